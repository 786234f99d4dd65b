import * as l10n from "@vscode/l10n";
import { endBeforeStart } from "../checkRange";
import { InvalidRangeError } from "../timeRange";
import { fromWallClock, secondsPerDay, startOfDay, toWallClock, type WallSeconds } from "../wallClock";
import type { ParseContext } from "./parseContext";
import type { Period } from "./period";
import { readPeriod } from "./readPeriod";
import { splitPartOfDay } from "./splitPartOfDay";
import { splitTimeOfDay, type TimeOfDay } from "./splitTimeOfDay";

/**
 * Reads a day with or without a time, or several days in a row such as a month, in lower case.
 * @returns Unix seconds.
 * @throws InvalidRangeError when there is no such day or time, or when whole days end before the start.
 */
export function readDay(text: string, context: ParseContext): number | undefined {
  const { day: dayText, time } = splitTimeOfDay(text) ??
    splitPartOfDay(text) ?? { day: text, time: undefined };
  const { now, start, timeZone } = context;
  const period = readPeriod(dayText, {
    today: startOfDay(toWallClock(now, timeZone)),
    ...(start !== undefined && { notBefore: toWallClock(start, timeZone) }),
  });
  if (!period) return undefined;
  const isOneDay = period.end - period.start === secondsPerDay;
  if (time && !isOneDay) return undefined;
  if (time?.offset !== undefined) return momentOf(period.start, time, context) - time.offset;
  if (isOneDay && wasLeftOut(period.start, timeZone)) {
    throw new InvalidRangeError(l10n.t("There was no such day as “{0}” in {1}.", dayText, timeZone));
  }
  return time ? fromWallClock(momentOf(period.start, time, context), timeZone) : edgeOf(period, context);
}

/** Fractions are rounded outwards. */
function momentOf(midnight: WallSeconds, time: TimeOfDay, { as }: ParseContext): WallSeconds {
  return midnight + (as === "start" ? Math.floor(time.start) : Math.ceil(time.end));
}

function edgeOf(period: Period, { as, start, timeZone }: ParseContext): number {
  if (as === "start") return fromWallClock(period.start, timeZone);
  const end = fromWallClock(period.end, timeZone);
  // The day before the start ends where the start is, and still is not meant.
  if (start !== undefined && end <= start) throw endBeforeStart(start, end, timeZone);
  return end;
}

/** Samoa had no December 30 in 2011, when it changed sides of the date line. */
function wasLeftOut(day: WallSeconds, timeZone: string): boolean {
  return startOfDay(toWallClock(fromWallClock(day, timeZone), timeZone)) !== day;
}
