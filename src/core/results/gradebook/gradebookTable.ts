import * as l10n from "@vscode/l10n";
import type { Gradebook, GradebookRow } from "./gradebook";
import { cellText, columnModel, totalsModel } from "./gradebookModel";

/** The gradebook as a table of texts, its headings first: what is copied and exported. Ids are as they came. */
export function gradebookTable({ columns }: Gradebook, rows: readonly GradebookRow[]): string[][] {
  const headings = [
    l10n.t("User"),
    l10n.t("Complete"),
    l10n.t("Average score"),
    ...columns.map((column) => columnModel(column).label),
  ];
  const lines = rows.map(({ userId, cells, totals }) => {
    const { complete, averageScore } = totalsModel(totals);
    const scores = [averageScore, ...cells.map((cell) => (cell ? cellText(cell) : ""))];
    return [userId ?? "", complete, ...scores.map(forSpreadsheet)];
  });
  return [headings, ...lines];
}

/** Spreadsheets take `82%` for a number, but not with the space that some languages put before the sign. */
function forSpreadsheet(text: string): string {
  return text.replace(/\s%$/, "%");
}
