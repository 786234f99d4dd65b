import * as l10n from "@vscode/l10n";
import type { ExamCondition } from "./filterTypes";

/** More names than this would push everything else out of sight. */
const mostNames = 3;

/** What an exam condition lets pass, in words. */
export function examWords(exam: ExamCondition): string {
  switch (exam) {
    case "any":
      return l10n.t("exams and other labs");
    case "exam":
      return l10n.t("exams");
    case "passed":
      return l10n.t("passed exams");
    case "failed":
      return l10n.t("exams not passed");
    case "unscored":
      return l10n.t("exams not scored yet");
  }
}

/** Alternatives in words: "Incomplete or No Show"; of many, the first few and how many more. */
export function listWords(names: readonly string[]): string {
  const shown = names.slice(0, mostNames);
  const more = names.length - shown.length;
  if (more > 0) return l10n.t("{0} or {1} more", shown.join(", "), more);
  const last = shown.pop() ?? "";
  return shown.length === 0 ? last : l10n.t("{0} or {1}", shown.join(", "), last);
}
