import type { TimeRange } from "../range/timeRange";
import type { Place } from "./places";

const hour = 3600;
const day = 24 * hour;

/** When classes are held, in hours of the place's own clock. */
export const classHours = { start: 9, end: 17 };

/**
 * The weekdays on which a place can hold a class within a range, week by week.
 * @returns for each day the Unix second at which the class opens.
 */
export function teachingWeeks(place: Place, range: TimeRange): number[][] {
  const weeks = new Map<number, number[]>();
  for (let date = Math.floor(range.start / day); date <= Math.ceil(range.end / day); date += 1) {
    const opening = date * day + (classHours.start - place.utcOffset) * hour;
    const closing = opening + (classHours.end - classHours.start) * hour;
    // 1 January 1970 was a Thursday, so weeks counted from three days before begin on Mondays.
    const weekday = (date + 3) % 7;
    if (weekday > 4 || opening < range.start || closing > range.end) continue;
    const week = Math.floor((date + 3) / 7);
    const days = weeks.get(week);
    if (days) days.push(opening);
    else weeks.set(week, [opening]);
  }
  return [...weeks.values()];
}
