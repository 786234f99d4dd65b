import * as l10n from "@vscode/l10n";
import { midnightOf } from "./calendar";
import { InvalidRangeError } from "./timeRange";
import type { WallSeconds } from "./wallClock";

const monthNames = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

const patterns = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
  /^(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})$/,
  /^(?<name>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)? (?<year>\d{4})$/,
  /^(?<day>\d{1,2})(?:st|nd|rd|th|\.)?[ -](?<name>[a-z]{3,9})\.?[ -](?<year>\d{4})$/,
];

/**
 * Reads a date that names its parts, in lower case and without commas: `2026-11-01`, `2026/11/01`,
 * `nov 1 2026`, `1 november 2026`.
 * @returns its midnight; undefined for a text of another form.
 * @throws InvalidRangeError when the calendar has no such date.
 */
export function readDate(text: string): WallSeconds | undefined {
  for (const pattern of patterns) {
    const { year, month, name, day } = pattern.exec(text)?.groups ?? {};
    const monthNumber = name === undefined ? Number(month) : readMonth(name);
    if (year === undefined || monthNumber === undefined) continue;
    const midnight = midnightOf(Number(year), monthNumber, Number(day));
    if (midnight === undefined) {
      throw new InvalidRangeError(l10n.t("There is no such date as “{0}” in the calendar.", text));
    }
    return midnight;
  }
  return undefined;
}

/** @returns 1 to 12, for a month's name or its first three letters or more. */
export function readMonth(name: string): number | undefined {
  const index = name.length < 3 ? -1 : monthNames.findIndex((month) => month.startsWith(name));
  return index < 0 ? undefined : index + 1;
}
