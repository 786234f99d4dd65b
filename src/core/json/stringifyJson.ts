import { ExactNumber } from "./exactNumber";
import { isJsonObject, type JsonObject, type JsonValue } from "./jsonValue";

/** Deeper levels stand on one line: indented by their depth, a few kilobytes would become many megabytes. */
const mostIndentedLevels = 100;

/**
 * Writes a value as JSON text, like `JSON.stringify`, but every number exactly and however deep it lies.
 * @param indent spaces per level, down to level 100; 0 writes everything on one line.
 */
export function stringifyJson(value: JsonValue, indent = 0): string {
  return isPlain(value) ? JSON.stringify(value, undefined, indent) : new JsonWriter(indent).write(value);
}

/** Whether `JSON.stringify` can write a value, and does so on as many lines. */
function isPlain(value: JsonValue): boolean {
  let level = [value];
  for (let depth = 0; depth < mostIndentedLevels; depth += 1) {
    const next: JsonValue[] = [];
    for (const item of level) if (!isPlainSoFar(item, next)) return false;
    if (next.length === 0) return true;
    level = next;
  }
  return false;
}

/** @param next where lists and objects in it are put, to be looked at later. */
function isPlainSoFar(item: JsonValue, next: JsonValue[]): boolean {
  if (typeof item === "bigint") return false;
  if (typeof item !== "object" || item === null) return true;
  if (item instanceof ExactNumber) return false;
  if (Array.isArray(item)) {
    for (const each of item) {
      if (typeof each === "bigint") return false;
      if (typeof each === "object" && each !== null) next.push(each);
    }
    return true;
  }
  // for-in makes no list of names, which over many small objects is most of the time.
  for (const name in item) {
    const field = item[name];
    if (typeof field === "bigint") return false;
    if (typeof field === "object" && field !== null) next.push(field);
  }
  return true;
}

/** A list or an object that is being written. */
interface Opened {
  /** None in a list. */
  readonly names: readonly string[] | undefined;
  readonly values: JsonObject | JsonValue[];
  /** How many items there are, and which one is next. */
  readonly count: number;
  next: number;
  isEmpty: boolean;
}

/** Writes in a loop, since nobody knows how deep a value from outside is. */
class JsonWriter {
  private text = "";
  private readonly opened: Opened[] = [];

  constructor(private readonly indent: number) {}

  write(value: JsonValue): string {
    this.begin(value);
    for (let last = this.opened.at(-1); last; last = this.opened.at(-1)) this.goOn(last);
    return this.text;
  }

  /** Writes a value, of a list or an object only the beginning. @returns whether that is all of it. */
  private begin(value: JsonValue): boolean {
    if (Array.isArray(value)) {
      this.text += "[";
      this.opened.push({ names: undefined, values: value, count: value.length, next: 0, isEmpty: true });
      return false;
    }
    if (isJsonObject(value)) {
      const names = Object.keys(value);
      this.text += "{";
      this.opened.push({ names, values: value, count: names.length, next: 0, isEmpty: true });
      return false;
    }
    this.text += stringifyScalar(value);
    return true;
  }

  /** Writes what comes next in a list or an object: up to another one in it, or to its end. */
  private goOn(container: Opened): void {
    const { names, values, count } = container;
    const { length: level } = this.opened;
    const itemBreak = this.lineBreak(level);
    const colon = this.indent > 0 ? ": " : ":";
    while (container.next < count) {
      const name = names?.[container.next];
      const value =
        name === undefined ? (values as JsonValue[])[container.next] : (values as JsonObject)[name];
      container.next += 1;
      if (name !== undefined && value === undefined) continue;
      this.text += container.isEmpty ? itemBreak : `,${itemBreak}`;
      container.isEmpty = false;
      if (name !== undefined) this.text += quote(name) + colon;
      if (!this.begin(value ?? null)) return;
    }
    this.opened.pop();
    // The bracket stands where the line of the container began, if its items have lines.
    if (!container.isEmpty && itemBreak !== "") this.text += this.lineBreak(level - 1);
    this.text += names ? "}" : "]";
  }

  private lineBreak(level: number): string {
    return this.indent === 0 || level > mostIndentedLevels ? "" : `\n${" ".repeat(this.indent * level)}`;
  }
}

function stringifyScalar(value: null | boolean | number | bigint | string | ExactNumber): string {
  switch (typeof value) {
    case "string":
      return quote(value);
    case "number":
      return Number.isFinite(value) ? `${value}` : "null";
    default:
      return String(value);
  }
}

/** What a string in JSON has to write in another way, as far as there is any of it. */
const escaped = /["\\\p{Cc}\p{Cs}]/u;

function quote(text: string): string {
  return escaped.test(text) ? JSON.stringify(text) : `"${text}"`;
}
