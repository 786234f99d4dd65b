import { randomBytes } from "node:crypto";
import { ExactNumber, readNumber } from "./exactNumber";
import type { ExactPlaces } from "./exactPlaces";
import { isJsonObject, type JsonObject, type JsonValue } from "./jsonValue";

// Nobody who writes a response can know it, so no string in a response can pass for a marked number.
const mark = `${randomBytes(12).toString("base64url")}:`;

/** A JSON text in which numbers are strings, which JSON.parse changes no digit of. */
export interface MarkedText {
  readonly text: string;
  readonly count: number;
  /** The names of the fields they stand in, as far as these are known. */
  readonly names: ReadonlySet<string>;
}

/** Puts all numbers that JSON.parse does not give exactly into strings. */
export function markNumbers(text: string, places: ExactPlaces): MarkedText {
  const pieces: string[] = [];
  const names = new Set<string>();
  let copied = 0;
  for (let index = 0; index < places.count; index += 1) {
    const value = readNumber(places.spelling(index));
    pieces.push(text.slice(copied, places.start(index)), mark + String(value));
    copied = places.end(index);
    const name = places.name(index);
    if (name !== undefined) names.add(name);
  }
  pieces.push(text.slice(copied));
  // What is marked stands between two quotes now.
  return { text: pieces.join('"'), count: places.count, names };
}

/** Puts the numbers themselves in the place of what they were marked with, and gives the value they are in. */
export function reviveNumbers(value: JsonValue, { count, names }: MarkedText): JsonValue {
  if (typeof value === "string") return isMarked(value) ? revive(value) : value;
  const left = count - reviveInEntries(value, names);
  if (left > 0) reviveEverywhere(value, left);
  return value;
}

/** More names are looked up slower than all fields are gone through. */
const mostNames = 4;

/**
 * Looks where they nearly always are, in the same few fields of all entries of a list, for a fraction of the
 * time that going through all fields takes.
 * @returns how many there were.
 */
function reviveInEntries(value: JsonValue, names: ReadonlySet<string>): number {
  if (names.size > mostNames) return 0;
  const lists = isJsonObject(value) ? [[value], ...Object.values(value)] : [value];
  let count = 0;
  for (const list of lists) {
    if (!Array.isArray(list)) continue;
    for (const entry of list) {
      if (isJsonObject(entry)) for (const name of names) count += reviveField(entry, name);
    }
  }
  return count;
}

/** Goes through everything until all are found, in a loop, since nobody knows how deep that is. */
function reviveEverywhere(root: JsonValue, count: number): void {
  const waiting: JsonValue[] = [root];
  let left = count;
  for (let item = waiting.pop(); item !== undefined && left > 0; item = waiting.pop()) {
    if (Array.isArray(item)) left -= reviveItems(item, waiting);
    else if (isJsonObject(item)) left -= reviveFields(item, waiting);
  }
}

function reviveItems(items: JsonValue[], waiting: JsonValue[]): number {
  let count = 0;
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    if (typeof item === "string" && isMarked(item)) {
      items[index] = revive(item);
      count += 1;
    } else if (typeof item === "object" && item !== null) waiting.push(item);
  }
  return count;
}

/** Only own fields are set, and so one named __proto__ stays a field. */
function reviveFields(fields: JsonObject, waiting: JsonValue[]): number {
  let count = 0;
  // for-in makes no list of names, which over many small objects is most of the time.
  for (const name in fields) {
    const field = fields[name];
    if (typeof field === "string") count += reviveField(fields, name);
    else if (typeof field === "object" && field !== null) waiting.push(field);
  }
  return count;
}

function reviveField(fields: JsonObject, name: string): 0 | 1 {
  const field = fields[name];
  if (typeof field !== "string" || !isMarked(field)) return 0;
  fields[name] = revive(field);
  return 1;
}

function isMarked(text: string): boolean {
  return text.length > mark.length && text.startsWith(mark);
}

/** Every `bigint` was marked with its digits, and only such. */
function revive(marked: string): bigint | ExactNumber {
  const text = marked.slice(mark.length);
  return /^-?\d{1,100}$/.test(text) ? BigInt(text) : new ExactNumber(text);
}
