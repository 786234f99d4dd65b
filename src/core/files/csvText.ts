import { stringify } from "csv-stringify/sync";

/** A table of texts as CSV (RFC 4180), its formulas made harmless for a spreadsheet. */
export function csvText(table: readonly (readonly string[])[]): string {
  return stringify(table as string[][], {
    record_delimiter: "\r\n",
    quote_record_delimiter: true,
    escape_formulas: true,
  });
}
