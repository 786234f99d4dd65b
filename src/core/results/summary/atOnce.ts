import type { LabResult } from "../../api/labResult";
import type { TimeRange } from "../../range/timeRange";
import { isRunning } from "../state/resultState";
import type { AtOnce, AtOnceBucket, TimeBucket } from "./types";

/** Labs that ran at any moment of the same five minutes count as at once. */
const step = 300;
/** As many steps can be told apart in a picture: a day and a half. */
const mostSteps = 432;
/** Nobody looks at more than some years; a single wrong start must not take memory for thousands. */
const longest = (20 * 366 * 86_400) / step;

/** Counts how many labs ran at once, from starts and ends, in steps of five minutes. */
export class AtOnceBuilder {
  private readonly firsts: number[] = [];
  private readonly lasts: number[] = [];

  /** @param context when the results were seen, in Unix seconds, and the stretches that were fetched. */
  constructor(
    private readonly context: { readonly seenAt: number; readonly covered: readonly TimeRange[] },
  ) {}

  /** A lab that has not ended runs until it was seen, or else until somebody was last active in it. */
  add(result: LabResult): void {
    const { Start, End, LastActivity } = result;
    if (Start === null || Start === undefined) return;
    const { seenAt } = this.context;
    const end = End ?? (isRunning(result, seenAt) ? seenAt : LastActivity);
    if (end === null || end === undefined || end < Start) return;
    this.firsts.push(Math.floor(Start / step));
    this.lasts.push(Math.floor(end / step));
  }

  /** @param buckets stretches of time in order, for each of which the greatest number is wanted. */
  finish(buckets: readonly TimeBucket[]): AtOnce {
    const counts = this.counts();
    if (!counts) return { buckets: [] };
    const peak = peakOf(counts, counts.first, counts.first + counts.labs.length);
    const [first, last] = [buckets[0], buckets.at(-1)];
    if (!peak || !first || !last) return { buckets: [] };
    const isFine = last.end - first.start <= mostSteps * step;
    return {
      peak,
      buckets: isFine ? stepsOf(counts, buckets) : buckets.map((bucket) => bucketOf(counts, bucket)),
    };
  }

  /** How many ran in each step, from the first to the last that anything is known of. */
  private counts(): Counts | undefined {
    const { covered } = this.context;
    const from = covered[0]?.start ?? smallest(this.firsts) * step;
    const to = covered.at(-1)?.end ?? largest(this.lasts) * step;
    const first = Math.floor(from / step);
    const length = Math.floor(to / step) - first + 1;
    if (!(length >= 1 && length <= longest)) return undefined;
    const changes = new Int32Array(length);
    for (const [index, began] of this.firsts.entries()) {
      const start = Math.max(began - first, 0);
      const after = Math.max((this.lasts[index] as number) - first + 1, 0);
      // What lies behind the last step has no place in the array, which drops it.
      changes[start] = (changes[start] as number) + 1;
      changes[after] = (changes[after] as number) - 1;
    }
    let labs = 0;
    return { first, labs: changes.map((change) => (labs += change)) };
  }
}

interface Counts {
  /** The first step's number since 1970. */
  readonly first: number;
  readonly labs: Int32Array;
}

/** The greatest number in the steps from one to before another, and when it was first reached. */
function peakOf({ first, labs }: Counts, from: number, to: number): AtOnce["peak"] {
  let peak: AtOnce["peak"];
  for (let index = Math.max(0, from - first); index < Math.min(labs.length, to - first); index += 1) {
    const count = labs[index] as number;
    if (count > (peak?.labs ?? 0)) peak = { labs: count, at: (first + index) * step };
  }
  return peak;
}

function bucketOf(counts: Counts, { start, end, isMissing }: TimeBucket): AtOnceBucket {
  const peak = peakOf(counts, Math.floor(start / step), Math.ceil(end / step));
  return { start, end, labs: peak?.labs ?? 0, isMissing: isMissing && !peak };
}

function stepsOf(counts: Counts, buckets: readonly TimeBucket[]): AtOnceBucket[] {
  return buckets.flatMap((bucket) => {
    const steps = Math.max(1, Math.round((bucket.end - bucket.start) / step));
    return Array.from({ length: steps }, (_, index) => {
      const start = bucket.start + index * step;
      return bucketOf(counts, { ...bucket, start, end: start + step });
    });
  });
}

function smallest(numbers: readonly number[]): number {
  return numbers.reduce((least, number) => Math.min(least, number), Infinity);
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), -Infinity);
}
