import * as l10n from "@vscode/l10n";
import { oddFields } from "../../api/asSent";
import { CompletionStatus as CompletionStatusCode, type LabResult } from "../../api/labResult";
import { examState } from "./examState";
import type { ResultMark } from "./marks";
import { formatMinutes, formatPercent } from "../words/numbers";
import { completionStatusGroup, completionStatusText } from "../words/statuses";

/** What must be known of the present to tell how a result stands. */
export interface Present {
  /** When the results were seen, in Unix seconds: the last fetch, or when a file was written. */
  readonly seenAt: number;
  /** The present moment in Unix seconds; for results that do not change any more, when they were seen. */
  readonly now: number;
  /** From how many minutes without activity on a running lab counts as idle. */
  readonly idleMinutes: number;
}

/** A lab that nobody touched for longer is saved or was left. */
const longestQuiet = 24 * 3600;

/**
 * Whether a lab ran when the results were seen: it has no end, and was active, or else started, within the
 * 24 hours before.
 * @param seenAt Unix seconds.
 */
export function isRunning(result: LabResult, seenAt: number): boolean {
  const { Start, End, LastActivity } = result;
  if ((End ?? null) !== null || oddFields(result).includes("End")) return false;
  const touched = LastActivity ?? Start;
  return touched !== null && touched !== undefined && touched > seenAt - longestQuiet;
}

/** How a result stands at a glance. That the platform failed counts before what an exam says. */
export function markOf(result: LabResult, seenAt: number): ResultMark {
  const group = completionStatusGroup(result.CompletionStatus);
  if (group === "failed") return group;
  const exam = examState(result);
  if (exam === "passed") return "examPassed";
  if (exam === "failed") return "examFailed";
  return isRunning(result, seenAt) ? "running" : group;
}

/**
 * How a result stands, in a few words: "Complete, exam not passed"; of a running lab also how far it is and
 * whether somebody works on it: "Running", "40%", "idle 12 min".
 */
export function stateWords(result: LabResult, present: Present): string[] {
  const exam = examState(result);
  const isDecided = exam === "passed" || exam === "failed";
  return !isDecided && isRunning(result, present.seenAt)
    ? runningWords(result, present)
    : [statusAndVerdict(result, exam)];
}

function statusAndVerdict({ CompletionStatus }: LabResult, exam: ReturnType<typeof examState>): string {
  const status = completionStatusText(CompletionStatus);
  switch (exam) {
    case "passed":
      return l10n.t("{0}, exam passed", status);
    case "failed":
      return l10n.t("{0}, exam not passed", status);
    case "unscored":
      // Of any other status it goes without saying.
      return CompletionStatus === CompletionStatusCode.Complete
        ? l10n.t("{0}, exam not scored yet", status)
        : status;
    case undefined:
      return status;
  }
}

function runningWords(result: LabResult, { now, idleMinutes }: Present): string[] {
  const { Start, LastActivity, TaskCompletePercent: percent } = result;
  const idle = Math.floor((now - (LastActivity ?? Start ?? now)) / 60);
  return [
    l10n.t("Running"),
    ...(percent === null || percent === undefined ? [] : [formatPercent(Math.round(percent))]),
    ...(idle >= idleMinutes ? [l10n.t("idle {0}", formatMinutes(idle))] : []),
  ];
}
