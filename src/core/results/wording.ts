import * as l10n from "@vscode/l10n";
import { CompletionStatus, type Integer, type LabResult } from "../api/labResult";
import { formatDecimal } from "./numberWords";
import type { CompletionStatusGroup } from "./wordingStatusGroup";

export type { CompletionStatusGroup };

interface StatusWording {
  /** The API's own word for it. */
  readonly name: string;
  /** The word for it in the language of texts. */
  readonly words: () => string;
  readonly group: CompletionStatusGroup;
}

const statusWordings = new Map<number, StatusWording>([
  [CompletionStatus.Cancelled, { name: "Cancelled", words: () => l10n.t("Cancelled"), group: "cancelled" }],
  [CompletionStatus.NoShow, { name: "No Show", words: () => l10n.t("No Show"), group: "noShow" }],
  [
    CompletionStatus.Incomplete,
    { name: "Incomplete", words: () => l10n.t("Incomplete"), group: "incomplete" },
  ],
  [CompletionStatus.Complete, { name: "Complete", words: () => l10n.t("Complete"), group: "complete" }],
  [
    CompletionStatus.StorageProvisioningFailed,
    {
      name: "Storage Provisioning Failed",
      words: () => l10n.t("Storage Provisioning Failed"),
      group: "failed",
    },
  ],
  [
    CompletionStatus.LabCreationFailed,
    { name: "Lab Creation Failed", words: () => l10n.t("Lab Creation Failed"), group: "failed" },
  ],
  [
    CompletionStatus.ResumeFailed,
    { name: "Resume Failed", words: () => l10n.t("Resume Failed"), group: "failed" },
  ],
  [CompletionStatus.SaveFailed, { name: "Save Failed", words: () => l10n.t("Save Failed"), group: "failed" }],
  [
    CompletionStatus.SubmittedForGrading,
    { name: "Submitted For Grading", words: () => l10n.t("Submitted For Grading"), group: "grading" },
  ],
  [
    CompletionStatus.GradingInProgress,
    { name: "Grading In Progress", words: () => l10n.t("Grading In Progress"), group: "grading" },
  ],
]);

/** A completion status for people; "Status 77" for a code this version does not know. */
export function completionStatusText(code: Integer): string {
  return statusWordings.get(Number(code))?.words() ?? l10n.t("Status {0}", String(code));
}

/** A completion status in the API's own words, the same in every language. */
export function completionStatusName(code: Integer): string {
  return statusWordings.get(Number(code))?.name ?? `Status ${code}`;
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
  return result.IsExam === true ? l10n.t("Not scored yet") : undefined;
}

function pointsText({ ExamScore: score, ExamMaxPossibleScore: maximum }: LabResult): string | undefined {
  if (score === null || score === undefined) return undefined;
  if (maximum === null || maximum === undefined) return formatDecimal(score);
  return l10n.t("{0} of {1}", formatDecimal(score), formatDecimal(maximum));
}

function verdictText({ ExamPassed: passed }: LabResult): string | undefined {
  if (passed === null || passed === undefined) return undefined;
  return passed ? l10n.t("passed") : l10n.t("not passed");
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
