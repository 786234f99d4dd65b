import { stringifyJson } from "../api/json";
import type { LabResult } from "../api/labResult";
import { firstAndLastDay } from "../range/formatRange";
import type { TimeRange } from "../range/timeRange";

/** What an exported file says beside the results. */
export interface ResultsFileHead {
  /** The API's base URL the results came from, or a word for where else. */
  readonly source: string;
  readonly exportedAt: Date;
  /** Unix seconds. */
  readonly range: TimeRange;
  /** Stretches inside the range whose results are not in the file. */
  readonly missing: readonly TimeRange[];
}

/**
 * Writes results as the text of an exported JSON file. `Results` has the API's own shape and values, so
 * that what reads the API's answers reads the file as well.
 */
export function writeResultsFile(head: ResultsFileHead, results: readonly LabResult[]): string {
  const { start, end } = head.range;
  const file = {
    source: head.source,
    exportedAt: head.exportedAt.toISOString().replace(/\.\d+Z$/, "Z"),
    range: { start, end },
    ...(head.missing.length > 0 && { missing: head.missing.map((part) => ({ ...part })) }),
    count: results.length,
    Results: [...results],
  };
  return `${stringifyJson(file, 2)}\n`;
}

/** The name of an exported file, such as `lab-results_2012-01-01_2012-01-07.json`. */
export function resultsFileName(range: TimeRange, timeZone: string): string {
  const [first, last] = firstAndLastDay(range, timeZone);
  return `lab-results_${first}_${last}.json`;
}

/** The same name with a number, for when the plain one is taken: `lab-results_… (2).json`. */
export function numberedFileName(name: string, number: number): string {
  return name.replace(/(\.[^.]+)$/, ` (${number})$1`);
}
