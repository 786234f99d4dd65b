/** A decimal as a fraction of whole numbers, worked out without the code under test. */
function fraction(text: string): { numerator: bigint; denominator: bigint } {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([-+]?\d+))?$/.exec(text);
  if (!parts) throw new Error(`${text} is no decimal.`);
  const [, sign = "", whole = "", decimals = "", power = "0"] = parts;
  const shift = Number(power) - decimals.length;
  const digits = BigInt(`${whole}${decimals}`) * (sign === "-" ? -1n : 1n);
  return shift >= 0
    ? { numerator: digits * 10n ** BigInt(shift), denominator: 1n }
    : { numerator: digits, denominator: 10n ** BigInt(-shift) };
}

/** Whether two spellings mean the same number. */
export function isSameDecimal(a: string, b: string): boolean {
  const [first, second] = [fraction(a), fraction(b)];
  return first.numerator * second.denominator === second.numerator * first.denominator;
}
