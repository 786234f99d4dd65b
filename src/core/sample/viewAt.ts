import { CompletionStatus, type LabResult } from "../api/labResult";

/**
 * How a result looked at an earlier moment: a lab that ended later was still running, so it has no end
 * and no score, and counts as incomplete.
 * @param moment Unix seconds, not before the lab's start.
 */
export function viewAt<Result extends LabResult>(result: Result, moment: number): Result {
  const { Start, End, LastActivity } = result;
  if (End === null || End === undefined || End <= moment) return result;
  const elapsed = moment - Number(Start);
  const share = elapsed / (End - Number(Start));
  return {
    ...result,
    End: null,
    LastActivity: LastActivity === null ? null : Math.min(Number(LastActivity), moment),
    CompletionStatus: CompletionStatus.Incomplete,
    TotalRunTimeSeconds: Math.min(Number(result.TotalRunTimeSeconds), elapsed),
    TaskCompletePercent: Math.floor(Number(result.TaskCompletePercent) * share),
    ExamPassed: null,
    ExamScore: null,
    ExamMaxPossibleScore: null,
    ExamPassingScore: null,
  };
}
