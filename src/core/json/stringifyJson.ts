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

/** Whether `JSON.stringify` can write a value, which is several times as fast. */
function isPlain(value: JsonValue): boolean {
  let level = [value];
  for (let depth = 0; depth < mostIndentedLevels; depth += 1) {
    const next: JsonValue[] = [];
    for (const item of level) if (!isPlainItem(item, next)) return false;
    if (next.length === 0) return true;
    level = next;
  }
  return false;
}

function isPlainItem(item: JsonValue, next: JsonValue[]): boolean {
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
  readonly count: number;
  next: number;
  isEmpty: boolean;
}

/** Writes in a loop, since nobody knows how deep values from outside are. */
class JsonWriter {
  private text = "";
  private readonly opened: Opened[] = [];

  constructor(private readonly indent: number) {}

  write(value: JsonValue): string {
    this.begin(value);
    for (let last = this.opened.at(-1); last; last = this.opened.at(-1)) {
      if (last.next < last.count) this.writeNext(last);
      else this.end(last);
    }
    return this.text;
  }

  private writeNext(container: Opened): void {
    const { names, values } = container;
    const index = container.next;
    container.next += 1;
    const name = names?.[index];
    const value = name === undefined ? (values as JsonValue[])[index] : (values as JsonObject)[name];
    if (name !== undefined && value === undefined) return;
    if (!container.isEmpty) this.text += ",";
    container.isEmpty = false;
    this.breakLine(this.opened.length);
    if (name !== undefined) this.text += JSON.stringify(name) + (this.indent > 0 ? ": " : ":");
    this.begin(value ?? null);
  }

  private begin(value: JsonValue): void {
    if (Array.isArray(value)) {
      this.text += "[";
      this.opened.push({ names: undefined, values: value, count: value.length, next: 0, isEmpty: true });
    } else if (isJsonObject(value)) {
      const names = Object.keys(value);
      this.text += "{";
      this.opened.push({ names, values: value, count: names.length, next: 0, isEmpty: true });
    } else {
      this.text += stringifyScalar(value);
    }
  }

  private end({ names, isEmpty }: Opened): void {
    if (!isEmpty) this.breakLine(this.opened.length - 1);
    this.opened.pop();
    this.text += names ? "}" : "]";
  }

  private breakLine(level: number): void {
    if (this.indent === 0 || this.opened.length > mostIndentedLevels) return;
    this.text += `\n${" ".repeat(this.indent * level)}`;
  }
}

function stringifyScalar(value: null | boolean | number | bigint | string | ExactNumber): string {
  return typeof value === "bigint" || value instanceof ExactNumber ? String(value) : JSON.stringify(value);
}
