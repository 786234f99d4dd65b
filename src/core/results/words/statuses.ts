import * as l10n from "@vscode/l10n";
import { CompletionStatus, type Integer, type LabResult } from "../../api/labResult";
import { completionStatusNames } from "../../api/statusCode";
import { formatNumber } from "./numbers";
import type { CompletionStatusGroup } from "./statusGroup";

export type { CompletionStatusGroup };

/** A completion status, or none where no plain one was sent. */
type Status = Integer | null | undefined;

interface StatusWording {
  /** The word for it in the language of texts. */
  readonly words: () => string;
  readonly group: CompletionStatusGroup;
}

const statusWordings = new Map<number, StatusWording>([
  [CompletionStatus.Cancelled, { words: () => l10n.t("Cancelled"), group: "cancelled" }],
  [CompletionStatus.NoShow, { words: () => l10n.t("No Show"), group: "noShow" }],
  [CompletionStatus.Incomplete, { words: () => l10n.t("Incomplete"), group: "incomplete" }],
  [CompletionStatus.Complete, { words: () => l10n.t("Complete"), group: "complete" }],
  [
    CompletionStatus.StorageProvisioningFailed,
    { words: () => l10n.t("Storage Provisioning Failed"), group: "failed" },
  ],
  [CompletionStatus.LabCreationFailed, { words: () => l10n.t("Lab Creation Failed"), group: "failed" }],
  [CompletionStatus.ResumeFailed, { words: () => l10n.t("Resume Failed"), group: "failed" }],
  [CompletionStatus.SaveFailed, { words: () => l10n.t("Save Failed"), group: "failed" }],
  [CompletionStatus.SubmittedForGrading, { words: () => l10n.t("Submitted For Grading"), group: "grading" }],
  [CompletionStatus.GradingInProgress, { words: () => l10n.t("Grading In Progress"), group: "grading" }],
]);

/** A completion status for people; "Status 77" for a code this version does not know. */
export function completionStatusText(code: Status): string {
  if (code === null || code === undefined) return l10n.t("Status not given");
  return statusWordings.get(Number(code))?.words() ?? l10n.t("Status {0}", String(code));
}

/** A completion status in the API's own words, the same in every language; undefined for none. */
export function completionStatusName(code: Status): string | undefined {
  if (code === null || code === undefined) return undefined;
  return completionStatusNames.get(Number(code)) ?? `Status ${code}`;
}

/** Which icon and colour a completion status gets. */
export function completionStatusGroup(code: Status): CompletionStatusGroup {
  return statusWordings.get(Number(code ?? NaN))?.group ?? "unknown";
}

/** Puts completion statuses in the documented order, then those that are not documented by number, and none last. */
export function compareStatuses(a: Status, b: Status): number {
  return placeOfStatus(a) - placeOfStatus(b) || Number((a ?? 0) > (b ?? 0)) - Number((a ?? 0) < (b ?? 0));
}

/** Where a status stands in the documented order; all that are not documented stand in one place behind those. */
export function placeOfStatus(code: Status): number {
  if (code === null || code === undefined) return statusWordings.size + 1;
  const place = [...statusWordings.keys()].indexOf(Number(code));
  return place < 0 ? statusWordings.size : place;
}

/**
 * How an exam went: "82 of 100, passed", or "Not scored yet".
 * @returns undefined when the lab is no exam.
 */
export function formatScore(result: LabResult): string | undefined {
  const parts = [formatPoints(result), verdictText(result)].filter((part) => part !== undefined);
  if (parts.length > 0) return capitalize(parts.join(", "));
  return result.IsExam === true ? l10n.t("Not scored yet") : undefined;
}

/** The points of an exam: "82 of 100"; undefined without any. */
export function formatPoints({
  ExamScore: score,
  ExamMaxPossibleScore: maximum,
}: LabResult): string | undefined {
  if (score === null || score === undefined) return undefined;
  if (maximum === null || maximum === undefined) return formatNumber(score);
  return l10n.t("{0} of {1}", formatNumber(score), formatNumber(maximum));
}

function verdictText({ ExamPassed: passed }: LabResult): string | undefined {
  if (passed === null || passed === undefined) return undefined;
  return passed ? l10n.t("passed") : l10n.t("not passed");
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
