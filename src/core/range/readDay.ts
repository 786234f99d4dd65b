import * as l10n from "@vscode/l10n";
import { endBeforeStart } from "./checkRange";
import type { ParseContext } from "./parseContext";
import { readDate } from "./readDate";
import { readRelativeDay } from "./readRelativeDay";
import { splitTimeOfDay } from "./splitTimeOfDay";
import { InvalidRangeError } from "./timeRange";
import { fromWallClock, secondsPerDay, startOfDay, toWallClock, type WallSeconds } from "./wallClock";

/**
 * Reads a day, with or without a time, in lower case.
 * @returns Unix seconds.
 * @throws InvalidRangeError when there is no such day or time, or when a whole day ends before the start.
 */
export function readDay(text: string, context: ParseContext): number | undefined {
  const { day: dayText, time } = splitTimeOfDay(text);
  const day = readDate(dayText) ?? readRelativeDay(dayText, context);
  if (day === undefined) return undefined;
  const { as, timeZone } = context;
  const seconds = time && (as === "start" ? Math.floor(time.seconds) : Math.ceil(time.seconds));
  if (time?.offset !== undefined && seconds !== undefined) return day + seconds - time.offset;
  if (wasLeftOut(day, timeZone)) {
    throw new InvalidRangeError(l10n.t("There was no such day as “{0}” in {1}.", dayText, timeZone));
  }
  return seconds === undefined ? edgeOfDay(day, context) : fromWallClock(day + seconds, timeZone);
}

function edgeOfDay(day: WallSeconds, { as, start, timeZone }: ParseContext): number {
  if (as === "start") return fromWallClock(day, timeZone);
  const end = fromWallClock(day + secondsPerDay, timeZone);
  // The day before the start ends where the start is, and still is not meant.
  if (start !== undefined && end <= start) throw endBeforeStart(start, end, timeZone);
  return end;
}

/** Samoa had no December 30 in 2011, when it changed sides of the date line. */
function wasLeftOut(day: WallSeconds, timeZone: string): boolean {
  return startOfDay(toWallClock(fromWallClock(day, timeZone), timeZone)) !== day;
}
