import { stringify } from "csv-stringify/sync";

/**
 * Rows of cells as spreadsheets take them from the clipboard: a tab between cells, and quotes around those that
 * have tabs, quotes or line breaks in them.
 * @param escapeFormulas whether a text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function tabSeparated(rows: readonly (readonly string[])[], escapeFormulas: boolean): string {
  return stringify(rows as string[][], {
    delimiter: "\t",
    record_delimiter: "\r\n",
    // Naming a delimiter turns this off, and a single "\n" or "\r" in a cell would end its row.
    quote_record_delimiter: true,
    escape_formulas: escapeFormulas,
  });
}
