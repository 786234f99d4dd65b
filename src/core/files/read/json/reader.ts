import { constants } from "node:buffer";
import { parseJson, type JsonValue } from "../../../api/json";
import { withoutQuote } from "../../../json/withoutQuote";
import { isResultsName, namesLabInstance } from "../apiAnswer";
import { seemsToHoldResults } from "../holdsResults";
import { OpenError } from "../openError";
import { lineOfItsOwn, notJsonAt, notJsonError, notJsonLine, notReadable } from "./errors";
import { JsonLevel } from "./level";
import type { JsonReceiver } from "./receiver";
import { closingQuote, findValueEnd, guessLastEntryEnd, placeAfter, skipSpace } from "./text";

export interface JsonReaderOptions {
  /** What is longer is not parsed in one go. In UTF-16 units. */
  readonly longest?: number;
}

/** Takes some 12 ms to parse, so that everybody else has a turn soon; no ordinary result is nearly as long. */
const longestByDefault = 2 * 1024 * 1024;

/** What a text can hold, less what comes in one piece: no result is longer that anybody could parse. */
const longestHeld = constants.MAX_STRING_LENGTH - 16 * 1024 * 1024;

/** Each level holds more than the longest value, so no file with results has nearly as many. */
const mostLevels = 32;

/** After these a value has ended; a number or a word may go on. */
const closers: ReadonlySet<string | undefined> = new Set(["}", "]", '"']);

/** What may stand between values: commas of hand-made lists, marks of joined files, separators of `jq --seq`. */
const between = /[\s,\uFEFF\u001A\u001E]*/y;

/**
 * Reads JSON values that stand one after the other, from text that comes in pieces cut anywhere, in memory for
 * a few of the longest values. What is read does not depend on how the text is cut.
 */
export class JsonReader {
  private text = "";
  private at = 0;
  /** Of the first character of {@link text}. */
  private start = { line: 1, column: 1 };
  private hasAll = false;
  private readonly longest: number;
  /** How much text must be there before anything counts as too long, or as wrong. */
  private wanted: number;
  private readonly levels: JsonLevel[] = [new JsonLevel("texts")];
  private oneLineValues = 0;

  constructor(
    private readonly receiver: JsonReceiver,
    { longest = longestByDefault }: JsonReaderOptions = {},
  ) {
    this.longest = longest;
    this.wanted = longest;
  }

  /** @throws OpenError where the text is not JSON. */
  write(text: string): void {
    this.start = placeAfter(this.text.slice(0, this.at), this.start);
    this.text = this.text.slice(this.at) + text;
    this.at = 0;
    // What is long is not looked at again with each piece, but each time that it has become twice as long.
    if (this.wanted === this.longest || this.hasEnough()) this.read();
  }

  /** Reads the last of the text. @throws OpenError where the text is not JSON, or not complete. */
  end(): void {
    this.hasAll = true;
    this.read();
    if (this.levels.length > 1) throw this.failAt(this.at, true);
  }

  private read(): void {
    try {
      while (this.at < this.text.length && this.readNext(this.last()));
    } catch (error) {
      // Nothing has been read then. With more text it may be right, or it can be told better what is wrong.
      if (!(error instanceof OpenError) || this.hasEnough()) throw error;
    }
  }

  private hasEnough(): boolean {
    return this.hasAll || this.text.length - this.at > this.wanted;
  }

  /** @returns false, with nothing read, when that takes more text. */
  private readNext(level: JsonLevel): boolean {
    switch (level.kind) {
      case "texts":
        return this.readTexts(level);
      case "list":
        return this.readList(level);
      case "object":
        return this.readObject(level);
    }
  }

  private last(): JsonLevel {
    return this.levels.at(-1) as JsonLevel;
  }

  private readTexts(level: JsonLevel): boolean {
    between.lastIndex = this.at;
    between.test(this.text);
    this.at = between.lastIndex;
    if (this.at === this.text.length) return false;
    return (level.mayGuess && this.readLines(level)) || this.readValue();
  }

  /** Reads the lines that are an object each, the most usual form of many values. */
  private readLines(level: JsonLevel): boolean {
    const values: JsonValue[] = [];
    const enough = this.at + this.longest;
    while (this.at < enough && this.text[this.at] === "{") {
      const lineEnd = this.text.indexOf("\n", this.at);
      let end = lineEnd === -1 && this.hasAll ? this.text.length : lineEnd;
      if (this.text[end - 1] === "\r") end -= 1;
      if (end - this.at > this.longest || this.text[end - 1] !== "}") break;
      const value = tryParse(this.text.slice(this.at, end));
      level.mayGuess = value !== undefined;
      if (value === undefined) break;
      values.push(value);
      this.at = lineEnd === -1 ? end : lineEnd + 1;
    }
    this.oneLineValues += values.length;
    if (values.length > 0) this.receiver.take(values);
    return values.length > 0;
  }

  private readList(level: JsonLevel): boolean {
    return (
      this.readSeparator(level, "]") ?? ((level.mayGuess && this.readEntries(level)) || this.readValue())
    );
  }

  /** Reads entries up to the last that is surely complete. */
  private readEntries(level: JsonLevel): boolean {
    const limit = Math.min(this.at + this.longest, this.text.length);
    const end = guessLastEntryEnd(this.text, this.at, limit);
    if (end === undefined || this.text[this.at] !== "{") return false;
    const entries = tryParse(`[${this.text.slice(this.at, end)}]`);
    level.mayGuess = entries !== undefined;
    if (entries === undefined) return false;
    this.at = end;
    level.next = "comma";
    this.receiver.take(entries as JsonValue[]);
    return true;
  }

  /** Reads a value, or the beginning of one that is too long. */
  private readValue(): boolean {
    const end = this.findEnd(this.at, this.at);
    if (end !== undefined) {
      const value = this.parse(this.at, end);
      this.goOn(end);
      this.receiver.take([value]);
      return true;
    }
    if (!this.hasEnough()) return false;
    const first = this.text[this.at];
    if (first === "{") return this.enter(new JsonLevel("object"), this.at);
    if (first !== "[") return this.wait();
    this.receiver.beginList();
    return this.enter(new JsonLevel("list"), this.at);
  }

  private readObject(level: JsonLevel): boolean {
    return this.readSeparator(level, "}") ?? this.readField(level);
  }

  private readField(level: JsonLevel): boolean {
    const { text } = this;
    const isText = text[this.at] === '"';
    const nameEnd = isText ? closingQuote(text, this.at) + 1 : 0;
    if (nameEnd === 0) throw this.failAt(this.at, isText);
    const name = this.parse(this.at, nameEnd) as string;
    const colon = skipSpace(text, nameEnd);
    const from = skipSpace(text, colon + 1);
    if (text[colon] !== ":" || from === text.length)
      throw this.failAt(colon, colon === text.length || from === text.length);
    const end = this.findEnd(from, this.at);
    if (end !== undefined) {
      level.setField(name, this.parse(from, end));
      this.goOn(end);
      return true;
    }
    if (!this.hasEnough()) return false;
    const first = text[from];
    if (first !== "[" && first !== "{") return this.wait();
    // A result is taken as a whole, however long what is in it.
    if (this.isResult(level)) return this.wait();
    if (this.mayBecomeResult(level, name, from) && this.wanted < this.mostWanted) return this.wait();
    if (!level.hasLongField) this.receiver.beginObject();
    level.hasLongField = true;
    this.receiver.beginList(name);
    return this.enter(new JsonLevel(first === "[" ? "list" : "object", name), from);
  }

  private isResult({ fields, name = this.levels.at(-2)?.name }: JsonLevel): boolean {
    return namesLabInstance(fields, name !== undefined && isResultsName(name));
  }

  /** Whether the id of a lab instance may follow after a long field. */
  private mayBecomeResult({ hasLongField }: JsonLevel, name: string, from: number): boolean {
    return !hasLongField && !seemsToHoldResults(name, this.text.slice(from, this.at + this.longest));
  }

  /** Reads the comma or the end that may come before a value. @returns undefined when a value comes. */
  private readSeparator(level: JsonLevel, end: "]" | "}"): boolean | undefined {
    this.at = skipSpace(this.text, this.at);
    const sign = this.text[this.at];
    if (sign === undefined) return false;
    if (sign === end && level.next !== "value") {
      this.leave(level);
      return true;
    }
    if (level.next !== "comma") return undefined;
    if (sign !== ",") throw this.failAt(this.at, false);
    this.at += 1;
    level.next = "value";
    return true;
  }

  private enter(level: JsonLevel, at: number): boolean {
    if (this.levels.length > mostLevels) throw notReadable();
    this.levels.push(level);
    this.at = at + 1;
    this.wanted = this.longest;
    return true;
  }

  private leave({ kind, name, fields, hasLongField }: JsonLevel): void {
    this.levels.pop();
    if (kind === "list") this.receiver.endList();
    else if (hasLongField) this.receiver.endObject(fields);
    else this.receiver.take([fields]);
    if (kind === "object" && name !== undefined) this.receiver.endList();
    this.goOn(this.at + 1);
  }

  private goOn(at: number): void {
    this.at = at;
    this.wanted = this.longest;
    this.last().next = "comma";
  }

  /** Wants more text for the same. @returns whether it is there. */
  private wait(): boolean {
    if (this.wanted >= this.mostWanted) throw notReadable();
    this.wanted = Math.min(2 * this.wanted, this.mostWanted);
    return this.hasEnough();
  }

  private get mostWanted(): number {
    return Math.max(longestHeld, this.longest);
  }

  /**
   * Finds where a value ends that is not too long.
   * @param base from where its length counts.
   * @throws OpenError when the text ends before it.
   */
  private findEnd(from: number, base: number): number | undefined {
    const limit = Math.min(base + this.wanted, this.text.length);
    const isEnd = this.hasAll && limit === this.text.length;
    const end = findValueEnd(this.text, from, limit);
    if (end === undefined && isEnd) throw this.failIn(from, limit, undefined);
    return end === limit && !isEnd && !closers.has(this.text[end - 1]) ? undefined : end;
  }

  private parse(from: number, end: number): JsonValue {
    try {
      return parseJson(this.text.slice(from, end));
    } catch (error) {
      throw this.failIn(from, end, withoutQuote(error));
    }
  }

  /** What is wrong inside a value. */
  private failIn(from: number, end: number, cause: unknown): OpenError {
    const { text, hasAll, start } = this;
    const place = placeAfter(text.slice(0, from), start);
    const line = this.levels.length === 1 ? lineOfItsOwn(text, from, this.oneLineValues > 0) : undefined;
    if (line !== undefined && place.column === 1) return notJsonLine(line, place.line, cause);
    const mayBeCutOff = hasAll && end === text.length;
    return notJsonError(text.slice(from, Math.max(end, from + 1)), place, { mayBeCutOff, cause });
  }

  private failAt(position: number, isCutOff: boolean): OpenError {
    return notJsonAt(placeAfter(this.text.slice(0, position), this.start), isCutOff);
  }
}

function tryParse(text: string): JsonValue | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
