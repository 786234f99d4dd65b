import * as l10n from "@vscode/l10n";
import { formatDate } from "../range/formatDate";
import type { GroupKey, GroupKind } from "./grouping";
import type { ResultGroup } from "./groupIndex";
import { className, labName, userName } from "./names";
import { formatInteger } from "./numberWords";
import { percentText, resultsText } from "./summaryWords";
import { completionStatusText } from "./wording";

/** Longer names would push everything else out of sight. */
const longestName = 120;

/** What a group is called. */
export function groupName(kind: GroupKind, key: GroupKey): string {
  if (key === undefined) return nameOfNone(kind);
  switch (kind) {
    case "profile":
      return labName(key);
    case "status":
      return typeof key === "string" ? key : completionStatusText(key);
    case "day":
      // Midday, so that it is the same day wherever this computer is.
      return formatDate(new Date(`${key}T12:00:00`), l10n.t("EEE, MMM d, yyyy"));
    case "class":
      return className(String(key), longestName);
    case "user":
      return userName(String(key), longestName);
  }
}

/** What a group is, for those who do not see its icon. */
export function groupKindWord(kind: GroupKind): string {
  switch (kind) {
    case "class":
      return l10n.t("Class");
    case "user":
      return l10n.t("User");
    case "profile":
      return l10n.t("Lab profile");
    case "status":
      return l10n.t("Status");
    case "day":
      return l10n.t("Day");
  }
}

/** How a group went, a few words a fact. */
export function groupFacts(group: ResultGroup): string[] {
  const { results, complete, scored, passed, needAttention } = group.tally;
  const users = group.kind === "class" ? group.below.size - (group.below.has(undefined) ? 1 : 0) : 0;
  return [
    users > 0 && (users === 1 ? l10n.t("1 user") : l10n.t("{0} users", formatInteger(users))),
    resultsText(results),
    group.kind !== "status" && l10n.t("{0} complete", percentText(complete, results)),
    scored > 0 && l10n.t("{0} of {1} passed", formatInteger(passed), formatInteger(scored)),
    needAttention > 0 && group.kind !== "status" && attentionWords(needAttention),
  ].filter((fact) => typeof fact === "string");
}

function attentionWords(count: number): string {
  return count === 1 ? l10n.t("1 needs attention") : l10n.t("{0} need attention", formatInteger(count));
}

function nameOfNone(kind: GroupKind): string {
  switch (kind) {
    case "class":
      return className(undefined);
    case "user":
      return userName(undefined);
    case "profile":
      return labName(undefined);
    case "status":
      return completionStatusText(undefined);
    case "day":
      return l10n.t("Day not known");
  }
}
