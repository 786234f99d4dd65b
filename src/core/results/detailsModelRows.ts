import * as l10n from "@vscode/l10n";
import { stringifyJson, type JsonValue } from "../api/json";
import type { LabResult } from "../api/labResult";
import type { FieldWording } from "./detailsModelFields";
import type { Row } from "./detailsModelTypes";
import { displayText } from "./displayText";
import { formatInteger } from "./numberWords";

/** The most characters of one value the page shows; copying gives all. */
const longestText = 10_000;

interface ValueWording {
  readonly text: string;
  readonly note?: string;
  readonly showRaw?: boolean;
}

/** The row of one field, whether it came or not. */
export function buildRow(result: LabResult, wording: FieldWording, timeZone: string): Row {
  const { field, label } = wording;
  const value = ownValue(result, field);
  if (value === undefined)
    return { field, label, text: l10n.t("Not sent"), presence: "absent", showRaw: false };
  const raw = rawText(value);
  if (value === null) {
    return {
      field,
      label,
      text: wording.whenNull ?? l10n.t("Not set"),
      presence: "null",
      raw,
      showRaw: false,
    };
  }
  const isNumber = typeof value === "number" || typeof value === "bigint";
  const words = isNumber && wording.describe ? wording.describe(value, timeZone) : describeValue(value);
  return { field, label, presence: "value", raw, showRaw: !words.text.startsWith(raw), ...words };
}

/**
 * What copying a field gives: a string as it is, anything else as JSON text.
 * @returns undefined when the result has no such field.
 */
export function fieldText(result: LabResult, field: string): string | undefined {
  const value = ownValue(result, field);
  if (value === undefined || typeof value === "string") return value;
  return stringifyJson(value, 2);
}

/** Fields can have any name, `__proto__` and `constructor` too: only own ones were sent. */
function ownValue(result: LabResult, field: string): JsonValue | undefined {
  return Object.hasOwn(result, field) ? result[field] : undefined;
}

function describeValue(value: NonNullable<JsonValue>): ValueWording {
  if (typeof value === "boolean") return { text: value ? l10n.t("Yes") : l10n.t("No"), showRaw: false };
  if (typeof value === "string") return describeString(value);
  if (typeof value !== "object") return { text: String(value) };
  if (Array.isArray(value)) return { text: valuesText(value.length) };
  return { text: fieldsText(Object.keys(value).length) };
}

function describeString(value: string): ValueWording {
  if (value.trim() === "") return { text: value === "" ? l10n.t("Empty") : l10n.t("Only spaces") };
  const text = displayText(value, { maxLength: longestText });
  if (value.length > longestText && text.endsWith("…")) {
    const note = l10n.t("Shortened: copy it to get all {0} characters", formatInteger(value.length));
    return { text, note, showRaw: false };
  }
  return { text, showRaw: text !== value };
}

/** A value as JSON text. Characters that are not ASCII stand only in strings, where an escape means the same. */
function rawText(value: JsonValue): string {
  return stringifyJson(value, 2).replace(
    /[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu,
    (character) => (character === "\n" ? character : escapeUnits(character)),
  );
}

function escapeUnits(character: string): string {
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}

function valuesText(count: number): string {
  return count === 1 ? l10n.t("1 value") : l10n.t("{0} values", formatInteger(count));
}

function fieldsText(count: number): string {
  return count === 1 ? l10n.t("1 field") : l10n.t("{0} fields", formatInteger(count));
}
