import { isDate } from "../../range/isDate";
import type { Field } from "../fields";
import { ExactNumber, numberOf, type JsonValue } from "../json";
import type { Integer } from "../labResult";
import { completionStatusCode } from "../statusCode";

/** What the value of a field says. */
export interface Reading {
  /** Null where it has no plain meaning. */
  readonly value: Integer | boolean | string | null;
  /** Whether it came otherwise than documented. */
  readonly isOdd: boolean;
}

/** What was sent, where anything was. */
export type Given = NonNullable<JsonValue>;

/** The nearest double of a decimal with too many digits is as documented, too. */
function isAsSent(value: Reading["value"], sent: Given): boolean {
  return value === sent || sent instanceof ExactNumber;
}

const largestInteger = 2n ** 63n - 1n;

/** Whether a whole number can be a lab instance's. */
export function isLabInstanceId(value: Integer): boolean {
  return value >= 0 && value <= largestInteger;
}

/**
 * Reads a documented field's value, whatever was sent: numbers as texts, dates as texts or in milliseconds, words
 * for a completion status, quantities with a fraction. What has no plain meaning is read as not given.
 */
export function readField(field: Field, sent: JsonValue | undefined): Reading {
  if (sent === null || sent === undefined) return { value: null, isOdd: field.isAlwaysGiven === true };
  const value = meaningOf(field, sent) ?? null;
  return { value, isOdd: value === null || !isOfType(field, sent) || !isAsSent(value, sent) };
}

function meaningOf({ meaning }: Field, sent: Given): Reading["value"] | undefined {
  switch (meaning) {
    case "labInstance": {
      const id = wholeNumber(sent);
      return id !== undefined && isLabInstanceId(id) ? id : undefined;
    }
    case "id":
      return wholeNumber(sent);
    case "status":
      return wholeNumber(sent) ?? (typeof sent === "string" ? completionStatusCode(sent) : undefined);
    case "moment":
      return momentOf(sent);
    case "seconds":
    case "percent":
    case "points":
    case "degrees":
      return quantity(sent);
    case "yesNo":
      return yesOrNo(sent);
    case "text":
      return textOf(sent);
  }
}

function isOfType({ type }: Field, sent: Given): boolean {
  switch (type) {
    case "integer":
      return Number.isInteger(sent) || typeof sent === "bigint";
    case "decimal":
      return typeof sent === "number" || typeof sent === "bigint" || sent instanceof ExactNumber;
    case "boolean":
      return typeof sent === "boolean";
    case "text":
      return typeof sent === "string";
  }
}

/** Nothing that is counted has more than a hundred digits before its point, and no double holds 309 of them. */
const decimalText = /^\s*([-+]?\d{1,100}(?:\.\d*)?(?:e[-+]?\d{1,3})?)\s*$/i;

/** A number, also as a text such as `"5.0"`. */
function numberIn(sent: Given): Integer | undefined {
  if (typeof sent === "number") return Number.isFinite(sent) ? sent : undefined;
  if (typeof sent === "bigint") return sent;
  if (sent instanceof ExactNumber) {
    const nearest = numberOf(sent);
    return Number.isFinite(nearest) ? nearest : undefined;
  }
  const text = typeof sent === "string" ? decimalText.exec(sent)?.[1] : undefined;
  if (text === undefined) return undefined;
  const whole = /^([-+]?)(\d+)(?:\.0*)?$/.exec(text);
  const number = Number(text);
  if (whole && !Number.isSafeInteger(number)) {
    const digits = BigInt(whole[2] ?? "");
    return whole[1] === "-" ? -digits : digits;
  }
  return Number.isFinite(number) ? number : undefined;
}

/** A whole number, exact whatever its size, also as a text of digits. */
export function wholeNumber(sent: Given): Integer | undefined {
  // What no double holds is no whole number, or none that anything has.
  const number = sent instanceof ExactNumber ? undefined : numberIn(sent);
  if (typeof number === "bigint" || Number.isSafeInteger(number)) return number;
  return Number.isInteger(number) ? BigInt(number ?? 0) : undefined;
}

/** A number, also with a fraction, also as a text such as `"5.0"`. */
export function quantity(sent: Given): number | undefined {
  const number = numberIn(sent);
  return number === undefined ? undefined : Number(number);
}

/** The slash at the end is missing in some of the API's own examples. */
const dateText = /^\s*\/Date\((-?\d{1,16})(?:[-+]\d{4})?\)\/?\s*$/;
const isoText = /^\s*\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[-+]\d{2}:?\d{2})\s*$/i;

/**
 * A moment in whole Unix seconds. What is none in seconds but is one in milliseconds was meant so: the API
 * sends both under the name of Unix time.
 */
export function momentOf(sent: Given): number | undefined {
  const number = numberIn(sent);
  if (number !== undefined) {
    const value = Number(number);
    return [value, value / 1000].map(Math.floor).find(isDate);
  }
  if (typeof sent !== "string") return undefined;
  const milliseconds = dateText.exec(sent)?.[1] ?? (isoText.test(sent) ? Date.parse(sent.trim()) : undefined);
  const seconds = Math.floor(Number(milliseconds) / 1000);
  return isDate(seconds) ? seconds : undefined;
}

/** True or false, also as a text, or as 1 or 0. */
export function yesOrNo(sent: Given): boolean | undefined {
  if (typeof sent === "object") return undefined;
  const word = String(sent).trim().toLowerCase();
  if (word === "true" || word === "1") return true;
  return word === "false" || word === "0" ? false : undefined;
}

/** A text; of a number, which ids often are, its digits. */
export function textOf(sent: Given): string | undefined {
  if (typeof sent === "string") return sent;
  return typeof sent === "number" || typeof sent === "bigint" || sent instanceof ExactNumber
    ? String(sent)
    : undefined;
}
