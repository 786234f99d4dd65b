import { CompletionStatus, type LabResult } from "../../api/labResult";
import { examState, scorePercent } from "../state/examState";
import { newestFirst } from "../order/resultOrder";

/** Tells whether the lab of a result still runs. */
export type IsRunning = (result: LabResult) => boolean;

export const nothingRuns: IsRunning = () => false;

/** Whether an attempt is better than another; of two with the same grade, the later one is. */
export function isBetter(a: LabResult, b: LabResult, isRunning: IsRunning): boolean {
  return (compareGrades(a, b, isRunning) || newestFirst(b, a)) > 0;
}

/**
 * Compares how well two attempts went: passed, then the higher score, then complete, then still running, as that
 * can become complete, then more of its tasks.
 * @returns more than 0 when the first went better, 0 when they went the same.
 */
export function compareGrades(a: LabResult, b: LabResult, isRunning: IsRunning = nothingRuns): number {
  const gradesOfB = grades(b, isRunning);
  for (const [index, grade] of grades(a, isRunning).entries()) {
    const difference = grade - (gradesOfB[index] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

function grades(result: LabResult, isRunning: IsRunning): number[] {
  const isComplete = result.CompletionStatus === CompletionStatus.Complete;
  return [
    Number(examState(result) === "passed"),
    scorePercent(result) ?? -1,
    Number(isComplete),
    Number(!isComplete && isRunning(result)),
    result.TaskCompletePercent ?? -1,
  ];
}
