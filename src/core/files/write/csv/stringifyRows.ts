import { stringify } from "csv-stringify/sync";

/**
 * Rows of cells as CSV (RFC 4180).
 * @param escapeFormulas whether a text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function stringifyRows(rows: readonly (readonly unknown[])[], escapeFormulas: boolean): string {
  return stringify(rows as unknown[][], {
    record_delimiter: "\r\n",
    // Naming a delimiter turns this off, and a single "\n" or "\r" in a cell would end its row.
    quote_record_delimiter: true,
    escape_formulas: escapeFormulas,
    cast: { boolean: String },
  });
}
