import { tzOffset } from "@date-fns/tz";

/** 24 hours, in seconds. */
export const secondsPerDay = 86_400;

/**
 * What the clocks of a zone show, counted in seconds as if the zone were UTC. Days of the calendar are all
 * equally long here, so that arithmetic with them is plain.
 */
export type WallSeconds = number;

/** What the clocks of a zone show at a moment in Unix seconds. */
export function toWallClock(seconds: number, timeZone: string): WallSeconds {
  return seconds + offsetSeconds(seconds, timeZone);
}

/**
 * The moment, in Unix seconds, at which the clocks of a zone show this. A time that comes twice, when summer
 * time ends, is the first of the two. A time that is skipped, when it begins, moves on by what is skipped.
 *
 * TZDate's setters would do this as well, but by way of this computer's own zone, and are an hour off
 * near the changes of some zones.
 */
export function fromWallClock(wall: WallSeconds, timeZone: string): number {
  const before = wall - offsetSeconds(wall - secondsPerDay, timeZone);
  const after = wall - offsetSeconds(wall + secondsPerDay, timeZone);
  const moments = [before, after].filter((moment) => toWallClock(moment, timeZone) === wall);
  return moments.length > 0 ? Math.min(...moments) : before;
}

/** Whether a day of the calendar begins at this moment, also where that is not at 00:00. */
export function isStartOfDay(seconds: number, timeZone: string): boolean {
  return fromWallClock(startOfDay(toWallClock(seconds, timeZone)), timeZone) === seconds;
}

export function startOfDay(wall: WallSeconds): WallSeconds {
  return Math.floor(wall / secondsPerDay) * secondsPerDay;
}

/** Offset from UTC in whole seconds; those of long ago come as fractions of a minute. */
function offsetSeconds(seconds: number, timeZone: string): number {
  return Math.round(tzOffset(timeZone, new Date(seconds * 1000)) * 60);
}
