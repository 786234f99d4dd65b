import assert from "node:assert/strict";
import { partitionByDay } from "../../../../src/core/files/write/partitionByDay";
import { labResult, received } from "../../labResult";

const midnight = 1794787200; // 16 November 2026 in UTC.

describe("the parts of a folder for analytics", () => {
  const late = labResult({ LabInstanceId: 1, Start: midnight });
  const early = labResult({ LabInstanceId: 2, Start: midnight - 1 });
  const sameDay = labResult({ LabInstanceId: 3, Start: midnight + 86_399 });
  const never = received({ LabInstanceId: 4, Start: 2n ** 62n });

  it("are the days on which labs started, earliest first, and what has no date last, as a partition of null", () => {
    assert.deepEqual(partitionByDay([never, late, early, sameDay], "UTC"), [
      { path: "results/date=2026-11-15/part-0.ndjson", places: [2] },
      { path: "results/date=2026-11-16/part-0.ndjson", places: [1, 3] },
      { path: "results/date=__HIVE_DEFAULT_PARTITION__/part-0.ndjson", places: [0] },
    ]);
  });

  it("are the days of another zone when asked for them", () => {
    assert.deepEqual(
      partitionByDay([late, early], "America/New_York").map(({ path }) => path),
      ["results/date=2026-11-15/part-0.ndjson"],
    );
  });

  it("are none of no results", () => {
    assert.deepEqual(partitionByDay([], "UTC"), []);
  });
});
