// It stands alone so that a page in a panel can use it without the rest of the core.

import * as l10n from "@vscode/l10n";

/** A number with thousands separators and the decimals it has: "1,234", "1,234.5". */
export function formatNumber(value: number | bigint): string {
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
  return `${formatNumber(value)}${l10n.t({ message: "%", comment: "Follows a number" })}`;
}

/**
 * A share of a whole: to the nearest percent, with one decimal where a whole one would say too little, below
 * 10 and above 99. "0%" and "100%" are said only of exactly that.
 * @param percent 0 to 100.
 */
export function formatShare(percent: number): string {
  const whole = Math.round(percent);
  if (percent === whole || (percent >= 10 && percent <= 99)) return formatPercent(whole);
  return formatPercent(Math.min(99.9, Math.max(0.1, Math.round(percent * 10) / 10)));
}

/** Whole minutes in words, from an hour on in hours: "12 min", "3 h 05 min". */
export function formatMinutes(minutes: number): string {
  return minutes < 60 ? l10n.t("{0} min", String(minutes)) : formatRoundDuration(minutes * 60);
}

/**
 * A length of time in its two largest units: "1 h 04 min", "42 min 28 s", "42 s".
 * @param seconds of any sign and size; fractions are dropped.
 */
export function formatDuration(seconds: number | bigint): string {
  if (typeof seconds === "number" && !Number.isFinite(seconds)) return String(seconds);
  const { sign, total } = signAndTotal(seconds);
  if (total < 60n) return `${sign}${l10n.t("{0} s", String(total))}`;
  if (total < 3600n) {
    return `${sign}${l10n.t("{0} min {1} s", String(total / 60n), twoDigits(total % 60n))}`;
  }
  return `${sign}${l10n.t("{0} h {1} min", formatNumber(total / 3600n), twoDigits((total / 60n) % 60n))}`;
}

/** The same, shorter, where the smaller unit would be zero: "2 h" rather than "2 h 00 min". */
export function formatRoundDuration(seconds: number): string {
  if (!Number.isFinite(seconds)) return String(seconds);
  const { sign, total } = signAndTotal(seconds);
  if (total >= 3600n && (total / 60n) % 60n === 0n) {
    return `${sign}${l10n.t("{0} h", formatNumber(total / 3600n))}`;
  }
  if (total >= 60n && total < 3600n && total % 60n === 0n) {
    return `${sign}${l10n.t("{0} min", String(total / 60n))}`;
  }
  return formatDuration(seconds);
}

function signAndTotal(seconds: number | bigint): { sign: string; total: bigint } {
  const signed = typeof seconds === "bigint" ? seconds : BigInt(Math.trunc(seconds));
  return signed < 0n ? { sign: "−", total: -signed } : { sign: "", total: signed };
}

function twoDigits(value: bigint): string {
  return String(value).padStart(2, "0");
}
