import type { GradebookCellModel } from "../../core/results/gradebook/gradebookTypes";
import { markIcons } from "../../core/results/marks";

/** What the colour of a cell stands for: how an exam went, or else the status. */
export function cellMood({ status, passed }: GradebookCellModel): string {
  if (passed === undefined) return `status-${status}`;
  return passed ? "exam-passed" : "exam-failed";
}

/** Exams have icons of their own, so that passed and failed differ without colours. */
export function cellIcon({ status, passed }: GradebookCellModel): string {
  if (passed === undefined) return markIcons[status];
  return passed ? markIcons.examPassed : markIcons.examFailed;
}
