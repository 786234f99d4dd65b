import assert from "node:assert/strict";
import type { LabResult } from "../../../src/core/api/labResult";
import { fetchRange } from "../../../src/core/fetching/fetchRange";
import type { TimeRange } from "../../../src/core/range/timeRange";
import { weekSeconds as week } from "./weeks";

describe("windows that fail", () => {
  it("are told in order of time, whichever failed first", async () => {
    const refusals = new Map<number, (error: Error) => void>();
    const client = {
      results: (window: TimeRange): Promise<LabResult[]> =>
        new Promise((_, reject) => refusals.set(window.start / week, reject)),
    };
    const { signal } = new AbortController();
    const range = { start: 0, end: 3 * week };
    const fetched = fetchRange(client, range, { concurrency: 3, signal, onWindow: () => undefined });
    for (const index of [2, 0, 1]) {
      refusals.get(index)?.(new Error(`week ${index}`));
      await new Promise(setImmediate);
    }
    const { failedWindows, firstError, cancelled } = await fetched;
    assert.deepEqual(
      failedWindows,
      [0, 1, 2].map((index) => ({ start: index * week, end: (index + 1) * week, error: `week ${index}` })),
    );
    assert.equal((firstError as Error).message, "week 0");
    assert.equal(cancelled, false);
  });
});
