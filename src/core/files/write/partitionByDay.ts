import type { LabResult } from "../../api/labResult";
import { DayFinder } from "../../range/dayFinder";

/** One file of a data lake. */
export interface DayPart {
  /** Where the file belongs, from the lake's own folder on, such as `results/date=2026-11-16/part-0.ndjson`. */
  readonly path: string;
  /** In the order in which they came. */
  readonly results: readonly LabResult[];
}

/**
 * Parts results by the day their lab started, as tools that read a folder of `date=` partitions want them.
 * @param timeZone an IANA name: whose days are meant.
 * @returns the parts, earliest day first; results whose start is no date come last, as `date=unknown`.
 */
export function partitionByDay(results: Iterable<LabResult>, timeZone = "UTC"): DayPart[] {
  const finder = new DayFinder(timeZone);
  const days = new Map<string, LabResult[]>();
  for (const result of results) {
    const day = finder.dayOf(result.Start ?? NaN) ?? "unknown";
    const part = days.get(day);
    if (part) part.push(result);
    else days.set(day, [result]);
  }
  return [...days.keys()]
    .sort()
    .map((day) => ({ path: `results/date=${day}/part-0.ndjson`, results: days.get(day) ?? [] }));
}
