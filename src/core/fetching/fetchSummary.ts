import { oddFields } from "../api/asSent";
import type { Integer, LabResult } from "../api/labResult";
import type { TimeRange } from "../range/timeRange";
import type { MergeChanges } from "../results/store/mergeResults";
import type { FailedWindow } from "../results/store/resultStore";

/** What a fetch did; the value of the fetching commands. */
export interface FetchSummary extends TimeRange {
  /** HTTP requests made, retries included. */
  readonly requests: number;
  /** Distinct results that came back. */
  readonly fetched: number;
  /** Results that were not there before the fetch. */
  readonly added: number;
  /** Results that were there before the fetch and changed. */
  readonly updated: number;
  /** Results now held. */
  readonly total: number;
  /** Results that were kept although a value in them is not as documented. */
  readonly odd: number;
  /** Entries that no lab instance id could be read from; they are not among the results. */
  readonly skipped: number;
  /** What was asked for, minus what came: in order of time, without overlaps, each stretch with its reason. */
  readonly failedWindows: readonly FailedWindow[];
  /** Whether a person cancelled it, or something else that was asked for ended it. */
  readonly cancelled: boolean;
}

/** Counts over the windows of one fetch, each lab instance once. */
export class FetchTally {
  private requests = 0;
  private skipped = 0;
  private readonly odd = new Map<Integer, readonly string[]>();
  private readonly fetched = new Set<Integer>();
  private readonly added = new Set<Integer>();
  private readonly updated = new Set<Integer>();

  /** How many distinct results came back so far. */
  get results(): number {
    return this.fetched.size;
  }

  /** How often each field was not as documented, by the API's names; the most frequent first. */
  get oddFields(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const name of [...this.odd.values()].flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
    return new Map([...counts].sort(([, a], [, b]) => b - a));
  }

  /** @param skipped how many entries of the answer no lab instance id could be read from. */
  countRequest(skipped = 0): void {
    this.requests += 1;
    this.skipped += skipped;
  }

  record(results: readonly LabResult[], changes: MergeChanges): void {
    for (const result of results) {
      this.fetched.add(result.LabInstanceId);
      const odd = oddFields(result);
      if (odd.length > 0) this.odd.set(result.LabInstanceId, odd);
    }
    for (const { LabInstanceId } of changes.added) this.added.add(LabInstanceId);
    for (const { after } of changes.updated) {
      // What one window added and the next one knew better is still new to the person who fetched.
      if (!this.added.has(after.LabInstanceId)) this.updated.add(after.LabInstanceId);
    }
  }

  summary(
    range: TimeRange,
    outcome: { failedWindows: readonly FailedWindow[]; cancelled: boolean },
    total: number,
  ): FetchSummary {
    return {
      start: range.start,
      end: range.end,
      requests: this.requests,
      fetched: this.fetched.size,
      added: this.added.size,
      updated: this.updated.size,
      total,
      odd: this.odd.size,
      skipped: this.skipped,
      failedWindows: outcome.failedWindows,
      cancelled: outcome.cancelled,
    };
  }
}
