import { randomUUID } from "node:crypto";

/** Any value JSON can carry, with integers beyond 2^53 as `bigint` so that no digit is lost. */
export type JsonValue = null | boolean | number | bigint | string | JsonValue[] | JsonObject;

export interface JsonObject {
  [name: string]: JsonValue | undefined;
}

/** Whether a value is a JSON object, which arrays and null are not. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// Nobody who writes a response can know it, so no string in a response can pass for a marked integer.
const mark = `integer:${randomUUID()}:`;
const markedInteger = new RegExp(`"${mark}(-?\\d+)"`, "g");

/**
 * Reads JSON text like `JSON.parse`, but gives integers that a `number` cannot hold exactly as `bigint`.
 * @throws SyntaxError when the text is not JSON.
 */
export function parseJson(text: string): JsonValue {
  const marked = markBigIntegers(text);
  const value = JSON.parse(marked ?? text) as JsonValue;
  return marked === undefined ? value : reviveMarked(value);
}

/**
 * Writes a value as JSON text, like `JSON.stringify`, with every digit of a `bigint`.
 * @param indent spaces per level; 0 writes everything on one line.
 */
export function stringifyJson(value: JsonValue, indent = 0): string {
  const markBigInteger = (_name: string, item: JsonValue): JsonValue =>
    typeof item === "bigint" ? `${mark}${item}` : item;
  return JSON.stringify(value, markBigInteger, indent).replace(markedInteger, "$1");
}

/**
 * Puts every integer that a `number` cannot hold into a marked string.
 * Long runs of digits are rare, so only their surroundings are looked at, not the whole text.
 * @returns undefined when there is nothing to mark.
 */
function markBigIntegers(text: string): string | undefined {
  const longRun = /-?\d{16,}/g;
  const scanner = new StringScanner(text);
  const pieces: string[] = [];
  let copied = 0;
  for (let match = longRun.exec(text); match; match = longRun.exec(text)) {
    const [digits] = match;
    const end = match.index + digits.length;
    if (isPartOfDecimal(text, match.index, end) || Number.isSafeInteger(Number(digits))) continue;
    if (text[match.index - 1] === '"' || scanner.isInsideString(match.index)) continue;
    pieces.push(text.slice(copied, match.index), `"${mark}${digits}"`);
    copied = end;
  }
  return copied === 0 ? undefined : pieces.join("") + text.slice(copied);
}

function isPartOfDecimal(text: string, start: number, end: number): boolean {
  return text[start - 1] === "." || /[.eE]/.test(text[end] ?? "");
}

/** Tells positions inside a JSON string from those outside; to be asked in ascending order. */
class StringScanner {
  /** A position known to be outside any string. */
  private outside = 0;

  constructor(private readonly text: string) {}

  isInsideString(position: number): boolean {
    if (this.followsName(position)) {
      this.outside = position;
      return false;
    }
    for (;;) {
      const opening = this.text.indexOf('"', this.outside);
      if (opening === -1 || opening >= position) return false;
      const closing = this.closingQuote(opening);
      if (closing === -1 || closing >= position) return true;
      this.outside = closing + 1;
    }
  }

  /**
   * Whether `"name":` stands before the position. Two unescaped quotes with only word characters between
   * them cannot be the end of one string and the start of the next, so this is certain without reading
   * the text from its beginning.
   */
  private followsName(position: number): boolean {
    const before = this.text.slice(Math.max(this.outside, position - 80), position);
    return /(?<!\\)"\w+"\s*:\s*$/.test(before);
  }

  private closingQuote(opening: number): number {
    let closing = this.text.indexOf('"', opening + 1);
    while (closing !== -1 && this.isEscaped(closing)) closing = this.text.indexOf('"', closing + 1);
    return closing;
  }

  private isEscaped(position: number): boolean {
    let backslashes = 0;
    while (this.text[position - 1 - backslashes] === "\\") backslashes += 1;
    return backslashes % 2 === 1;
  }
}

function reviveMarked(value: JsonValue): JsonValue {
  if (typeof value === "string") {
    return value.startsWith(mark) ? BigInt(value.slice(mark.length)) : value;
  }
  if (typeof value !== "object" || value === null) return value;
  // Own properties are only ever overwritten, so a field named __proto__ stays a field.
  const fields = value as Record<string, JsonValue>;
  for (const name of Object.keys(fields)) {
    const field = fields[name];
    if (field === undefined || (typeof field !== "string" && typeof field !== "object")) continue;
    const revived = reviveMarked(field);
    if (revived !== field) {
      Object.defineProperty(fields, name, {
        value: revived,
        writable: true,
        enumerable: true,
        configurable: true,
      });
    }
  }
  return value;
}
