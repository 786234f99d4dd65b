import { addRange, checkStretch, overlap, uncoveredParts } from "../../range/coverage";
import type { TimeRange } from "../../range/timeRange";

/** A stretch that was asked for and did not come. */
export interface FailedWindow extends TimeRange {
  /** One sentence for people. */
  readonly error: string;
}

/** What was asked for, of which not everything may have come. */
export interface AskedFor {
  readonly ranges: readonly TimeRange[];
  /** Why stretches did not come; of two that overlap, the first counts. */
  readonly failed: readonly FailedWindow[];
  /** Why the rest of what is missing did not come: one sentence for people. */
  readonly otherwise: string;
}

/**
 * Which stretches of time have come, and which were asked for and have not. What is missing is always the
 * difference of the two, so it never names what is held and never names anything twice. Never changes: each
 * step makes a new one.
 */
export class Coverage {
  static readonly none = new Coverage([], []);

  private constructor(
    /** Sorted; none touches another. */
    readonly covered: readonly TimeRange[],
    /** What was asked for, minus what is covered: sorted, without overlaps. */
    readonly failed: readonly FailedWindow[],
  ) {}

  /**
   * A range that has come, without some stretches.
   * @throws InvalidRangeError
   */
  static of(range: TimeRange, missing: readonly FailedWindow[]): Coverage {
    const gaps = missing.map(checkStretch).reduce<TimeRange[]>(addRange, []);
    const covered = uncoveredParts(checkStretch(range), gaps);
    const failed = uncoveredParts(range, covered);
    return new Coverage(covered, nameReasons(failed, missing, ""));
  }

  /** From the first second that came to the last; undefined when nothing did. */
  get range(): TimeRange | undefined {
    const first = this.covered[0];
    const last = this.covered.at(-1);
    return first && last && { start: first.start, end: last.end };
  }

  /** The stretches inside {@link range} that did not come, asked for or not. */
  get missing(): TimeRange[] {
    return this.range ? uncoveredParts(this.range, this.covered) : [];
  }

  /** Every stretch to name beside {@link range}: those inside it and those asked for outside it. */
  get gaps(): TimeRange[] {
    return [...this.missing, ...this.failed].reduce<TimeRange[]>(addRange, []);
  }

  /** Takes note of a stretch that came. */
  with(range: TimeRange): Coverage {
    const covered = addRange(this.covered, range);
    const failed = this.failed.flatMap((window) =>
      uncoveredParts(window, covered).map((part) => ({ ...part, error: window.error })),
    );
    return new Coverage(covered, failed);
  }

  /** Takes note of stretches that were asked for. */
  asked({ ranges, failed, otherwise }: AskedFor): Coverage {
    const parts = ranges.flatMap((range) => uncoveredParts(range, this.covered));
    const news = nameReasons(parts, failed, otherwise);
    const olds = this.failed.flatMap((window) =>
      uncoveredParts(window, news).map((part) => ({ ...part, error: window.error })),
    );
    return new Coverage(this.covered, joinAlike([...olds, ...news]));
  }
}

/** Says of each stretch why it did not come, in order of time; neighbours with the same reason are one. */
export function nameReasons(
  stretches: readonly TimeRange[],
  reasons: readonly FailedWindow[],
  otherwise: string,
): FailedWindow[] {
  const named: FailedWindow[] = [];
  let unnamed = stretches.reduce<TimeRange[]>(addRange, []);
  for (const reason of reasons) {
    const { error } = reason;
    for (const stretch of unnamed) {
      const part = overlap(stretch, reason);
      if (part) named.push({ ...part, error });
    }
    unnamed = unnamed.flatMap((stretch) => uncoveredParts(stretch, [reason]));
  }
  return joinAlike([...named, ...unnamed.map((stretch) => ({ ...stretch, error: otherwise }))]);
}

function joinAlike(windows: readonly FailedWindow[]): FailedWindow[] {
  const joined: FailedWindow[] = [];
  for (const { start, end, error } of [...windows].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const previous = joined.at(-1);
    if (previous && previous.end >= start && previous.error === error) {
      joined[joined.length - 1] = { start: previous.start, end: Math.max(previous.end, end), error };
    } else {
      joined.push({ start, end, error });
    }
  }
  return joined;
}
