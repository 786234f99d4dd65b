import assert from "node:assert/strict";
import { summaryOf } from "./cases";

describe("the scores of a summary", () => {
  const scores: [score: number | null, maximum: number | null, from: number | undefined][] = [
    [0, 100, 0],
    [9.99, 100, 0],
    [10, 100, 10],
    [99.9, 100, 90],
    [100, 100, 90],
    [7, 10, 70],
    [29, 100, 20],
    [120, 100, 90],
    [-5, 100, 0],
    [null, 100, undefined],
    [50, null, undefined],
    [50, 0, undefined],
  ];
  for (const [ExamScore, ExamMaxPossibleScore, from] of scores) {
    it(`puts ${ExamScore ?? "no score"} of ${ExamMaxPossibleScore ?? "nothing"} into ${from === undefined ? "no stretch" : `the one from ${from}%`}`, () => {
      const score = { IsExam: true, ExamScore, ExamMaxPossibleScore };
      const { scores: stretches } = summaryOf(
        { ...score, ExamPassed: true },
        { ...score, ExamPassed: false },
        score,
      );
      const filled = stretches.filter(({ passed, notPassed }) => passed + notPassed > 0);
      const expected = from === undefined ? [] : [{ from, to: from + 10, passed: 1, notPassed: 1 }];
      assert.deepEqual(filled, expected);
    });
  }
});
