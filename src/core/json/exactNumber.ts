/**
 * A number in JSON that no `number` holds exactly, nor a `bigint` of sensible length: `0.1234567890123456789`,
 * `9007199254740993.5`, `1e400`.
 */
export class ExactNumber {
  /** @param text as JSON spells it. */
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }

  /** Makes `JSON.stringify` refuse it, as it refuses any bigint, rather than write something else. */
  toJSON(): bigint {
    return 0n;
  }
}

/** The nearest `number`: an infinite one, or 0, for what is out of its range. */
export function numberOf(value: ExactNumber): number {
  return Number(value.text);
}

/** Whether a value is a number that JSON.parse makes only of such as it may not have given exactly. */
export function isLarge(value: unknown): value is number {
  return typeof value === "number" && Math.abs(value) > Number.MAX_SAFE_INTEGER;
}

/** Longer integers are nobody's ids, and `1e999999999` would fill the memory. */
export const mostDigits = 100;

/** Safe integers have no more digits. */
export const digitsOfSafe = 16;

/** Integers that are longer than any that a `number` holds exactly, and not too long. */
const longInteger = /^-?[1-9]\d{16,99}$/;

/** No two decimals of so many digits are nearest to the same double, unless that is next to 0. */
const alwaysExactDigits = 15;
const smallestFullDouble = 1e-290;

/** So many digits tell any double from all others. */
const mostDigitsOfDouble = 17;

/**
 * Reads a number so that its value stays exact. One value always becomes the same, however it is spelled:
 * integers up to 2^53 a `number`, longer ones of up to 100 digits a `bigint`, any other number the `number`
 * that is written with the same digits or, where there is none, an {@link ExactNumber}.
 * @param text as JSON spells it.
 */
export function readNumber(text: string): number | bigint | ExactNumber {
  if (longInteger.test(text)) return BigInt(text);
  const value = Number(text);
  const size = Math.abs(value);
  if (text.length <= alwaysExactDigits && size <= Number.MAX_SAFE_INTEGER && size > smallestFullDouble) {
    return value;
  }
  if (String(value) === text && !isLarge(value)) return value;
  const decimal = decimalOf(text);
  if (!decimal) return new ExactNumber(text);
  const { digits, exponent } = decimal;
  if (digits === "") return value;
  if (exponent >= 0) {
    if (Number.isSafeInteger(value)) return value;
    if (digits.length + exponent <= mostDigits) return integerOf(decimal);
  }
  if (digits.length > mostDigitsOfDouble || !Number.isFinite(value)) return new ExactNumber(text);
  return isSameDecimal(decimal, decimalOf(String(value))) ? value : new ExactNumber(text);
}

/** Whether two numbers have the same value, however they are spelled. */
export function isSameNumber(a: ExactNumber, b: ExactNumber): boolean {
  return a.text === b.text || isSameDecimal(decimalOf(a.text), decimalOf(b.text));
}

/** The value `digits` times ten to the power of `exponent`. */
interface Decimal {
  readonly isNegative: boolean;
  /** Without zeros at either end; empty for 0. */
  readonly digits: string;
  readonly exponent: number;
}

function integerOf({ isNegative, digits, exponent }: Decimal): bigint {
  const size = BigInt(digits + "0".repeat(exponent));
  return isNegative ? -size : size;
}

function isSameDecimal(a: Decimal | undefined, b: Decimal | undefined): boolean {
  if (!a || !b) return false;
  return a.isNegative === b.isNegative && a.exponent === b.exponent && a.digits === b.digits;
}

const power = /[eE]/;

/** @returns undefined where the exponent itself is more than a `number` holds. */
function decimalOf(text: string): Decimal | undefined {
  const powerAt = text.search(power);
  const end = powerAt === -1 ? text.length : powerAt;
  const pointAt = text.indexOf(".");
  const isNegative = text.startsWith("-");
  let first = isNegative ? 1 : 0;
  while (text[first] === "0" || first === pointAt) first += 1;
  if (first >= end) return { isNegative, digits: "", exponent: 0 };
  let last = end - 1;
  while (text[last] === "0" || last === pointAt) last -= 1;
  const shift = powerAt === -1 ? 0 : Number(text.slice(powerAt + 1));
  if (!Number.isSafeInteger(shift)) return undefined;
  const digits = text.slice(first, last + 1).replace(".", "");
  // How far the last digit that counts stands from the ones.
  const wholeEnd = pointAt === -1 ? end : pointAt;
  return { isNegative, digits, exponent: shift + wholeEnd - last - (last < wholeEnd ? 1 : 0) };
}
