import * as l10n from "@vscode/l10n";
import { formatDate } from "../../range/words/formatDate";
import type { GroupKey, GroupKind } from "../view/grouping";
import type { ResultGroup } from "../view/groupIndex";
import type { Naming } from "../names/names";
import { className, labName, nameInFull, userName } from "../names/nameWords";
import { formatNumber } from "./numbers";
import { percentText, resultsText } from "./counts";
import { completionStatusText } from "./statuses";

/** Longer names would push everything else out of sight. */
const longestName = 120;

/**
 * What a group is called.
 * @param thisYear what a day's name need not say; without it, days say their year.
 */
export function groupName(kind: GroupKind, key: GroupKey, names: Naming, thisYear?: number): string {
  if (key === undefined) return nameOfNone(kind, names);
  switch (kind) {
    case "profile":
      return labName(typeof key === "string" ? undefined : key, names);
    case "status":
      return typeof key === "string" ? key : completionStatusText(key);
    case "day":
      return dayName(String(key), thisYear);
    case "class":
      return className(String(key), names, longestName);
    case "user":
      return userName(String(key), names, longestName);
  }
}

/** What a group is called where there is room for its id as well. */
export function groupNameInFull(kind: GroupKind, key: GroupKey, names: Naming): string {
  return fullName(kind, key, names) ?? groupName(kind, key, names);
}

function fullName(kind: GroupKind, key: GroupKey, names: Naming): string | undefined {
  if (kind === "class" || kind === "user") {
    return typeof key === "string" ? nameInFull(kind, key, names) : undefined;
  }
  return kind === "profile" && typeof key !== "string" ? nameInFull("lab", key, names) : undefined;
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

/** What a group's row says beside its name, most important first: what needs attention, then how it went. */
export function groupHeadline(group: ResultGroup): string[] {
  const { results, complete, scored, passed, needAttention } = group.tally;
  if (group.kind === "status") return [resultsText(results)];
  return [
    needAttention > 0 && attentionWords(needAttention),
    completionText(complete, results),
    scored > 0 && l10n.t("{0} of {1} passed", formatNumber(passed), formatNumber(scored)),
  ].filter((fact) => typeof fact === "string");
}

/** Everything that is counted of a group, a few words a fact. */
export function groupFacts(group: ResultGroup): string[] {
  const { results, complete, scored, passed, platformFailures } = group.tally;
  const users = group.kind === "class" ? group.below.size - (group.below.has(undefined) ? 1 : 0) : 0;
  const failedExams = scored - passed;
  return [
    users > 0 && (users === 1 ? l10n.t("1 user") : l10n.t("{0} users", formatNumber(users))),
    resultsText(results),
    group.kind !== "status" && l10n.t("{0} of {1} complete", formatNumber(complete), formatNumber(results)),
    scored > 0 && l10n.t("{0} of {1} exams passed", formatNumber(passed), formatNumber(scored)),
    failedExams > 0 && group.kind !== "status" && l10n.t("Exams not passed: {0}", formatNumber(failedExams)),
    platformFailures > 0 &&
      group.kind !== "status" &&
      l10n.t("Platform failures: {0}", formatNumber(platformFailures)),
  ].filter((fact) => typeof fact === "string");
}

/** Of few results a count says more than a share does. */
function completionText(complete: number, results: number): string {
  return results < 20
    ? l10n.t("{0} of {1} complete", formatNumber(complete), formatNumber(results))
    : l10n.t("{0} complete", percentText(complete, results));
}

function attentionWords(count: number): string {
  return count === 1 ? l10n.t("1 needs attention") : l10n.t("{0} need attention", formatNumber(count));
}

function dayName(day: string, thisYear: number | undefined): string {
  // Midday, so that it is the same day wherever this computer is.
  const midday = new Date(`${day}T12:00:00`);
  const isThisYear = midday.getFullYear() === thisYear;
  return formatDate(midday, isThisYear ? l10n.t("EEE, MMM d") : l10n.t("EEE, MMM d, yyyy"));
}

function nameOfNone(kind: GroupKind, names: Naming): string {
  switch (kind) {
    case "class":
      return className(undefined, names);
    case "user":
      return userName(undefined, names);
    case "profile":
      return labName(undefined, names);
    case "status":
      return completionStatusText(undefined);
    case "day":
      return l10n.t("Day not known");
  }
}
