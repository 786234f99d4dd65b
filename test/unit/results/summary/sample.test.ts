import assert from "node:assert/strict";
import { inUtc } from "./cases";
import { generateSample } from "../../../../src/core/sample/generateSample";
import { summarize } from "./summarize";

// All figures were counted independently of this code: worked out with a script in another language.
const summary = summarize(generateSample(), inUtc);

describe("the summary of the sample", () => {
  it("has the right totals", () => {
    const { results, users, classCount, running, complete, scored, passed, platformFailures } = summary;
    assert.deepEqual(
      { results, users, classCount, running, complete, scored, passed, platformFailures },
      {
        results: 2000,
        users: 329,
        classCount: 12,
        running: 3,
        complete: 1608,
        scored: 571,
        passed: 443,
        platformFailures: 48,
      },
    );
  });

  it("has the right count of each status", () => {
    assert.deepEqual(Object.fromEntries(summary.statuses.map(({ code, results }) => [code, results])), {
      "1": 77,
      "2": 40,
      "3": 173,
      "4": 1608,
      "10": 8,
      "20": 26,
      "30": 6,
      "40": 8,
      "50": 24,
      "60": 29,
      "70": 1,
    });
  });

  it("has the right run times, over all and of profiles", () => {
    assert.deepEqual(summary.runTime, { results: 1960, median: 2601, percentile90: 4080 });
    const profile = (id: string): unknown => summary.profiles.find(({ labProfileId }) => labProfileId === id);
    assert.deepEqual(profile("105341"), {
      labProfileId: "105341",
      results: 67,
      complete: 48,
      scored: 0,
      passed: 0,
      runTime: { results: 65, median: 2736, percentile90: 4080 },
    });
    assert.deepEqual(profile("87650"), {
      labProfileId: "87650",
      results: 64,
      complete: 47,
      scored: 0,
      passed: 0,
      runTime: { results: 62, median: 1864.5, percentile90: 2825 },
    });
    assert.equal(summary.profiles.length, 40);
    assert.deepEqual([summary.profiles[0]?.labProfileId, summary.profiles[0]?.results], ["105340", 72]);
  });

  it("has the right figures of classes", () => {
    const classes = new Map(summary.classes.map((each) => [each.classId, each]));
    const outcome = (id: string | null): unknown => {
      const { users, results, complete, scored, passed } = classes.get(id)!;
      return [users, results, complete, scored, passed];
    };
    assert.deepEqual(outcome(null), [90, 305, 247, 68, 55]);
    assert.deepEqual(outcome("AZ104-2026-10-DXB"), [21, 167, 137, 51, 37]);
    assert.deepEqual(outcome("SC300-2026-10-NYC"), [24, 166, 131, 57, 47]);
    assert.deepEqual(outcome("AZ104-2026-10-NYC"), [10, 75, 64, 24, 17]);
    assert.equal(classes.size, 13);
    assert.deepEqual(
      [summary.classes[0]?.classId, summary.classes.at(-1)?.classId],
      [null, "AZ104-2026-10-NYC"],
    );
  });

  it("has the right scores", () => {
    assert.deepEqual(
      summary.scores.map(({ passed, notPassed }) => [passed, notPassed]),
      [
        [0, 0],
        [0, 0],
        [0, 0],
        [0, 0],
        [0, 9],
        [0, 40],
        [0, 79],
        [124, 0],
        [162, 0],
        [157, 0],
      ],
    );
  });

  it("has the right counts of days", () => {
    const { unit, buckets } = summary.overTime;
    assert.equal(unit, "day");
    assert.equal(buckets.length, 31);
    const day = (number: number): unknown => {
      const start = Date.UTC(2026, 9, number) / 1000;
      const { results, complete, platformFailures } = buckets.find((bucket) => bucket.start === start)!;
      return [results, complete, platformFailures];
    };
    assert.deepEqual(
      [day(1), day(5), day(26), day(31)],
      [
        [2, 2, 0],
        [97, 75, 2],
        [372, 286, 12],
        [16, 11, 0],
      ],
    );
  });
});
