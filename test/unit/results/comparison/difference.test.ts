import assert from "node:assert/strict";
import {
  countChange,
  percentOf,
  pointsText,
  reliance,
  relianceOfMeans,
  timeChange,
} from "../../../../src/core/results/comparison/difference";
import { periodBefore } from "../../../../src/core/results/comparison/periodBefore";
import { TotalsBuilder, type Totals } from "../../../../src/core/results/comparison/totals";
import type { LabResult } from "../../../../src/core/api/labResult";
import { labResult } from "../../labResult";

function totals(...changes: Partial<LabResult>[]): Totals {
  const builder = new TotalsBuilder();
  for (const [LabInstanceId, change] of changes.entries())
    builder.add(labResult({ LabInstanceId, ...change }));
  return builder.finish();
}

const exam = { IsExam: true, ExamMaxPossibleScore: 80 };

describe("the totals of a part", () => {
  const cases: [title: string, changes: Partial<LabResult>[], expected: Partial<Totals>][] = [
    [
      "none",
      [],
      { results: 0, users: 0, complete: 0, scored: 0, medianRunTimeSeconds: null, averageScorePercent: null },
    ],
    [
      "one",
      [{ CompletionStatus: 4, TotalRunTimeSeconds: 90, ...exam, ExamScore: 60, ExamPassed: true }],
      { results: 1, complete: 1, scored: 1, passed: 1, medianRunTimeSeconds: 90, averageScorePercent: 75 },
    ],
    [
      "of labs that ran for a second, not at all and nobody knows how long",
      [{ TotalRunTimeSeconds: 1 }, { TotalRunTimeSeconds: 0 }, { TotalRunTimeSeconds: null }],
      { results: 3, medianRunTimeSeconds: 1 },
    ],
    [
      "several: the mean of 25, 50 and 100 percent, the median of 10, 20, 40 and 90 seconds",
      [
        { ...exam, ExamScore: 20, ExamPassed: false, TotalRunTimeSeconds: 10, UserId: "a" },
        { ...exam, ExamScore: 40, ExamPassed: false, TotalRunTimeSeconds: 90, UserId: "b" },
        { ...exam, ExamScore: 80, ExamPassed: true, TotalRunTimeSeconds: 20, UserId: "a" },
        { ...exam, ExamScore: 70, ExamPassed: null, TotalRunTimeSeconds: 40, UserId: "" },
        { CompletionStatus: 20, TotalRunTimeSeconds: 0, UserId: null },
      ],
      {
        results: 5,
        users: 2,
        scored: 3,
        passed: 1,
        failedOnPlatform: 1,
        medianRunTimeSeconds: 30,
        averageScorePercent: 175 / 3,
      },
    ],
  ];
  for (const [title, changes, expected] of cases) {
    it(title, () => {
      const found = totals(...changes);
      for (const [figure, value] of Object.entries(expected)) {
        const is = found[figure as keyof Totals];
        if (typeof value !== "number" || is === null) assert.equal(is, value, figure);
        else assert.ok(Math.abs(is - value) < 1e-9, `${figure} is ${is}, not ${value}`);
      }
    });
  }
});

describe("a difference", () => {
  // Each with the chance of it by lot, both ways, worked out with whole numbers.
  const shares: [part: number, whole: number, part2: number, whole2: number, remark: string][] = [
    [30, 40, 20, 40, ""], // 0.037
    [30, 40, 24, 40, "may be chance"], // 0.23
    [50, 100, 35, 100, ""], // 0.045
    [40, 100, 50, 100, "may be chance"], // 0.20
    [10, 29, 40, 40, "few"],
    [40, 40, 10, 29, "few"],
    [5, 30, 5, 30, "may be chance"],
    [0, 0, 9, 90, ""],
    [0, 90, 0, 90, "may be chance"],
    [9, 90, 0, 0, ""],
    [1, 1, 9, 90, "few"],
    [9, 90, 1, 1, "few"],
    [20, 40, 30, 40, ""], // 0.037
    [21, 40, 29, 40, "may be chance"], // 0.10; the chance of as much more alone is half of it
  ];
  for (const [part, whole, part2, whole2, remark] of shares) {
    it(`of ${part} of ${whole} and ${part2} of ${whole2} is ${remark || "to be relied on"}`, () => {
      assert.equal(reliance({ part, whole }, { part: part2, whole: whole2 }), remark);
    });
  }

  it("of means counts as few below thirty", () => {
    assert.deepEqual(
      [relianceOfMeans(29, 100), relianceOfMeans(1, 100), relianceOfMeans(100, 1), relianceOfMeans(30, 30)],
      ["few", "few", "few", ""],
    );
    assert.deepEqual([relianceOfMeans(0, 5), relianceOfMeans(5, 0)], ["", ""]);
  });

  it("is said with its sign", () => {
    assert.deepEqual(
      [pointsText(40, 52.26), pointsText(52, 40), pointsText(40, 40.04), pointsText(null, 3)],
      ["+12.3 points", "−12 points", "0 points", "–"],
    );
    assert.deepEqual([pointsText(40, 39.5), pointsText(40, 40.5)], ["−0.5 points", "+0.5 points"]);
    assert.deepEqual([countChange(5, 1205), countChange(5, 5), countChange(5, 2)], ["+1,200", "0", "−3"]);
    assert.deepEqual(
      [timeChange(60, 3720), timeChange(60, 50), timeChange(null, 3)],
      ["+1 h 01 min", "−10 s", "–"],
    );
  });

  it("is of shares in percent, and of none where there is nothing", () => {
    assert.deepEqual(
      [percentOf({ part: 1, whole: 4 }), percentOf({ part: 1, whole: 1 }), percentOf({ part: 0, whole: 0 })],
      [25, 100, null],
    );
  });

  it("is against the period of the same length before", () => {
    assert.deepEqual(periodBefore({ start: 1000, end: 1600 }), { start: 400, end: 1000 });
  });
});
