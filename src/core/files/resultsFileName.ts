import { firstAndLastDay } from "../range/formatRange";
import type { TimeRange } from "../range/timeRange";

/**
 * The name of the folder of an export for analytics.
 * @param range Unix seconds.
 * @param timeZone an IANA name: whose days the name says.
 */
export function lakeFolderName(range: TimeRange, timeZone: string): string {
  return resultsFileName(range, timeZone, "").replace(/\.$/, "_by-day");
}

/**
 * The name of an exported file, such as `lab-results_2012-01-01_2012-01-07.json`.
 * @param range Unix seconds.
 * @param timeZone an IANA name: whose days the name says.
 * @param extension without the dot.
 */
export function resultsFileName(range: TimeRange, timeZone: string, extension = "json"): string {
  const [first, last] = firstAndLastDay(range, timeZone);
  return `lab-results_${first}_${last}.${extension}`;
}

/** The same name with a number, for when the plain one is taken: `lab-results_… (2).json`. */
export function numberedFileName(name: string, number: number): string {
  return name.replace(/(\.[^.]+)?$/, ` (${number})$1`);
}
