import { formatRange, formatRequests } from "../../core/range/words/formatRange";
import { countWindows } from "../../core/range/splitIntoWindows";
import type { Clock, TimeRange } from "../../core/range/timeRange";

/** A range and what it costs, such as `Oct 1 – Oct 31 · 5 requests`. */
export function describeRange(range: TimeRange, clock: Clock): string {
  return `${formatRange(range, clock)} · ${formatRequests(countWindows(range))}`;
}
