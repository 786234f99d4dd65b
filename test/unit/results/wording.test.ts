import assert from "node:assert/strict";
import type { Integer, LabResult } from "../../../src/core/api/labResult";
import {
  completionStatusGroup,
  completionStatusText,
  formatDecimal,
  formatDuration,
  formatInteger,
  formatScore,
} from "../../../src/core/results/wording";

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

describe("wording of numbers", () => {
  const integers: [Integer, string][] = [
    [0, "0"],
    [-0, "0"],
    [999, "999"],
    [1234, "1,234"],
    [-123456, "-123,456"],
    [1e21, "1,000,000,000,000,000,000,000"],
    [9007199254740993n, "9,007,199,254,740,993"],
  ];
  for (const [value, text] of integers) {
    it(`writes the integer ${value} as ${text}`, () => assert.equal(formatInteger(value), text));
  }

  const decimals: [Integer, string][] = [
    [82.5, "82.5"],
    [1234.5678, "1,234.5678"],
    [-0.001, "-0.001"],
    [1e-9, "1e-9"],
    [5.0, "5"],
  ];
  for (const [value, text] of decimals) {
    it(`writes the decimal ${value} as ${text}`, () => assert.equal(formatDecimal(value), text));
  }

  const durations: [Integer, string][] = [
    [0, "0 s"],
    [42, "42 s"],
    [60, "1 min 00 s"],
    [2548, "42 min 28 s"],
    [3840, "1 h 04 min"],
    [3_600_000, "1,000 h 00 min"],
    [-100, "−1 min 40 s"],
    [59.9, "59 s"],
    [Infinity, "Infinity"],
    [9223372036854775807n, "2,562,047,788,015,215 h 30 min"],
  ];
  for (const [seconds, text] of durations) {
    it(`writes ${seconds} seconds as ${text}`, () => assert.equal(formatDuration(seconds), text));
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
