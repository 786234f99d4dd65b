import * as l10n from "@vscode/l10n";
import { formatRange } from "../range/formatRange";
import type { Clock } from "../range/timeRange";
import type { Integer } from "../api/labResult";
import { displayText } from "./displayText";
import { className } from "./names";
import { formatDecimal, formatPercent } from "./numberWords";
import { simplify, type ExamCondition, type ResultFilter } from "./resultFilter";
import { completionStatusText } from "./wording";

const longestName = 40;
/** More names than this would push everything else out of sight. */
const mostNames = 3;

/** What a filter lets pass, in words: `“taylor” · Incomplete or No Show · passed exams`. Empty for one that lets everything pass. */
export function filterWords(filter: ResultFilter, clock: Clock): string {
  const { text, statuses, exam, classIds, labProfileIds, started, scorePercent } = simplify(filter);
  return [
    text !== undefined && l10n.t("“{0}”", displayText(text, { maxLength: longestName })),
    statuses && oneOf(statuses.map(completionStatusText)),
    exam && examWords(exam),
    classIds && oneOf(classIds.map((id) => className(id, longestName))),
    labProfileIds && oneOf(labProfileIds.map((id) => labWords(id))),
    started && l10n.t("started {0}", formatRange(started, clock)),
    scorePercent &&
      l10n.t("score {0} to {1}", formatDecimal(scorePercent.from), formatPercent(scorePercent.to)),
  ]
    .filter((part) => typeof part === "string")
    .join(" · ");
}

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

/** A lab profile in the middle of a sentence. */
function labWords(id: Integer | null): string {
  return id === null ? l10n.t("lab not given") : l10n.t("lab {0}", String(id));
}

function oneOf(names: readonly string[]): string {
  const shown = names.slice(0, mostNames);
  const more = names.length - shown.length;
  if (more > 0) return l10n.t("{0} or {1} more", shown.join(", "), more);
  const last = shown.pop() ?? "";
  return shown.length === 0 ? last : l10n.t("{0} or {1}", shown.join(", "), last);
}
