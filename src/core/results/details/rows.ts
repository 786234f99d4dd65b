import * as l10n from "@vscode/l10n";
import { ExactNumber, stringifyJson, type JsonValue } from "../../api/json";
import { sentValue } from "../../api/asSent";
import { fieldNamed, type Field, type IdKind } from "../../api/fields";
import type { LabResult } from "../../api/labResult";
import { describeMeaning } from "./fields";
import type { Row } from "./types";
import { displayText } from "../words/displayText";
import type { Naming } from "../names/names";
import { formatNumber } from "../words/numbers";

/** The most characters of a value that a row tells, unless all is asked for; copying gives all. */
const longestText = 10_000;
/** A text that is told whole is so as JSON too, whatever of it is escaped. */
const rawPerText = 6;
/** Fields with longer names are not copied one by one. */
const longestName = 1000;

interface ValueWording {
  readonly text: string;
  readonly note?: string;
  readonly showRaw?: boolean;
  readonly isShortened?: boolean;
}

/** How much of a value a row tells. */
export type Extent = "beginning" | "whole";

/** What a field is called. One that is not documented has its own name. */
export function fieldLabel(name: string): string {
  return fieldNamed(name)?.label() ?? (displayText(name, { maxLength: 200 }) || l10n.t("(no name)"));
}

/** The row of a documented field, whether it came or not. */
export function buildRow(
  result: LabResult,
  field: Field,
  timeZone: string,
  names: Naming,
  extent: Extent = "beginning",
): Row {
  const sent = sentValue(result, field.name);
  const row = { field: field.name, label: field.label() };
  if (sent === undefined) return { ...row, text: l10n.t("Not sent"), presence: "absent", showRaw: false };
  if (sent === null) return nullRow(row, field.whenNull?.());
  const value = result[field.name];
  if (value === null || value === undefined) {
    const words = (isNumeric(sent) && describeMeaning(field, sent, timeZone)) || describeValue(sent, extent);
    const note = words.note ?? l10n.t("Not as documented: counts as not given");
    return valueRow(row, sent, { ...words, note }, extent);
  }
  const meaning: ValueWording | undefined = isNumeric(value)
    ? describeMeaning(field, value, timeZone)
    : undefined;
  const words = nameWording(field, value, names) ?? meaning ?? describeValue(value, extent);
  return valueRow(row, sent, value === sent ? words : { ...words, showRaw: true }, extent);
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
export function buildUnknownRow(result: LabResult, name: string, extent: Extent = "beginning"): Row {
  const sent = sentValue(result, name);
  const label = fieldLabel(name);
  const row = name.length > longestName ? { label } : { field: name, label };
  if (sent === null || sent === undefined) return nullRow(row);
  return valueRow(row, sent, describeValue(sent, extent), extent);
}

/**
 * The row of a field with all of its value, however long that is.
 * @param timeZone `"local"`, `"UTC"` or an IANA name.
 * @returns undefined when the result has no such field.
 */
export function buildWholeRow(
  result: LabResult,
  name: string,
  timeZone: string,
  names: Naming,
): Row | undefined {
  if (sentValue(result, name) === undefined) return undefined;
  const field = fieldNamed(name);
  return field ? buildRow(result, field, timeZone, names, "whole") : buildUnknownRow(result, name, "whole");
}

function valueRow(
  row: Pick<Row, "field" | "label">,
  sent: NonNullable<JsonValue>,
  words: ValueWording,
  extent: Extent,
): Row {
  // Megabytes that nobody would see are not worked out.
  if (extent === "whole" && words.showRaw === false)
    return { ...row, presence: "value", ...words, showRaw: false };
  const { raw, isRawShortened } = rawText(sent, extent);
  const showRaw = words.showRaw ?? !words.text.startsWith(raw);
  const isShortened = words.isShortened === true || (showRaw && isRawShortened);
  const length = isShortened ? formatNumber(copiedText(sent).length) : "";
  const notes = [
    words.note,
    isShortened ? l10n.t("Shortened: copy it to get all {0} characters", length) : undefined,
  ].filter((note) => note !== undefined);
  return {
    ...row,
    text: words.text,
    presence: "value",
    raw,
    showRaw,
    ...(notes.length > 0 && { note: notes.join(" · ") }),
    ...(isShortened && { isShortened }),
  };
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
  return sent === undefined ? undefined : copiedText(sent);
}

function copiedText(sent: JsonValue): string {
  return typeof sent === "string" ? sent : stringifyJson(sent, 2);
}

function describeValue(value: NonNullable<JsonValue>, extent: Extent): ValueWording {
  if (value instanceof ExactNumber) return describeString(value.text, extent);
  if (typeof value === "boolean") return { text: value ? l10n.t("Yes") : l10n.t("No"), showRaw: false };
  if (typeof value === "string") return describeString(value, extent);
  if (typeof value !== "object") return { text: String(value) };
  if (Array.isArray(value)) return { text: valuesText(value.length) };
  return { text: fieldsText(Object.keys(value).length) };
}

function describeString(value: string, extent: Extent): ValueWording {
  if (value.trim() === "") return { text: value === "" ? l10n.t("Empty") : l10n.t("Only spaces") };
  const text = displayText(value, { maxLength: extent === "whole" ? Infinity : longestText });
  // What is so long is not told twice: copying gives it as it came.
  if (value.length > longestText && (extent === "whole" || text.endsWith("…"))) {
    return extent === "whole" ? { text, showRaw: false } : { text, showRaw: false, isShortened: true };
  }
  return { text, showRaw: text !== value };
}

/** A value as JSON text. Characters that are not ASCII stand only in strings, where an escape means the same. */
function rawText(value: JsonValue, extent: Extent): { raw: string; isRawShortened: boolean } {
  const most = extent === "whole" ? Infinity : rawPerText * longestText + 2;
  const isCutBefore = typeof value === "string" && value.length > most;
  const json = isCutBefore ? JSON.stringify(value.slice(0, most)) : stringifyJson(value, 2);
  const raw = (json.length > most ? json.slice(0, most + 1) : json).replace(
    /[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu,
    (character) => (character === "\n" ? character : escapeUnits(character)),
  );
  return raw.length > most
    ? { raw: `${raw.slice(0, most - 1)}…`, isRawShortened: true }
    : { raw, isRawShortened: false };
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
  return count === 1 ? l10n.t("1 value") : l10n.t("{0} values", formatNumber(count));
}

function fieldsText(count: number): string {
  return count === 1 ? l10n.t("1 field") : l10n.t("{0} fields", formatNumber(count));
}
