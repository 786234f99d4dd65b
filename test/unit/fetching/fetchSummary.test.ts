import assert from "node:assert/strict";
import { FetchTally } from "../../../src/core/fetching/fetchSummary";
import { labResult, received } from "../labResult";

describe("what a fetch counts", () => {
  const none = { added: [], updated: [] };

  it("names the fields that were not as documented, the most frequent first, and each result once", () => {
    const tally = new FetchTally();
    const odd = [
      received({ LabInstanceId: 1, Country: 1 }),
      received({ LabInstanceId: 2, City: 1 }),
      received({ LabInstanceId: 3, City: 1 }),
    ];
    tally.record([...odd, labResult({ LabInstanceId: 4 })], none);
    tally.record(odd, none);
    assert.deepEqual(
      [...tally.oddFields],
      [
        ["City", 2],
        ["Country", 1],
      ],
    );
    const outcome = { failedWindows: [], cancelled: false };
    const { odd: count, fetched } = tally.summary({ start: 0, end: 1 }, outcome, 4);
    assert.deepEqual([count, fetched], [3, 4]);
  });

  it("counts as new what one window added and another knew better", () => {
    const tally = new FetchTally();
    const [before, after] = [labResult(), labResult({ CompletionStatus: 4 })];
    tally.record([before], { added: [before], updated: [] });
    tally.record([after], { added: [], updated: [{ before, after }] });
    const { added, updated } = tally.summary(
      { start: 0, end: 1 },
      { failedWindows: [], cancelled: false },
      1,
    );
    assert.deepEqual([added, updated], [1, 0]);
  });

  it("counts requests, and the entries of their answers that were skipped", () => {
    const tally = new FetchTally();
    tally.countRequest();
    tally.countRequest(2);
    tally.countRequest(3);
    const { requests, skipped } = tally.summary(
      { start: 0, end: 1 },
      { failedWindows: [], cancelled: true },
      0,
    );
    assert.deepEqual([requests, skipped], [3, 5]);
  });
});
