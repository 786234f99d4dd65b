import * as l10n from "@vscode/l10n";
import { readMonth } from "./readDate";
import { InvalidRangeError } from "./timeRange";

const maxEchoed = 40;

/** Says why a text in lower case is not read as a moment, and what would be. */
export function notUnderstood(text: string): InvalidRangeError {
  return new InvalidRangeError(problemWith(text));
}

function problemWith(text: string): string {
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?!\d)/.test(text)) {
    return l10n.t(
      "In “{0}”, day and month can be mistaken for each other. Type the date as 2026-11-01.",
      echo(text),
    );
  }
  const word = /^(?:([a-z]{3,9})\.? \d{1,2}|\d{1,2}\.? ([a-z]{3,9}))$/.exec(text);
  if (readMonth(word?.[1] ?? word?.[2] ?? "") !== undefined) return l10n.t("Add the year, as in Nov 1 2026.");
  if (/^(?:in |[-+] ?)?\d{1,5} ?m(?: ago)?$/.test(text))
    return l10n.t("Type “min” for minutes or “mo” for months.");
  if (/^\d{12,14}$/.test(text)) return l10n.t("Unix time is read in seconds, which are 10 digits.");
  return l10n.t(
    "“{0}” is not understood. Type a date such as 2026-11-01 or 2026-11-01 08:30, or yesterday, 3 days ago, -7d, now.",
    echo(text),
  );
}

function echo(text: string): string {
  const characters = Array.from(text.slice(0, 2 * maxEchoed + 2));
  return characters.length > maxEchoed ? `${characters.slice(0, maxEchoed).join("")}…` : text;
}
