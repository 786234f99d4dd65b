import { CompletionStatus, type LabResult } from "../api/labResult";

/** How a group of results went, in counts. */
export interface GroupStatistics {
  readonly results: number;
  /** Distinct users; results without one do not count. */
  readonly users: number;
  /** Results with the status Complete. */
  readonly complete: number;
  /** Exams that have been scored. */
  readonly scored: number;
  /** Exams that were passed. */
  readonly passed: number;
}

export function groupStatistics(results: readonly LabResult[]): GroupStatistics {
  const users = new Set<string>();
  let complete = 0;
  let scored = 0;
  let passed = 0;
  for (const result of results) {
    if (result.UserId) users.add(result.UserId);
    if (result.CompletionStatus === CompletionStatus.Complete) complete += 1;
    if (isScored(result)) scored += 1;
    if (result.ExamPassed === true) passed += 1;
  }
  return { results: results.length, users: users.size, complete, scored, passed };
}

/** Whether a lab is an exam that has been scored: only then is ExamPassed set. */
function isScored(result: LabResult): boolean {
  return typeof result.ExamPassed === "boolean";
}
