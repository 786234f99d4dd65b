import { resolveRangeSpec, type RangeSpec } from "../range/rangeSpec";
import type { Clock, TimeRange } from "../range/timeRange";
import type { FetchResult } from "./runningFetch";

/** The last fetch of those behind the results held. */
export interface HeldFetch {
  /** What was asked for; a relative range still is relative. */
  readonly spec: RangeSpec;
  /** When it was asked for, in Unix seconds. */
  readonly fetchedAt: number;
  /** Up to when everything is known, in Unix seconds; undefined until a fetch that reached the present has worked. */
  readonly knownUntil: number | undefined;
}

/** What must be known of a fetch that is over. */
export type EndedFetch = Pick<FetchResult, "summary" | "hasCome" | "holding" | "endedBy" | "number">;

interface RememberedFetch extends HeldFetch {
  readonly holding: number;
  /** The number of its load. */
  readonly number: number;
}

/** Remembers what was fetched of the results held, and forgets it with them. */
export class FetchHistory {
  private last: RememberedFetch | undefined;

  /** @param holding the store's present one. */
  of(holding: number): HeldFetch | undefined {
    return this.lastOf(holding);
  }

  /**
   * Takes note of a fetch that is over. One that was begun after it stays the last, although it was over before.
   * @param fetch what was asked for, and when, in Unix seconds.
   */
  record(
    { spec, ranges, askedAt }: { spec: RangeSpec; ranges: readonly TimeRange[]; askedAt: number },
    { summary, hasCome, holding, number, endedBy }: EndedFetch,
  ): void {
    if (!hasCome || endedBy) return;
    const last = this.lastOf(holding);
    const before = last?.knownUntil;
    const reachedNow =
      ranges.some(({ start, end }) => start <= askedAt && askedAt <= end) &&
      !summary.failedWindows.some(({ start, end }) => start < askedAt && askedAt <= end);
    const knownUntil = reachedNow ? Math.max(before ?? askedAt, askedAt) : before;
    const latest = last && last.number > number ? last : { spec, fetchedAt: askedAt, number };
    this.last = { ...latest, holding, knownUntil };
  }

  /**
   * From when on what is held has to be asked for again to know what happened since, in Unix seconds. Undefined
   * when it is no range that grows: nothing was fetched, or what was fetched last ends before now.
   */
  catchUpFrom(holding: number, clock: Clock): number | undefined {
    const last = this.of(holding);
    if (last?.knownUntil === undefined) return undefined;
    try {
      return resolveRangeSpec(last.spec, clock).end >= clock.now ? last.knownUntil : undefined;
    } catch {
      // What made sense when it was typed, such as from yesterday to a date that is past now, does not any more.
      return undefined;
    }
  }

  private lastOf(holding: number): RememberedFetch | undefined {
    return this.last?.holding === holding ? this.last : undefined;
  }
}
