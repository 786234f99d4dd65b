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

/**
 * A gradebook's table without names, in the order of the pseudonyms: its own, of names or of scores among which
 * names decide, would tell who is who.
 * @param pseudonym what takes the place of a user's id, which stands in the first column.
 */
export function withoutUserNames(
  [headings = [], ...lines]: readonly (readonly string[])[],
  pseudonym: (userId: string) => string,
): string[][] {
  const nameless = lines.map(([userId, ...cells]) => [userId ? pseudonym(userId) : "", ...cells]);
  return [[...headings], ...nameless.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1))];
}

/** Spreadsheets take `82%` for a number, but not with the space that some languages put before the sign. */
function forSpreadsheet(text: string): string {
  return text.replace(/\s%$/, "%");
}
