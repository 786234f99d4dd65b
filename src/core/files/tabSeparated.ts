import { csvCell } from "./write/csv/csvText";

/**
 * Rows of cells as spreadsheets take them from the clipboard: a tab between cells, and quotes around those that
 * have tabs, quotes or line breaks in them.
 * @param escapeFormulas whether a text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function tabSeparated(rows: readonly (readonly string[])[], escapeFormulas: boolean): string {
  return rows.map((cells) => `${cells.map((cell) => csvCell(cell, escapeFormulas)).join("\t")}\r\n`).join("");
}
