/** Spreadsheets take `82%` for a number, but not with the space that some languages put before the sign. */
export function forSpreadsheet(text: string): string {
  return text.replace(/\s%$/, "%");
}
