import { tz } from "@date-fns/tz";
import { add, parse, parseISO, startOfDay, type Duration } from "date-fns";
import { InvalidRangeError, type Clock } from "./timeRange";

export interface ParseContext extends Clock {
  /** A day means its first second as a start, and as an end the midnight after it: that whole day. */
  readonly as: "start" | "end";
  /** Unix seconds from which `+7d` counts; now, where there is none. */
  readonly start?: number;
}

/** A text read: a moment, or a day whose beginning is given. */
interface Reading {
  readonly date: Date;
  readonly wholeDay: boolean;
}

type Reader = (text: string, context: ParseContext) => Reading | undefined;

/** Forms of dates that name their parts, in date-fns' notation. */
const dayFormats = ["yyyy-MM-dd", "yyyy/MM/dd", "MMM d yyyy", "MMMM d yyyy", "d MMM yyyy", "d MMMM yyyy"];
const timeFormats = ["HH:mm", "HH:mm:ss"];

const units: Record<string, keyof Duration> = {
  min: "minutes",
  minute: "minutes",
  minutes: "minutes",
  h: "hours",
  hour: "hours",
  hours: "hours",
  d: "days",
  day: "days",
  days: "days",
  w: "weeks",
  week: "weeks",
  weeks: "weeks",
  mo: "months",
  month: "months",
  months: "months",
  y: "years",
  year: "years",
  years: "years",
};

const namedDays: Record<string, number> = { today: 0, yesterday: -1, tomorrow: 1 };

/**
 * Reads a moment as a person types it: `2026-11-01`, `2026-11-01 08:30`, ISO 8601 with an offset,
 * `Nov 1 2026`, `today`, `yesterday`, `3 days ago`, `-7d`, `+7d`, `in 2 hours`, `now`, or Unix seconds.
 *
 * `yesterday` and `3 days ago` mean days of the calendar; `-7d` counts from this very moment, by the wall
 * clock. A time that summer time skips moves on by the hour that is skipped; one that comes twice is the
 * first of the two.
 * @returns Unix seconds.
 * @throws InvalidRangeError saying what can be read.
 */
export function parseMoment(text: string, context: ParseContext): number {
  const typed = text.trim().replace(/\s+/g, " ").toLowerCase();
  if (typed === "") throw new InvalidRangeError("Type a date, such as 2026-11-01.");
  if (typed.length <= 60) {
    for (const read of readers) {
      const reading = read(typed, context);
      // Nothing ran in a lab before 1970; what is no date at all fails this as well.
      if (reading && reading.date.getTime() >= 0) return momentOf(reading, context);
    }
  }
  throw new InvalidRangeError(problemWith(typed));
}

const readers: readonly Reader[] = [
  readNow,
  readUnixSeconds,
  readNamedDay,
  readAgo,
  readOffset,
  readIsoInstant,
  readCalendar,
];

function readNow(text: string, context: ParseContext): Reading | undefined {
  return text === "now" ? { date: present(context), wholeDay: false } : undefined;
}

function readUnixSeconds(text: string): Reading | undefined {
  return /^\d{9,11}$/.test(text) ? { date: new Date(Number(text) * 1000), wholeDay: false } : undefined;
}

function readNamedDay(text: string, context: ParseContext): Reading | undefined {
  const days = Object.hasOwn(namedDays, text) ? namedDays[text] : undefined;
  return days === undefined ? undefined : calendarDay(shift(present(context), { days }, context), context);
}

/** `3 days ago`, `in 2 hours`. Days and longer mean the whole day that many days away. */
function readAgo(text: string, context: ParseContext): Reading | undefined {
  const match = /^(?:(\d{1,5}) ?([a-z]+) ago|in (\d{1,5}) ?([a-z]+))$/.exec(text);
  if (!match) return undefined;
  const [, agoAmount, agoUnit, inAmount, inUnit] = match;
  const unit = unitOf(agoUnit ?? inUnit);
  if (!unit) return undefined;
  const amount = agoAmount === undefined ? Number(inAmount) : -Number(agoAmount);
  const date = shift(present(context), { [unit]: amount }, context);
  return unit === "hours" || unit === "minutes" ? { date, wholeDay: false } : calendarDay(date, context);
}

/** `-7d` from now; `+7d` from the start. */
function readOffset(text: string, context: ParseContext): Reading | undefined {
  const match = /^([-+−]) ?(\d{1,5}) ?([a-z]+)$/.exec(text);
  const unit = unitOf(match?.[3]);
  if (!match || !unit) return undefined;
  const isForward = match[1] === "+";
  const from = isForward && context.start !== undefined ? new Date(context.start * 1000) : present(context);
  const amount = Number(match[2]) * (isForward ? 1 : -1);
  return { date: shift(from, { [unit]: amount }, context), wholeDay: false };
}

/** ISO 8601 with an offset or Z is a moment in itself. */
function readIsoInstant(text: string): Reading | undefined {
  if (!/^\d{4}-\d{2}-\d{2}t\d{2}:\d{2}.*(z|[-+]\d{2}:?\d{2})$/.test(text)) return undefined;
  return { date: parseISO(text.toUpperCase()), wholeDay: false };
}

/** A date of the calendar, with or without a time, in the zone. */
function readCalendar(text: string, context: ParseContext): Reading | undefined {
  const plain = text
    .replace(/,/g, "")
    .replace(/^(\d{4}-\d{2}-\d{2})t/, "$1 ")
    .replace(/(:\d{2})\.\d+$/, "$1");
  for (const dayFormat of dayFormats) {
    for (const timeFormat of ["", ...timeFormats]) {
      const date = parse(plain, `${dayFormat} ${timeFormat}`.trim(), present(context), {
        in: tz(context.timeZone),
      });
      // A year of one digit is a slip of the finger.
      if (date.getFullYear() >= 1970) return { date, wholeDay: timeFormat === "" };
    }
  }
  return undefined;
}

function momentOf({ date, wholeDay }: Reading, context: ParseContext): number {
  const moment = wholeDay && context.as === "end" ? shift(date, { days: 1 }, context) : date;
  return Math.floor(moment.getTime() / 1000);
}

function calendarDay(date: Date, { timeZone }: ParseContext): Reading {
  return { date: startOfDay(date, { in: tz(timeZone) }), wholeDay: true };
}

function shift(date: Date, duration: Duration, { timeZone }: ParseContext): Date {
  return add(date, duration, { in: tz(timeZone) });
}

function present({ now }: ParseContext): Date {
  return new Date(now * 1000);
}

function unitOf(name: string | undefined): keyof Duration | undefined {
  return name !== undefined && Object.hasOwn(units, name) ? units[name] : undefined;
}

function problemWith(typed: string): string {
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/.test(typed)) {
    return "Day and month can be mistaken for each other here. Type the date as 2026-11-01.";
  }
  if (/^\d{4}-\d{2}-\d{2}/.test(typed)) return `There is no such date or time as “${typed.slice(0, 40)}”.`;
  const echo = typed.length > 40 ? `${typed.slice(0, 40)}…` : typed;
  return `“${echo}” is not understood. Type a date such as 2026-11-01 or 2026-11-01 08:30, or yesterday, 3 days ago, -7d, now.`;
}
