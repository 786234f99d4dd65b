import type { LabResult } from "../../api/labResult";
import { isDate } from "../../range/isDate";
import type { TimeRange } from "../../range/timeRange";

/** From the first start to the last end, in Unix seconds; undefined when no result has a start that is known. */
export function spanOf(results: Iterable<LabResult>): TimeRange | undefined {
  let span: TimeRange | undefined;
  for (const { Start: start, End: ended } of results) {
    if (start === null || start === undefined || !isDate(start)) continue;
    const end = Math.max(start, isDate(ended ?? NaN) ? (ended ?? start) : start);
    span = { start: Math.min(span?.start ?? start, start), end: Math.max(span?.end ?? end, end) };
  }
  return span;
}

/** The last moment that results name, in Unix seconds; undefined when they name none. */
export function lastMomentOf(results: Iterable<LabResult>): number | undefined {
  let last = -Infinity;
  for (const { Start, End, LastActivity } of results) {
    last = Math.max(last, Start ?? -Infinity, End ?? -Infinity, LastActivity ?? -Infinity);
  }
  return Number.isFinite(last) ? last : undefined;
}
