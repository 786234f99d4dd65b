import * as l10n from "@vscode/l10n";
import { TZDate } from "@date-fns/tz";
import { format } from "date-fns";
import { formatDate } from "./formatDate";
import { isDate } from "../isDate";
import type { Clock, TimeRange } from "../timeRange";
import { isStartOfDay } from "../wallClock";

const longestTimedRange = 2 * 86_400;

/** Which of the two ends of a stretch are written with their time of day. */
export interface TimedEnds {
  readonly start: boolean;
  readonly end: boolean;
}

/** How a stretch of time is written. */
export interface StretchStyle {
  /** An IANA name. */
  readonly timeZone: string;
  readonly withYear: boolean;
  readonly timed: TimedEnds;
  /** Whether days of one month are drawn together: `Sep 1–7` rather than `Sep 1 – Sep 7`. */
  readonly isCompact?: boolean;
}

/** Times stand with both ends of short stretches that do not start and end at midnight. */
export function timedEndsOf({ start, end }: TimeRange, timeZone: string): TimedEnds {
  if (!isDate(start) || !isDate(end)) return { start: false, end: false };
  const isWholeDays = end > start && isStartOfDay(start, timeZone) && isStartOfDay(end, timeZone);
  const isTimed = !isWholeDays && end - start <= longestTimedRange;
  return { start: isTimed, end: isTimed };
}

/**
 * A stretch for people. An end at midnight names the day before, because that is the last day that is part of
 * it. An end that is no date is the bare number.
 */
export function writeStretch(range: TimeRange, style: StretchStyle): string {
  if (!isDate(range.start) || !isDate(range.end)) return writeWithNumbers(range, style.timeZone);
  const { timeZone, withYear, timed } = style;
  const first = zoned(range.start, timeZone);
  const last = timed.end ? zoned(range.end, timeZone) : lastDayOf(range, timeZone);
  const isSame = (unit: string): boolean => format(first, unit) === format(last, unit);
  const untimed = !timed.start && !timed.end;
  const lastWords = formatDate(last, datePattern(withYear, timed.end));
  if (isSame("yyyy-MM-dd")) {
    return untimed
      ? lastWords
      : `${formatDate(first, datePattern(withYear, true))} – ${format(last, "HH:mm")}`;
  }
  if (style.isCompact && untimed && isSame("yyyy-MM")) {
    const [firstPattern = "", lastPattern = ""] = daysOfMonthPattern(withYear).split("–");
    return `${formatDate(first, firstPattern)}–${formatDate(last, lastPattern)}`;
  }
  return `${formatDate(first, datePattern(withYear && !isSame("yyyy"), timed.start))} – ${lastWords}`;
}

/** Whether a stretch touches another year than the present one. */
export function isOfOtherYear(range: TimeRange, { now, timeZone }: Clock): boolean {
  if (!isDate(range.start) || !isDate(range.end)) return true;
  const thisYear = zoned(now, timeZone).getFullYear();
  const ends = [zoned(range.start, timeZone), lastDayOf(range, timeZone)];
  return ends.some((date) => date.getFullYear() !== thisYear);
}

/** The last day that is part of a range: an end at midnight is that of the day before. */
export function lastDayOf({ start, end }: TimeRange, timeZone: string): TZDate {
  return zoned(end > start && isStartOfDay(end, timeZone) ? end - 1 : end, timeZone);
}

/** @param seconds Unix seconds. */
export function zoned(seconds: number, timeZone: string): TZDate {
  return new TZDate(seconds * 1000, timeZone);
}

function writeWithNumbers({ start, end }: TimeRange, timeZone: string): string {
  const words = (seconds: number): string =>
    isDate(seconds) ? formatDate(zoned(seconds, timeZone), datePattern(true, false)) : String(seconds);
  return `${words(start)} – ${words(end)}`;
}

function datePattern(withYear: boolean, withTime: boolean): string {
  if (withTime) return withYear ? l10n.t("MMM d, yyyy, HH:mm") : l10n.t("MMM d, HH:mm");
  return withYear ? l10n.t("MMM d, yyyy") : l10n.t("MMM d");
}

/** Left of the dash stands how the first day is written, right of it the last one. */
function daysOfMonthPattern(withYear: boolean): string {
  return withYear ? l10n.t("MMM d–d, yyyy") : l10n.t("MMM d–d");
}
