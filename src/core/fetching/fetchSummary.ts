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
  /** What was asked for, minus what came: in order of time, without overlaps, each stretch with its reason. */
  readonly failedWindows: readonly FailedWindow[];
  /** Whether a person cancelled it, or something else that was asked for ended it. */
  readonly cancelled: boolean;
}

/** Counts over the windows of one fetch, each lab instance once. */
export class FetchTally {
  requests = 0;
  private readonly fetched = new Set<Integer>();
  private readonly added = new Set<Integer>();
  private readonly updated = new Set<Integer>();

  record(results: readonly LabResult[], changes: MergeChanges): void {
    for (const result of results) this.fetched.add(result.LabInstanceId);
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
      failedWindows: outcome.failedWindows,
      cancelled: outcome.cancelled,
    };
  }
}
