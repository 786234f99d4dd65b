import * as l10n from "@vscode/l10n";
import { checkMoment } from "./checkRange";
import { notUnderstood } from "./notUnderstood";
import type { ParseContext } from "./parseContext";
import { readDay } from "./readDay";
import { readSignedSpan, readSpan } from "./readSpan";
import { InvalidRangeError } from "./timeRange";
import { addUnits, isCalendarUnit } from "./timeUnit";

/** In characters; nothing that can be read is longer. */
const maxLength = 60;

/**
 * Reads a moment as a person types it.
 * - Days: `2026-11-01`, `2026/11/01`, `Nov 1 2026`, `1 November 2026`, `today`, `yesterday`, `tomorrow`,
 *   `monday`, `last friday`, `3 days ago`, `2 weeks ago`, `1 month ago`, `in 2 days`. They are whole days of
 *   the calendar: `3 days ago` begins at that day's midnight.
 * - Days with a time: any of those and `08:30`, `08:30:15`, `5 pm`; ISO 8601, also with `Z` or an offset.
 *   A time that summer time skips moves on by what is skipped; of one that comes twice the first is taken.
 * - Moments: `now`, `5 hours ago`, `in 2 hours`, Unix seconds in 10 digits, and `-7d`, `-12h`, `-2w`, `-3mo`:
 *   counted from this very moment, days and longer by the calendar and at the same time of day.
 *
 * Fractions of a second are rounded outwards: down for a start, up for an end.
 * @returns Unix seconds.
 * @throws InvalidRangeError saying what is wrong, or what can be read.
 */
export function parseMoment(text: string, context: ParseContext): number {
  const words = text.toLowerCase().split(/[\s,]+/);
  const typed = words.filter(Boolean).join(" ").replaceAll("−", "-");
  if (typed === "") throw new InvalidRangeError(l10n.t("Type a date, such as 2026-11-01."));
  const seconds =
    typed.length <= maxLength ? (readMoment(typed, context) ?? readDay(typed, context)) : undefined;
  if (seconds === undefined) throw notUnderstood(typed);
  checkMoment(context.as, seconds);
  return seconds;
}

function readMoment(text: string, { now, start, timeZone }: ParseContext): number | undefined {
  if (text === "now") return now;
  if (/^\d{10}$/.test(text)) return Number(text);
  const signed = readSignedSpan(text);
  if (signed) return addUnits(text.startsWith("+") ? (start ?? now) : now, signed, timeZone);
  const span = readSpan(text);
  return span && !isCalendarUnit(span.unit) ? addUnits(now, span, timeZone) : undefined;
}
