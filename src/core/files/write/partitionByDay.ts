import type { LabResult } from "../../api/labResult";
import { DayFinder } from "../../range/dayFinder";

/** One file of a folder for analytics. */
export interface DayPart {
  /** Where the file belongs, from the folder on, such as `results/date=2026-11-16/part-0.ndjson`. */
  readonly path: string;
  /** The places of its results, in ascending order. */
  readonly places: readonly number[];
}

/** By this name DuckDB, Spark and Hive know a partition without a value, which they read as null. */
const noDay = "__HIVE_DEFAULT_PARTITION__";

/**
 * Parts results by the day their lab started, as tools that read a folder of `date=` partitions want them.
 * @param timeZone an IANA name: whose days are meant.
 * @returns the parts, earliest day first; results whose start is no date come last.
 */
export function partitionByDay(results: Iterable<LabResult>, timeZone: string): DayPart[] {
  const finder = new DayFinder(timeZone);
  const days = new Map<string, number[]>();
  let place = 0;
  for (const { Start } of results) {
    const day = finder.dayOf(Start ?? NaN) ?? noDay;
    const places = days.get(day);
    if (places) places.push(place);
    else days.set(day, [place]);
    place += 1;
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, places]) => ({ path: `results/date=${day}/part-0.ndjson`, places }));
}
