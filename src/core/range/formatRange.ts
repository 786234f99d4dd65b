import * as l10n from "@vscode/l10n";
import { TZDate } from "@date-fns/tz";
import { format } from "date-fns";
import { formatDate } from "./formatDate";
import type { Clock, TimeRange } from "./timeRange";
import { isStartOfDay } from "./wallClock";

const longestTimedRange = 2 * 86_400;

/**
 * A range for people, such as `Oct 29 – Nov 4`. The year stands where it is not this one. An end at midnight
 * names the day before, because that is the last day that is part of it. Times stand with short ranges
 * that do not start and end at midnight.
 */
export function formatRange(range: TimeRange, { now, timeZone }: Clock): string {
  const start = zoned(range.start, timeZone);
  const end = zoned(range.end, timeZone);
  const wholeDays =
    range.end > range.start && isStartOfDay(range.start, timeZone) && isStartOfDay(range.end, timeZone);
  const withTimes = !wholeDays && range.end - range.start <= longestTimedRange;
  const lastDay = withTimes ? end : lastDayOf(range, timeZone);
  const thisYear = zoned(now, timeZone).getFullYear();
  const withYear = start.getFullYear() !== thisYear || lastDay.getFullYear() !== thisYear;
  const sameYear = start.getFullYear() === lastDay.getFullYear();
  const words = (date: Date, year: boolean): string => formatDate(date, datePattern(year, withTimes));
  const last = words(lastDay, withYear);
  if (format(start, "yyyy-MM-dd") === format(lastDay, "yyyy-MM-dd")) {
    return withTimes ? `${words(start, withYear)} – ${format(end, "HH:mm")}` : last;
  }
  return `${words(start, withYear && !sameYear)} – ${last}`;
}

function datePattern(withYear: boolean, withTime: boolean): string {
  if (withTime) return withYear ? l10n.t("MMM d, yyyy, HH:mm") : l10n.t("MMM d, HH:mm");
  return withYear ? l10n.t("MMM d, yyyy") : l10n.t("MMM d");
}

/** A moment with date, time and offset from UTC, such as `Nov 16, 2026, 08:30:00 (UTC+1)`. */
export function formatMoment(seconds: number, timeZone: string): string {
  const date = zoned(seconds, timeZone);
  if (Number.isNaN(date.getTime())) return String(seconds);
  return `${formatDate(date, l10n.t("EEE, MMM d, yyyy, HH:mm:ss"))} (${offsetName(date)})`;
}

/** The time of day of a moment: `08:30`. */
export function formatTime(seconds: number, timeZone: string): string {
  return format(zoned(seconds, timeZone), "HH:mm");
}

/** `1 request`, `5 requests`. */
export function formatRequests(count: number): string {
  return count === 1 ? l10n.t("1 request") : l10n.t("{0} requests", count);
}

/** The first and the last day of a range as `yyyy-MM-dd`; an end at midnight names the day before. */
export function firstAndLastDay(range: TimeRange, timeZone: string): [first: string, last: string] {
  const day = (date: Date): string => format(date, "yyyy-MM-dd");
  return [day(zoned(range.start, timeZone)), day(lastDayOf(range, timeZone))];
}

function lastDayOf({ start, end }: TimeRange, timeZone: string): TZDate {
  return zoned(end > start && isStartOfDay(end, timeZone) ? end - 1 : end, timeZone);
}

function zoned(seconds: number, timeZone: string): TZDate {
  return new TZDate(seconds * 1000, timeZone);
}

function offsetName(date: TZDate): string {
  const minutes = -date.getTimezoneOffset();
  if (minutes === 0) return "UTC";
  const rest = Math.abs(minutes) % 60;
  return `UTC${minutes < 0 ? "−" : "+"}${Math.floor(Math.abs(minutes) / 60)}${rest ? `:${String(rest).padStart(2, "0")}` : ""}`;
}
