import * as l10n from "@vscode/l10n";
import { InvalidRangeError } from "../timeRange";

const maxEchoed = 40;

/** A date made of numbers, with or without a year. */
const numbersPattern =
  /(?<![\d:/-])(?<first>\d{1,2})(?<mark>[/-])(?<second>\d{1,2})(?:\k<mark>\d{2,4})?(?![\d:/-])/;

/** Says why a text in lower case is not read as a moment, and what would be. */
export function notUnderstood(text: string): InvalidRangeError {
  return new InvalidRangeError(problemWith(text));
}

/** What to say of a date that the calendar does not have. */
export function noSuchDate(text: string): InvalidRangeError {
  return new InvalidRangeError(l10n.t("There is no such date as “{0}” in the calendar.", text));
}

function problemWith(text: string): string {
  const { first, second } = numbersPattern.exec(text)?.groups ?? {};
  if (first !== undefined && Number(first) > 12 === Number(second) > 12) {
    return l10n.t(
      "In “{0}”, day and month can be mistaken for each other. Type the date as 2026-11-01.",
      echo(text),
    );
  }
  if (first !== undefined) return l10n.t("Write the year with four digits, as in 2026-11-01.");
  if (/^(?:in |vor |[-+] ?)?\d{1,5} ?m(?: ago)?$/.test(text))
    return l10n.t("Type “min” for minutes or “mo” for months.");
  if (/^\d{12,14}$/.test(text)) return l10n.t("Unix time is read in seconds, which are 10 digits.");
  return l10n.t(
    "“{0}” is not understood. Type a date such as 2026-11-01, Nov 1 or 2026-11-01 08:30, or yesterday, 3 days ago, last month, -7d, now.",
    echo(text),
  );
}

function echo(text: string): string {
  const characters = Array.from(text.slice(0, 2 * maxEchoed + 2));
  return characters.length > maxEchoed ? `${characters.slice(0, maxEchoed).join("")}…` : text;
}
