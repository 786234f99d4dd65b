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
const mark = `${randomUUID()}:`;
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

/** Safe integers have 16 digits at most, and all of 15 digits are safe. */
const longRun = 16;

/**
 * Puts every integer that a `number` cannot hold into a marked string.
 * @returns undefined when there is nothing to mark.
 */
function markBigIntegers(text: string): string | undefined {
  const scanner = new StringScanner(text);
  const pieces: string[] = [];
  let copied = 0;
  for (let run = nextLongRun(text, 0); run; run = nextLongRun(text, run.end)) {
    const start = text[run.start - 1] === "-" ? run.start - 1 : run.start;
    if (isPartOfDecimal(text, start, run.end) || isSafe(text, start, run.end)) continue;
    if (text[start - 1] === '"' || scanner.isInsideString(start)) continue;
    pieces.push(text.slice(copied, start), mark + text.slice(start, run.end));
    copied = run.end;
  }
  if (copied === 0) return undefined;
  pieces.push(text.slice(copied));
  // What is to be marked stands between two quotes now.
  return pieces.join('"');
}

function isSafe(text: string, start: number, end: number): boolean {
  return end - start <= longRun + 1 && Number.isSafeInteger(Number(text.slice(start, end)));
}

/**
 * Finds the next run of at least {@link longRun} digits. Such a run covers a position in every stretch of
 * that length, so one character in sixteen is all there is to look at: a third of the time of `/\d{16,}/`.
 */
function nextLongRun(text: string, from: number): { start: number; end: number } | undefined {
  for (let probe = from + longRun - 1; probe < text.length; probe += longRun) {
    if (!isDigit(text.charCodeAt(probe))) continue;
    let start = probe;
    while (start > from && isDigit(text.charCodeAt(start - 1))) start -= 1;
    let end = probe + 1;
    while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
    if (end - start >= longRun) return { start, end };
    probe = end - 1;
  }
  return undefined;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isPartOfDecimal(text: string, start: number, end: number): boolean {
  const next = text[end];
  return text[start - 1] === "." || next === "." || next === "e" || next === "E";
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
   * Whether `"name":` stands before the position. Two unescaped quotes with only letters between
   * them cannot be the end of one string and the start of the next, so this is certain without reading
   * the text from its beginning.
   */
  private followsName(position: number): boolean {
    const { text, outside } = this;
    let at = position - 1;
    while (at > outside && text[at] === " ") at -= 1;
    if (text[at] !== ":" || text[at - 1] !== '"') return false;
    const closing = at - 1;
    at = closing - 1;
    while (at > outside && isLetter(text.charCodeAt(at))) at -= 1;
    return at >= outside && at < closing - 1 && text[at] === '"' && text[at - 1] !== "\\";
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

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function reviveMarked(value: JsonValue): JsonValue {
  if (typeof value === "string") return isMarked(value) ? BigInt(value.slice(mark.length)) : value;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) value[index] = reviveMarked(value[index] ?? null);
  } else if (typeof value === "object" && value !== null) {
    reviveFields(value as Record<string, JsonValue>);
  }
  return value;
}

function isMarked(text: string): boolean {
  return text.length > mark.length && text.startsWith(mark);
}

/** Only own fields are overwritten, and so a field named __proto__ stays a field. */
function reviveFields(fields: Record<string, JsonValue>): void {
  // for-in makes no list of names, which over many small objects is most of the time.
  for (const name in fields) {
    const field = fields[name];
    if (typeof field === "string") {
      if (isMarked(field)) fields[name] = BigInt(field.slice(mark.length));
    } else if (typeof field === "object" && field !== null) {
      reviveMarked(field);
    }
  }
}
