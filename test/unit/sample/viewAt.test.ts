import assert from "node:assert/strict";
import { viewAt } from "../../../src/core/sample/viewAt";
import { labResult } from "../labResult";

describe("a sample result seen earlier", () => {
  const result = {
    ...labResult({
      LastActivity: 1900,
      CompletionStatus: 4,
      TotalRunTimeSeconds: 900,
      TaskCompletePercent: 80,
    }),
    ...{ IsExam: true, ExamPassed: true, ExamScore: 8, ExamMaxPossibleScore: 10, ExamPassingScore: 7 },
    Start: 1000,
    End: 2000,
  };

  it("is as it is once the lab has ended", () => {
    assert.equal(viewAt(result, 2000), result);
  });

  it("has no end, no score and only part of the tasks while the lab runs", () => {
    assert.deepEqual(viewAt(result, 1500), {
      ...result,
      End: null,
      LastActivity: 1500,
      CompletionStatus: 3,
      TotalRunTimeSeconds: 500,
      TaskCompletePercent: 40,
      ExamPassed: null,
      ExamScore: null,
      ExamMaxPossibleScore: null,
      ExamPassingScore: null,
    });
  });
});
