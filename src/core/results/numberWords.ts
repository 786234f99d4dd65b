// It stands alone so that a page in a panel can use it without the rest of the core.

/** A whole number with thousands separators, the same in every locale: "1,234". */
export function formatInteger(value: number | bigint): string {
  return formatDecimal(value);
}

/** A number with thousands separators and the decimals it has: "1,234.5". */
export function formatDecimal(value: number | bigint): string {
  const digits = Number.isInteger(value) ? String(BigInt(value)) : String(value);
  if (digits.includes("e")) return digits;
  const [whole = "", decimals] = digits.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/**
 * A length of time in its two largest units: "1 h 04 min", "42 min 28 s", "42 s".
 * @param seconds of any sign and size; fractions are dropped.
 */
export function formatDuration(seconds: number | bigint): string {
  if (typeof seconds === "number" && !Number.isFinite(seconds)) return String(seconds);
  const signed = typeof seconds === "bigint" ? seconds : BigInt(Math.trunc(seconds));
  const total = signed < 0n ? -signed : signed;
  const sign = signed < 0n ? "−" : "";
  if (total < 60n) return `${sign}${total} s`;
  if (total < 3600n) return `${sign}${total / 60n} min ${twoDigits(total % 60n)} s`;
  return `${sign}${formatInteger(total / 3600n)} h ${twoDigits((total / 60n) % 60n)} min`;
}

function twoDigits(value: bigint): string {
  return String(value).padStart(2, "0");
}
