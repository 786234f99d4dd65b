import * as l10n from "@vscode/l10n";
import { checkMoment } from "../checkRange";
import { InvalidRangeError } from "../timeRange";
import { notUnderstood } from "./notUnderstood";
import type { ParseContext } from "./parseContext";
import { readDay } from "./readDay";
import { readSignedSpan, readSpan } from "./readSpan";
import { addUnits, isCalendarUnit } from "./timeUnit";

/** In characters; nothing that can be read is longer. */
const maxLength = 60;

const beforeMoments = /^(?:from|since|until|till|to|through|von|vom|ab|seit|bis(?: zum| zur)?) (?=.)/;

/**
 * Reads a moment as a person types it, in English or German, whatever language the texts are in.
 * - Days: `2026-11-01`, `2026/11/01`, `Nov 1 2026`, `1 November 2026`, `1. Nov. 2026`, `24.11.2026`, `today`,
 *   `yesterday`, `tomorrow`, `monday`, `last friday`, `3 days ago`, `2 weeks ago`, `1 month ago`, `in 2 days`,
 *   `gestern`, `vor 3 Tagen`, `letzten Montag`. They are whole days of the calendar: `3 days ago` begins at
 *   that day's midnight. `24/11/2026` is one as well, since 24 is no month; `3/4/2026` is not.
 * - Days without a year: `Nov 1`, `1. Nov.`, `24.11.` are the latest such day up to today; as an end that
 *   would be over before the start, the first one after it. A month alone, as `november`, likewise.
 * - Several days: `2026-11`, `november 2026`, `2025`, `this week`, `last month`, `letztes Jahr`. As a start
 *   they mean their first second, as an end all of them. `end of last month` and `Ende November` are the last
 *   day of it, `start of` and `Anfang` the first one.
 * - Days with a time: any of those and `08:30`, `08:30:15`, `5 pm`, `8 Uhr`, `8.30 Uhr`, `noon`, `Mitternacht`;
 *   ISO 8601, also with `Z` or an offset. A time that summer time skips moves on by what is skipped; of one
 *   that comes twice the first is taken. `midnight` is the one that begins the day as a start, and the one
 *   that ends it as an end.
 * - Parts of a day: `this morning` (6 to 12), `yesterday afternoon` (12 to 18), `heute Abend` (18 to 24).
 * - Moments: `now`, `5 hours ago`, `in 2 hours`, `vor einer Stunde`, Unix seconds in 10 digits, and `-7d`,
 *   `-12h`, `-2w`, `-3mo`: counted from this very moment, days and longer by the calendar and at the same
 *   time of day.
 *
 * A weekday before a date must be that of the date. Words such as `since` and `bis` before it say nothing new.
 * Fractions of a second are rounded outwards: down for a start, up for an end.
 * @returns Unix seconds.
 * @throws InvalidRangeError saying what is wrong, or what can be read.
 */
export function parseMoment(text: string, context: ParseContext): number {
  const typed = tidy(text);
  if (typed === "") throw new InvalidRangeError(l10n.t("Type a date, such as 2026-11-01."));
  const seconds = typed.length <= maxLength ? read(typed, context) : undefined;
  if (seconds === undefined) throw notUnderstood(typed);
  checkMoment(context.as, seconds);
  return seconds;
}

/** Lower case, single spaces, no commas, and one dash for all that look like one; no invisible characters. */
function tidy(text: string): string {
  const visible = text.normalize("NFC").replaceAll(/\p{Cf}/gu, "");
  const words = visible.toLowerCase().split(/[\s,]+/);
  return words
    .filter(Boolean)
    .join(" ")
    .replaceAll(/[\p{Pd}−]/gu, "-");
}

function read(typed: string, context: ParseContext): number | undefined {
  const moment = readMoment(typed, context) ?? readDay(typed, context);
  const bare = typed.replace(beforeMoments, "");
  if (moment !== undefined || bare === typed) return moment;
  return readMoment(bare, context) ?? readDay(bare, context);
}

function readMoment(text: string, { now, start, timeZone }: ParseContext): number | undefined {
  if (text === "now" || text === "jetzt") return now;
  if (/^\d{10}$/.test(text)) return Number(text);
  const signed = readSignedSpan(text);
  if (signed) return addUnits(text.startsWith("+") ? (start ?? now) : now, signed, timeZone);
  const span = readSpan(text);
  return span && !isCalendarUnit(span.unit) ? addUnits(now, span, timeZone) : undefined;
}
