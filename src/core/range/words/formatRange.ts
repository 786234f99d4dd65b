import * as l10n from "@vscode/l10n";
import type { TZDate } from "@date-fns/tz";
import { format } from "date-fns";
import { formatDate } from "./formatDate";
import { isDate } from "../isDate";
import { isOfOtherYear, lastDayOf, timedEndsOf, writeStretch, zoned } from "./stretchWords";
import type { Clock, TimeRange } from "../timeRange";

/**
 * A range for people, such as `Oct 29 – Nov 4`. The year stands where it is not this one. An end at midnight
 * names the day before, because that is the last day that is part of it. Times stand with short ranges
 * that do not start and end at midnight. An end that is no date is the bare number.
 */
export function formatRange(range: TimeRange, clock: Clock): string {
  const { timeZone } = clock;
  const timed = timedEndsOf(range, timeZone);
  return writeStretch(range, { timeZone, timed, withYear: isOfOtherYear(range, clock) });
}

/**
 * A moment with date, time and offset from UTC, such as `Mon, Nov 16, 2026, 08:30:00 (UTC+1)`.
 * @param seconds Unix seconds; what is no date comes back as the bare number.
 */
export function formatMoment(seconds: number, timeZone: string): string {
  if (!isDate(seconds)) return String(seconds);
  const date = zoned(seconds, timeZone);
  return `${formatDate(date, l10n.t("EEE, MMM d, yyyy, HH:mm:ss"))} (${offsetName(date)})`;
}

/** The time of day of a moment: `08:30`; the bare number of what is no date. */
export function formatTime(seconds: number, timeZone: string): string {
  return isDate(seconds) ? format(zoned(seconds, timeZone), "HH:mm") : String(seconds);
}

/** `1 request`, `5 requests`. */
export function formatRequests(count: number): string {
  return count === 1 ? l10n.t("1 request") : l10n.t("{0} requests", count);
}

/**
 * The first and the last day of a range as `yyyy-MM-dd`; an end at midnight names the day before. An end that
 * is no date is the bare number.
 */
export function firstAndLastDay(range: TimeRange, timeZone: string): [first: string, last: string] {
  const { start, end } = range;
  const day = (date: TZDate): string => format(date, "yyyy-MM-dd");
  return [
    isDate(start) ? day(zoned(start, timeZone)) : String(start),
    isDate(end) ? day(lastDayOf(range, timeZone)) : String(end),
  ];
}

/** `UTC`, `UTC+1`, `UTC−3:30`. */
function offsetName(date: TZDate): string {
  const minutes = -date.getTimezoneOffset();
  if (minutes === 0) return "UTC";
  const rest = Math.abs(minutes) % 60;
  return `UTC${minutes < 0 ? "−" : "+"}${Math.floor(Math.abs(minutes) / 60)}${rest ? `:${String(rest).padStart(2, "0")}` : ""}`;
}
