import { midnightOf } from "../calendar";
import { secondsPerDay, type WallSeconds } from "../wallClock";

/** Whole days of the calendar in a row, such as a day or a month. */
export interface Period {
  /** Midnight of the first day. */
  readonly start: WallSeconds;
  /** The midnight after the last day. */
  readonly end: WallSeconds;
}

/** What must be known to read a period that does not name its year, or that counts from today. */
export interface Present {
  /** Midnight of today. */
  readonly today: WallSeconds;
  /** Where the range starts, when its end is read: what is over by then is not meant. */
  readonly notBefore?: WallSeconds;
}

/** No period that comes once a year stays away longer than February 29 does around the year 2100. */
const longestWaitYears = 8;

export function oneDay(midnight: WallSeconds): Period {
  return { start: midnight, end: midnight + secondsPerDay };
}

/** @returns undefined when the calendar has no such month. Months count from 1. */
export function wholeMonth(year: number, month: number): Period | undefined {
  const start = midnightOf(year, month, 1);
  return start === undefined ? undefined : { start, end: Date.UTC(year, month, 1) / 1000 };
}

export function wholeYear(year: number): Period {
  return { start: Date.UTC(year, 0, 1) / 1000, end: Date.UTC(year + 1, 0, 1) / 1000 };
}

export function yearOf(wall: WallSeconds): number {
  return new Date(wall * 1000).getUTCFullYear();
}

/**
 * The latest that has begun of the periods that come once a year, because results lie in the past. Only where
 * that is over before the range starts, it is the first one that is not.
 * @param ofYear undefined for a year that has no such period.
 * @returns undefined when no year has one.
 */
export function latestOfYears(
  ofYear: (year: number) => Period | undefined,
  { today, notBefore }: Present,
): Period | undefined {
  const latest = firstOf(yearOf(today), -1, ofYear, ({ start }) => start <= today);
  if (!latest || notBefore === undefined || latest.end > notBefore) return latest;
  return firstOf(yearOf(notBefore), 1, ofYear, ({ end }) => end > notBefore);
}

function firstOf(
  fromYear: number,
  step: 1 | -1,
  ofYear: (year: number) => Period | undefined,
  isMeant: (period: Period) => boolean,
): Period | undefined {
  for (let away = 0; away <= longestWaitYears; away += 1) {
    const period = ofYear(fromYear + step * away);
    if (period && isMeant(period)) return period;
  }
  return undefined;
}
