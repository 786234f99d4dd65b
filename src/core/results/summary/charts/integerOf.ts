/** A code or an id as the API has it: a bigint only where a number would not be exact. */
export function integerOf(code: string | null): number | bigint | null {
  if (code === null) return null;
  const number = Number(code);
  return Number.isSafeInteger(number) ? number : BigInt(code);
}
