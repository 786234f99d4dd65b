import type { ParseContext } from "./parseContext";
import { readSpan } from "./readSpan";
import { readWeekday } from "./readWeekday";
import { addCalendarUnits, isCalendarUnit } from "./timeUnit";
import { secondsPerDay, startOfDay, toWallClock, type WallSeconds } from "./wallClock";

const namedDays = new Map([
  ["", 0], // a time alone is today's
  ["today", 0],
  ["yesterday", -1],
  ["tomorrow", 1],
]);

/**
 * Reads `yesterday`, `3 days ago`, `last friday`, in lower case.
 * @returns midnight of that day.
 */
export function readRelativeDay(
  text: string,
  { now, start, timeZone }: ParseContext,
): WallSeconds | undefined {
  const today = startOfDay(toWallClock(now, timeZone));
  const days = namedDays.get(text);
  if (days !== undefined) return today + days * secondsPerDay;
  const span = readSpan(text);
  if (span && isCalendarUnit(span.unit)) return addCalendarUnits(today, span.amount, span.unit);
  return readWeekday(text, today, start === undefined ? undefined : toWallClock(start, timeZone));
}
