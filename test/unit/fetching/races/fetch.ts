import assert from "node:assert/strict";
import type { Integer } from "../../../../src/core/api/labResult";
import type { FetchResult, FetchTarget, RunningFetch } from "../../../../src/core/fetching/runningFetch";
import { weeksOf } from "../weeks";

/** A fetch, what came for it while it was under way, and what it says in the end. */
export interface Fetch {
  readonly fetch: RunningFetch;
  readonly target: FetchTarget;
  readonly order: number;
  readonly came: Set<number>;
  readonly ids: Set<Integer>;
  run?: Promise<void>;
  result?: FetchResult;
  sizeAtEnd?: number;
}

/** Whether a fetch says in the end what happened to it. */
export function checkSummary(
  { fetch, target, came, ids, sizeAtEnd }: Fetch,
  { summary, endedBy, error }: FetchResult,
): void {
  const asked = weeksOf(target.ranges);
  assert.deepEqual(
    weeksOf(summary.failedWindows),
    asked.filter((week) => !came.has(week)),
    "asked for, minus what came",
  );
  assert.equal(summary.fetched, ids.size);
  assert.equal(summary.total, sizeAtEnd);
  assert.equal(summary.cancelled, fetch.isStopped);
  if (endedBy) assert.equal(summary.cancelled, true, "what was ended says so");
  if (error) assert.ok(summary.failedWindows.length > 0, "what fails names what is missing");
  assert.ok(
    summary.failedWindows.every((window) => window.error !== ""),
    "without a reason",
  );
}
