// It stands alone so that a page in a panel can use it without the rest of the core.

import * as l10n from "@vscode/l10n";

/** A whole number with thousands separators: "1,234". */
export function formatInteger(value: number | bigint): string {
  return formatDecimal(value);
}

/** A number with thousands separators and the decimals it has: "1,234.5". */
export function formatDecimal(value: number | bigint): string {
  const digits = Number.isInteger(value) ? String(BigInt(value)) : String(value);
  // Most numbers are short and whole, and hundreds of thousands are written at once.
  if (/^-?\d{1,3}$/.test(digits) || digits.includes("e")) return digits;
  const [whole = "", decimals] = digits.split(".");
  const separator = l10n.t({ message: ",", comment: "Separates thousands" });
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, separator);
  if (decimals === undefined) return grouped;
  return `${grouped}${l10n.t({ message: ".", comment: "Separates decimals" })}${decimals}`;
}

/** A number of percent: "61%". */
export function formatPercent(value: number | bigint): string {
  return `${formatDecimal(value)}${l10n.t({ message: "%", comment: "Follows a number" })}`;
}

/**
 * A length of time in its two largest units: "1 h 04 min", "42 min 28 s", "42 s".
 * @param seconds of any sign and size; fractions are dropped.
 */
export function formatDuration(seconds: number | bigint): string {
  const { sign, hours, minutes, rest } = split(seconds);
  if (hours > 0n) return `${sign}${l10n.t("{0} h {1} min", formatInteger(hours), twoDigits(minutes))}`;
  if (minutes > 0n) return `${sign}${l10n.t("{0} min {1} s", String(minutes), twoDigits(rest))}`;
  return `${sign}${l10n.t("{0} s", String(rest))}`;
}

/** The same, shorter, where the smaller unit would be zero: "2 h" rather than "2 h 00 min". */
export function formatRoundDuration(seconds: number | bigint): string {
}
