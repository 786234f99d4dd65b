import { secondsPerDay, type WallSeconds } from "../wallClock";
import { withoutUmlauts } from "./dateWords";
import { oneDay, type Period, type Present } from "./period";
import { readSpan } from "./readSpan";
import { readWeekday } from "./readWeekday";
import { addCalendarUnits, isCalendarUnit } from "./timeUnit";

const namedDays = new Map([
  ["", 0], // a time alone is today's
  ["today", 0],
  ["heute", 0],
  ["yesterday", -1],
  ["gestern", -1],
  ["day before yesterday", -2],
  ["vorgestern", -2],
  ["tomorrow", 1],
  ["morgen", 1],
  ["day after tomorrow", 2],
  ["uebermorgen", 2],
]);

/** Reads `yesterday`, `vor 3 tagen`, `last friday`, in lower case. */
export function readRelativeDay(text: string, present: Present): Period | undefined {
  const midnight = readMidnight(text, present);
  return midnight === undefined ? undefined : oneDay(midnight);
}

function readMidnight(text: string, present: Present): WallSeconds | undefined {
  const days = namedDays.get(withoutUmlauts(text));
  if (days !== undefined) return present.today + days * secondsPerDay;
  const span = readSpan(text);
  if (span && isCalendarUnit(span.unit)) return addCalendarUnits(present.today, span.amount, span.unit);
  return readWeekday(text, present);
}
