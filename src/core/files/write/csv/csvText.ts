import type { ExactNumber } from "../../../api/json";

/** What is a number, spreadsheets are to take for one; what is a string never. Nothing is an empty cell. */
export type Cell = string | number | bigint | ExactNumber | boolean | null | undefined;

/** What stands between cells. With a semicolon numbers have a decimal comma, as spreadsheets expect that use one. */
export type Delimiter = "," | ";" | "\t";

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
export function csvCell(cell: Cell, escapeFormulas: boolean, delimiter: Delimiter = ","): string {
  if (typeof cell === "string") return needsCare.test(cell) ? carefully(cell, escapeFormulas) : cell;
  if (cell === null || cell === undefined) return "";
  return delimiter === ";" && typeof cell !== "boolean" ? forDoubleClick(String(cell)) : String(cell);
}

/** Spreadsheets keep 15 digits of a number, and all of what begins with a tab, which nobody sees. */
const tooLong = /^-?\d{16,}$/;

/** A number for a spreadsheet that opens the file by a double-click, in a language with a decimal comma. */
function forDoubleClick(number: string): string {
  return tooLong.test(number) ? `"\t${number}"` : number.replace(".", ",");
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
export function stringifyRows(
  rows: readonly (readonly Cell[])[],
  escapeFormulas: boolean,
  delimiter: Delimiter = ",",
): string {
  const stringifyRow = (row: readonly Cell[]): string =>
    `${row.map((cell) => csvCell(cell, escapeFormulas, delimiter)).join(delimiter)}\r\n`;
  return rows.map(stringifyRow).join("");
}
