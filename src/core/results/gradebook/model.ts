import * as l10n from "@vscode/l10n";
import type { Integer } from "../../api/labResult";
import { scorePercent } from "../state/examState";
import type { Naming } from "../names/names";
import { labName, userName } from "../names/nameWords";
import { formatNumber, formatShare } from "../words/numbers";
import { markOf, stateWords, type Present } from "../state/resultState";
import { percentText } from "../words/counts";
import { completionStatusText, formatPoints } from "../words/statuses";
import { isMissing, type GradebookCell, type GradebookColumn, type GradebookRow } from "./gradebook";
import type { GradeTotals } from "./totals";
import type {
  GradebookCellModel,
  GradebookColumnModel,
  GradebookRowModel,
  GradebookTotalsModel,
} from "./types";
import { missingText, type Missing } from "./missingWords";

/** What has to be known beside the results to tell people of them. */
export interface GradebookContext {
  readonly present: Present;
  readonly missing: Missing;
  readonly names: Naming;
  /** The labs that are planned for a class; undefined where nobody knows. */
  readonly plannedLabs?: ((classId: string) => readonly Integer[] | undefined) | undefined;
}

/** A column for people. What it says of an exam is who passed, and of any other lab who completed it. */
export function columnModel(
  { labProfileId, isExam, isOnlyPlanned, totals, statuses, mostAttempts }: GradebookColumn,
  { missing, names }: GradebookContext,
): GradebookColumnModel {
  const { expected, cells, complete, scored, passed, averageScore } = totals;
  const counts = isExam
    ? l10n.t("{0} of {1} passed", formatNumber(passed), formatNumber(scored))
    : l10n.t("{0} of {1} complete", formatNumber(complete), formatNumber(expected));
  const users = usersText(expected, missing);
  const notStarted =
    expected > cells && missing === "notStarted"
      ? l10n.t("{0} not started", formatNumber(expected - cells))
      : undefined;
  const planned = isOnlyPlanned ? l10n.t("planned") : undefined;
  const words = [
    planned,
    counts,
    users,
    notStarted,
    averageScore !== undefined && l10n.t("average score {0}", formatShare(averageScore)),
  ];
  return {
    label: labName(labProfileId, names),
    figure:
      planned ??
      (isExam ? passedShare(passed, scored) : l10n.t("{0} complete", percentText(complete, expected))),
    counts,
    others: isExam ? users : (notStarted ?? users),
    words: words.filter((part) => typeof part === "string").join(", "),
    cellTexts: [
      ...statuses.map((status) => completionStatusText(status)),
      ...(expected > cells ? [missingText(missing)] : []),
    ],
    mostAttempts,
  };
}

function passedShare(passed: number, scored: number): string {
  return scored === 0 ? l10n.t("none scored") : l10n.t("{0} passed", percentText(passed, scored));
}

/** Under a filter there may be others whom it does not show. */
function usersText(count: number, missing: Missing): string {
  const isAll = missing !== "hidden";
  if (count === 1) return isAll ? l10n.t("1 user") : l10n.t("1 user shown");
  return isAll ? l10n.t("{0} users", formatNumber(count)) : l10n.t("{0} users shown", formatNumber(count));
}

/** A row for people. */
export function rowModel(row: GradebookRow, context: GradebookContext): GradebookRowModel {
  const cells = row.cells.map((cell, column) => {
    if (cell) return cellModel(cell, context.present);
    return isMissing(row, column) ? { text: missingText(context.missing), mark: "missing" as const } : null;
  });
  return { user: userName(row.userId, context.names), cells, totals: totalsModel(row.totals) };
}

/** Totals for people. */
export function totalsModel(totals: GradeTotals): GradebookTotalsModel {
  const { expected, complete, scored, passed, averageScore } = totals;
  const counts = [formatNumber(complete), formatNumber(expected)];
  const words = [
    l10n.t("{0} of {1} labs", ...counts),
    scored > 0 && l10n.t("{0} of {1} exams passed", formatNumber(passed), formatNumber(scored)),
  ];
  return {
    complete: l10n.t("{0} of {1}", ...counts),
    averageScore: averageScore === undefined ? "–" : formatShare(averageScore),
    words: words.filter((part) => typeof part === "string").join(", "),
  };
}

function cellModel({ best, attempts }: GradebookCell, present: Present): GradebookCellModel {
  const percent = scorePercent(best);
  const points = formatPoints(best);
  const score = percent === undefined ? undefined : formatShare(percent);
  const words = [
    stateWords(best, present).join(" · "),
    score,
    points,
    attempts === 1 ? undefined : l10n.t("best of {0} attempts", formatNumber(attempts)),
  ]
    .filter((part) => part !== undefined)
    .join(", ");
  const mark = markOf(best, present.seenAt);
  const status = mark === "running" ? l10n.t("Running") : completionStatusText(best.CompletionStatus);
  const text = score ?? status;
  return {
    text,
    ...(words !== text && { words }),
    mark,
    ...(attempts > 1 && { attempts }),
  };
}
