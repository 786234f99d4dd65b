import * as l10n from "@vscode/l10n";

/** Spreadsheets take `82%` for a number, but not with the space that some languages put before the sign. */
export function forSpreadsheet(text: string): string {
  return text.replace(/\s%$/, "%");
}

/** A number as spreadsheets of this language read it: with its own separator of decimals and no other. */
export function numberForSpreadsheet(value: number | bigint): string {
  return String(value).replace(".", l10n.t({ message: ".", comment: "Separates decimals" }));
}
