import { addMonths } from "../calendar";
import { fromWallClock, secondsPerDay, toWallClock, type WallSeconds } from "../wallClock";

/** Exact units are seconds to add; the others are steps in the calendar. */
type TimeUnit = "minute" | "hour" | CalendarUnit;
type CalendarUnit = "day" | "week" | "month" | "year";

const words = new Map<string, TimeUnit>([
  ...["min", "mins", "minute", "minutes", "minuten"].map((word) => [word, "minute"] as const),
  ...["h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden"].map((word) => [word, "hour"] as const),
  ...["d", "day", "days", "tag", "tage", "tagen"].map((word) => [word, "day"] as const),
  ...["w", "wk", "wks", "week", "weeks", "woche", "wochen"].map((word) => [word, "week"] as const),
  ...["mo", "mos", "month", "months", "monat", "monats", "monate", "monaten"].map(
    (word) => [word, "month"] as const,
  ),
  ...["y", "yr", "yrs", "year", "years", "jahr", "jahres", "jahre", "jahren"].map(
    (word) => [word, "year"] as const,
  ),
]);

/** Reads a unit's English or German name in lower case. A single `m` is none: it could be minutes or months. */
export function readTimeUnit(word: string | undefined): TimeUnit | undefined {
  return words.get(word ?? "");
}

export function isCalendarUnit(unit: TimeUnit): unit is CalendarUnit {
  return unit !== "minute" && unit !== "hour";
}

/** So many units; a negative amount lies in the past. */
export interface Span {
  readonly amount: number;
  readonly unit: TimeUnit;
}

/** Steps in the calendar, the time of day staying as it is. */
export function addCalendarUnits(wall: WallSeconds, amount: number, unit: CalendarUnit): WallSeconds {
  switch (unit) {
    case "day":
      return wall + amount * secondsPerDay;
    case "week":
      return wall + amount * 7 * secondsPerDay;
    case "month":
      return addMonths(wall, amount);
    case "year":
      return addMonths(wall, amount * 12);
  }
}

/** @returns Unix seconds, as `from` is. Days and longer keep the time that clocks in the zone show. */
export function addUnits(from: number, { amount, unit }: Span, timeZone: string): number {
  if (unit === "minute") return from + amount * 60;
  if (unit === "hour") return from + amount * 3600;
  return fromWallClock(addCalendarUnits(toWallClock(from, timeZone), amount, unit), timeZone);
}
