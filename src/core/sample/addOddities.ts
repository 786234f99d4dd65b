import { CompletionStatus } from "../api/labResult";
import type { SampleResult } from "./labRun";

/** A status that Lab on Demand does not document, as a later version of it may send one. */
const undocumentedStatus = 70;

const minute = 60;

/**
 * Turns the last results of a list into what is rare but happens: a lab with an undocumented status,
 * one of nobody, one still running.
 * @param until the moment at which a lab still runs, in Unix seconds.
 */
export function addOddities(results: SampleResult[], until: number): void {
  const oddities: Partial<SampleResult>[] = [
    { CompletionStatus: undocumentedStatus, ...unscored },
    { ClassId: null, UserId: null },
    {
      Start: until - 25 * minute,
      End: null,
      LastActivity: until - minute,
      CompletionStatus: CompletionStatus.Incomplete,
      TotalRunTimeSeconds: 25 * minute,
      TaskCompletePercent: 35,
      ...unscored,
    },
  ];
  const first = Math.max(0, results.length - oddities.length);
  for (const [index, result] of results.slice(first).entries()) Object.assign(result, oddities[index]);
}

const unscored = { ExamPassed: null, ExamScore: null, ExamMaxPossibleScore: null, ExamPassingScore: null };
