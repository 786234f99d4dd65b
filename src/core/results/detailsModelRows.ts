import * as l10n from "@vscode/l10n";
import { ExactNumber, stringifyJson, type JsonValue } from "../api/json";
import { sentValue } from "../api/asSent";
import type { Field, IdKind } from "../api/fields";
import type { LabResult } from "../api/labResult";
import { describeMeaning } from "./detailsModelFields";
import type { Row } from "./detailsModelTypes";
import { displayText } from "./displayText";
import type { Naming } from "./names/names";
import { formatInteger } from "./numberWords";

/** The most characters of one value the page shows; copying gives all. */
const longestText = 10_000;

interface ValueWording {
  readonly text: string;
  readonly note?: string;
  readonly showRaw?: boolean;
}

/** The row of a documented field, whether it came or not. */
export function buildRow(result: LabResult, field: Field, timeZone: string, names: Naming): Row {
  const sent = sentValue(result, field.name);
  const row = { field: field.name, label: field.label() };
  if (sent === undefined) return { ...row, text: l10n.t("Not sent"), presence: "absent", showRaw: false };
  if (sent === null) return nullRow(row, field.whenNull?.());
  const raw = rawText(sent);
  const value = result[field.name];
  if (value === null || value === undefined) {
    const words = (isNumeric(sent) && describeMeaning(field, sent, timeZone)) || describeValue(sent);
    const note = words.note ?? l10n.t("Not as documented: counts as not given");
    return { ...row, presence: "value", raw, showRaw: !words.text.startsWith(raw), ...words, note };
  }
  const meaning: ValueWording | undefined = isNumeric(value)
    ? describeMeaning(field, value, timeZone)
    : undefined;
  const words = nameWording(field, value, names) ?? meaning ?? describeValue(value);
  const isOtherwise = value !== sent || (words.showRaw ?? !words.text.startsWith(raw));
  return { ...row, presence: "value", raw, ...words, showRaw: isOtherwise };
}

/** What the value is the id of, by its name; undefined where none is known. */
function nameWording(
  { idOf }: Field,
  value: NonNullable<JsonValue>,
  names: Naming,
): ValueWording | undefined {
  const name = idOf && nameOfValue(idOf, value, names);
  return name === undefined
    ? undefined
    : { text: displayText(name, { maxLength: longestText }), showRaw: name !== value };
}

function nameOfValue(kind: IdKind, value: NonNullable<JsonValue>, names: Naming): string | undefined {
  if (kind === "class" || kind === "user") {
    return typeof value === "string" ? names.nameOf(kind, value) : undefined;
  }
  return isNumeric(value) ? names.nameOf(kind, value) : undefined;
}

/** The row of a field that is not documented. */
export function buildUnknownRow(result: LabResult, name: string): Row {
  const sent = sentValue(result, name);
  const row = { field: name, label: displayText(name, { maxLength: 200 }) || l10n.t("(no name)") };
  if (sent === null || sent === undefined) return nullRow(row);
  const raw = rawText(sent);
  const words = describeValue(sent);
  return { ...row, presence: "value", raw, showRaw: !words.text.startsWith(raw), ...words };
}

function nullRow(row: Pick<Row, "field" | "label">, text = l10n.t("Not set")): Row {
  return { ...row, text, presence: "null", raw: "null", showRaw: false };
}

/**
 * What copying a field gives: a string as it came, anything else as JSON text.
 * @returns undefined when the result has no such field.
 */
export function fieldText(result: LabResult, name: string): string | undefined {
  const sent = sentValue(result, name);
  return sent === undefined || typeof sent === "string" ? sent : stringifyJson(sent, 2);
}

function describeValue(value: NonNullable<JsonValue>): ValueWording {
  if (value instanceof ExactNumber) return describeString(value.text);
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

function isNumeric(value: JsonValue): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}

function valuesText(count: number): string {
  return count === 1 ? l10n.t("1 value") : l10n.t("{0} values", formatInteger(count));
}

function fieldsText(count: number): string {
  return count === 1 ? l10n.t("1 field") : l10n.t("{0} fields", formatInteger(count));
}
