import type { ExactNumber } from "../../../api/json";

/** What is a number, spreadsheets are to take for one; what is a string never. Nothing is an empty cell. */
export type Cell = string | number | bigint | ExactNumber | boolean | null | undefined;

/** What any usual delimiter would cut, what readers trim, and what RFC 4180 quotes. */
const needsQuotes = /[",;\t|\r\n]|^\s|\s$/;

/** A text that spreadsheets take for a formula. */
const formula = /^ *[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * Where a formula begins for other readers than ours: a spreadsheet that takes semicolons for the delimiter sees
 * no quotes in the middle of what it takes for a cell, and drops those at its beginning.
 */
const formulaAfterDelimiter = /([;\t|\r\n])(?=[ "]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;

/** What needs one of the two. Nearly no text does, and asking once takes a fraction of the time. */
const needsCare = /[",;\t|\r\n]|^[\s=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|\s$/;

/**
 * A cell as it stands in CSV (RFC 4180).
 * @param escapeFormulas whether a text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function csvCell(cell: Cell, escapeFormulas: boolean): string {
  if (typeof cell === "string") return needsCare.test(cell) ? carefully(cell, escapeFormulas) : cell;
  return cell === null || cell === undefined ? "" : String(cell);
}

function carefully(cell: string, escapeFormulas: boolean): string {
  const text = escapeFormulas ? withoutFormulas(cell) : cell;
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function withoutFormulas(text: string): string {
  const inside = text.replace(formulaAfterDelimiter, "$1'");
  return formula.test(inside) ? `'${inside}` : inside;
}

/** Rows of cells as CSV (RFC 4180); parameters as for a cell. */
export function stringifyRows(rows: readonly (readonly Cell[])[], escapeFormulas: boolean): string {
  return rows.map((row) => stringifyRow(row, escapeFormulas)).join("");
}

function stringifyRow(row: readonly Cell[], escapeFormulas: boolean): string {
  return `${row.map((cell) => csvCell(cell, escapeFormulas)).join(",")}\r\n`;
}
