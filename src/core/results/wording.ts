import { CompletionStatus, type Integer, type LabResult } from "../api/labResult";
import { formatDecimal } from "./numberWords";
import type { CompletionStatusGroup } from "./wordingStatusGroup";

export type { CompletionStatusGroup };

interface StatusWording {
  readonly text: string;
  readonly group: CompletionStatusGroup;
}

const statusWordings = new Map<number, StatusWording>([
  [CompletionStatus.Cancelled, { text: "Cancelled", group: "cancelled" }],
  [CompletionStatus.NoShow, { text: "No Show", group: "noShow" }],
  [CompletionStatus.Incomplete, { text: "Incomplete", group: "incomplete" }],
  [CompletionStatus.Complete, { text: "Complete", group: "complete" }],
  [CompletionStatus.StorageProvisioningFailed, { text: "Storage Provisioning Failed", group: "failed" }],
  [CompletionStatus.LabCreationFailed, { text: "Lab Creation Failed", group: "failed" }],
  [CompletionStatus.ResumeFailed, { text: "Resume Failed", group: "failed" }],
  [CompletionStatus.SaveFailed, { text: "Save Failed", group: "failed" }],
  [CompletionStatus.SubmittedForGrading, { text: "Submitted For Grading", group: "grading" }],
  [CompletionStatus.GradingInProgress, { text: "Grading In Progress", group: "grading" }],
]);

/** A completion status in the API's own words; "Status 77" for a code this version does not know. */
export function completionStatusText(code: Integer): string {
  return statusWordings.get(Number(code))?.text ?? `Status ${code}`;
}

/** Which icon and colour a completion status gets. */
export function completionStatusGroup(code: Integer): CompletionStatusGroup {
  return statusWordings.get(Number(code))?.group ?? "unknown";
}

/** Where a completion status stands among the documented ones; those that are not come last. */
export function completionStatusOrder(code: Integer): number {
  const place = [...statusWordings.keys()].indexOf(Number(code));
  return place < 0 ? Infinity : place;
}

/**
 * How an exam went: "82 of 100, passed", or "Not scored yet".
 * @returns undefined when the lab is no exam.
 */
export function formatScore(result: LabResult): string | undefined {
  const parts = [pointsText(result), verdictText(result)].filter((part) => part !== undefined);
  if (parts.length > 0) return capitalize(parts.join(", "));
  return result.IsExam === true ? "Not scored yet" : undefined;
}

function pointsText({ ExamScore: score, ExamMaxPossibleScore: maximum }: LabResult): string | undefined {
  if (score === null || score === undefined) return undefined;
  if (maximum === null || maximum === undefined) return formatDecimal(score);
  return `${formatDecimal(score)} of ${formatDecimal(maximum)}`;
}

function verdictText({ ExamPassed: passed }: LabResult): string | undefined {
  if (passed === null || passed === undefined) return undefined;
  return passed ? "passed" : "not passed";
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
