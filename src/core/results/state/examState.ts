import type { LabResult } from "../../api/labResult";
import { isNumber } from "./isNumber";

/** How the exam of a result stands; undefined when the lab is no exam. */
export function examState({ IsExam, ExamPassed }: LabResult): "passed" | "failed" | "unscored" | undefined {
  if (typeof ExamPassed === "boolean") return ExamPassed ? "passed" : "failed";
  return IsExam === true ? "unscored" : undefined;
}

/**
 * The score in percent of the maximum, 0 to 100; what lies outside is put to the end it is beyond.
 * @returns undefined without a score or a maximum to hold it against.
 */
export function scorePercent({ ExamScore, ExamMaxPossibleScore }: LabResult): number | undefined {
  if (!isNumber(ExamScore) || !isNumber(ExamMaxPossibleScore) || ExamMaxPossibleScore <= 0) return undefined;
  const percent = (ExamScore * 100) / ExamMaxPossibleScore;
  return Math.min(100, Math.max(0, percent));
}
