import * as l10n from "@vscode/l10n";
import { csvCell, type Cell } from "./write/csv/csvText";

/**
 * Rows of cells as spreadsheets take them from the clipboard: a tab between cells, and quotes around those that
 * have tabs, quotes or line breaks in them. Numbers have the separator of decimals of this language.
 * @param escapeFormulas whether a text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function tabSeparated(rows: readonly (readonly Cell[])[], escapeFormulas: boolean): string {
  return rows
    .map((cells) => `${cells.map((cell) => cellText(cell, escapeFormulas)).join("\t")}\r\n`)
    .join("");
}

function cellText(cell: Cell, escapeFormulas: boolean): string {
  if (typeof cell !== "number") return csvCell(cell, escapeFormulas);
  return String(cell).replace(".", l10n.t({ message: ".", comment: "Separates decimals" }));
}
