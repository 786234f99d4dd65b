import type { LabResult } from "../../../api/labResult";
import { DayFinder } from "../../../range/dayFinder";
import type { TimeRange } from "../../../range/timeRange";

/**
 * The range of results whose times are rounded to the day. Where it begins or ends with one of them, as that of an
 * opened file often does, it would give that time away, so it is widened to the whole day.
 * @param range Unix seconds.
 * @param timeZone an IANA name: whose days are meant.
 */
export function rangeWithoutTimes(
  range: TimeRange,
  results: Iterable<LabResult>,
  timeZone: string,
): TimeRange {
  const moments = new Set<unknown>();
  for (const { Start, End, LastActivity } of results) {
    for (const moment of [Start, End, LastActivity]) {
      if (moment === range.start || moment === range.end) moments.add(moment);
    }
  }
  const days = new DayFinder(timeZone);
  const { start, end } = range;
  return {
    start: moments.has(start) ? (days.startOf(start) ?? start) : start,
    end: moments.has(end) && days.startOf(end) !== end ? (days.endOf(end) ?? end) : end,
  };
}
