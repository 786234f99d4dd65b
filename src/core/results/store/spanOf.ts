import type { LabResult } from "../../api/labResult";
import { isDate } from "../../range/isDate";
import type { TimeRange } from "../../range/timeRange";
import { isNumber } from "../isNumber";

/** From the first start to the last end, in Unix seconds; undefined when no result has a start that is a date. */
export function spanOf(results: Iterable<LabResult>): TimeRange | undefined {
  let span: TimeRange | undefined;
  for (const { Start, End } of results) {
    const start = dateOf(Start);
    if (start === undefined) continue;
    const end = Math.max(start, dateOf(End) ?? start);
    span = { start: Math.min(span?.start ?? start, start), end: Math.max(span?.end ?? end, end) };
  }
  return span;
}

/** What no calendar holds says nothing of when. */
function dateOf(moment: LabResult["End"]): number | undefined {
  return isNumber(moment) && isDate(Number(moment)) ? Number(moment) : undefined;
}
