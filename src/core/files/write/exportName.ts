import { firstAndLastDay } from "../../range/formatRange";
import type { TimeRange } from "../../range/timeRange";

/**
 * The name of an exported file, such as `lab-results_2012-01-01_2012-01-07.json`.
 * @param range Unix seconds.
 * @param timeZone an IANA name: whose days the name says.
 * @param extension without the dot.
 */
export function resultsFileName(range: TimeRange, timeZone: string, extension = "json"): string {
  return `lab-results_${days(range, timeZone)}.${extension}`;
}

/** The name of the folder of an export for analytics; parameters as for a file. */
export function lakeFolderName(range: TimeRange, timeZone: string): string {
  return `lab-results_${days(range, timeZone)}_by-day`;
}

/** The name of an exported gradebook; parameters as for results. */
export function gradebookFileName(range: TimeRange, timeZone: string): string {
  return `gradebook_${days(range, timeZone)}.csv`;
}

/** The same name with a number, for when the plain one is taken: `lab-results_… (2).json`. */
export function numberedFileName(name: string, number: number): string {
  return name.replace(/(\.[^.]+)?$/, ` (${number})$1`);
}

function days(range: TimeRange, timeZone: string): string {
  return firstAndLastDay(range, timeZone).join("_");
}
