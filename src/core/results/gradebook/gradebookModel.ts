import * as l10n from "@vscode/l10n";
import { examState, scorePercent } from "../examState";
import type { GradebookCell, GradebookColumn, GradebookRow, GradeTotals } from "./gradebook";
import type {
  GradebookCellModel,
  GradebookColumnModel,
  GradebookRowModel,
  GradebookTotalsModel,
} from "./gradebookTypes";
import { labName, userName } from "../names";
import { percentText } from "../summaryWords";
import { formatInteger, formatPercent } from "../numberWords";
import { completionStatusGroup, completionStatusText, formatScore } from "../wording";

/** A column for people. */
export function columnModel({ labProfileId, totals }: GradebookColumn): GradebookColumnModel {
  const { cells, complete, scored, passed, averageScore } = totals;
  const words = [
    l10n.t("{0} of {1} complete", formatInteger(complete), formatInteger(cells)),
    scored > 0 && l10n.t("{0} of {1} passed", formatInteger(passed), formatInteger(scored)),
    averageScore !== undefined && l10n.t("average score {0}", scoreText(averageScore)),
  ];
  return {
    label: labName(labProfileId),
    text: percentText(complete, cells),
    words: words.filter((part) => typeof part === "string").join(", "),
  };
}

/** A row for people. */
export function rowModel({ userId, cells, totals }: GradebookRow): GradebookRowModel {
  return { user: userName(userId), cells: cells.map(cellModel), totals: totalsModel(totals) };
}

/** Totals for people. */
export function totalsModel({ cells, complete, averageScore }: GradeTotals): GradebookTotalsModel {
  return {
    complete: l10n.t("{0} of {1}", formatInteger(complete), formatInteger(cells)),
    averageScore: averageScore === undefined ? "–" : scoreText(averageScore),
  };
}

/** What stands in a cell: the score, or else the status. */
export function cellText({ best }: GradebookCell): string {
  const percent = scorePercent(best);
  return percent === undefined ? completionStatusText(best.CompletionStatus) : scoreText(percent);
}

function cellModel(cell: GradebookCell | undefined): GradebookCellModel | null {
  if (!cell) return null;
  const { best, attempts } = cell;
  const exam = examState(best);
  const text = cellText(cell);
  const words = cellWords(cell);
  return {
    text,
    ...(words !== text && { words }),
    status: completionStatusGroup(best.CompletionStatus),
    ...((exam === "passed" || exam === "failed") && { passed: exam === "passed" }),
    ...(attempts > 1 && { attempts }),
  };
}

/** The cell's text is part of it, as people who speak to their computer say what they see. */
function cellWords({ best, attempts }: GradebookCell): string {
  const percent = scorePercent(best);
  return [
    completionStatusText(best.CompletionStatus),
    percent === undefined ? undefined : scoreText(percent),
    formatScore(best)?.toLowerCase(),
    attempts === 1 ? undefined : l10n.t("best of {0} attempts", formatInteger(attempts)),
  ]
    .filter((part) => part !== undefined)
    .join(", ");
}

function scoreText(percent: number): string {
  return formatPercent(Math.round(percent));
}
