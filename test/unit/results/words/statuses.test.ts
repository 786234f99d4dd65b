import assert from "node:assert/strict";
import type { Integer, LabResult } from "../../../../src/core/api/labResult";
import {
  completionStatusGroup,
  completionStatusText,
  formatScore,
} from "../../../../src/core/results/words/statuses";

describe("wording of completion statuses", () => {
  const cases: [Integer, string, string][] = [
    [1, "Cancelled", "cancelled"],
    [2, "No Show", "noShow"],
    [3, "Incomplete", "incomplete"],
    [4, "Complete", "complete"],
    [10, "Storage Provisioning Failed", "failed"],
    [20, "Lab Creation Failed", "failed"],
    [30, "Resume Failed", "failed"],
    [40, "Save Failed", "failed"],
    [50, "Submitted For Grading", "grading"],
    [60, "Grading In Progress", "grading"],
    [77, "Status 77", "unknown"],
    [0, "Status 0", "unknown"],
    [-4, "Status -4", "unknown"],
    [9223372036854775807n, "Status 9223372036854775807", "unknown"],
  ];
  for (const [code, text, group] of cases) {
    it(`calls ${code} “${text}”, one of ${group}`, () => {
      assert.equal(completionStatusText(code), text);
      assert.equal(completionStatusGroup(code), group);
    });
  }
});

describe("wording of scores", () => {
  const cases: [Partial<LabResult>, string | undefined][] = [
    [{ IsExam: false }, undefined],
    [{}, undefined],
    [{ IsExam: true, ExamScore: null, ExamPassed: null }, "Not scored yet"],
    [{ IsExam: true, ExamScore: 82, ExamMaxPossibleScore: 100, ExamPassed: true }, "82 of 100, passed"],
    [{ IsExam: true, ExamScore: 5, ExamMaxPossibleScore: 10, ExamPassed: false }, "5 of 10, not passed"],
    [{ IsExam: true, ExamScore: 82.5, ExamPassed: null }, "82.5"],
    [{ IsExam: true, ExamPassed: true }, "Passed"],
    [{ IsExam: true, ExamScore: 0, ExamMaxPossibleScore: 0 }, "0 of 0"],
  ];
  for (const [fields, text] of cases) {
    it(`says ${JSON.stringify(text)} for ${JSON.stringify(fields)}`, () => {
      const result: LabResult = {
        LabInstanceId: 1,
        LabProfileId: 2,
        Start: 3,
        CompletionStatus: 4,
        ...fields,
      };
      assert.equal(formatScore(result), text);
    });
  }
});
