import { stringifyJson } from "../../src/core/api/json";
import type { LabResult } from "../../src/core/api/labResult";
import { splitIntoWindows } from "../../src/core/range/splitIntoWindows";
import type { TimeRange } from "../../src/core/range/timeRange";
import { generateSample } from "../../src/core/sample/generateSample";
import type { SampleResult } from "../../src/core/sample/labRun";

const days = 365;
/** 1 November 2026, 00:00 UTC. */
const end = 1_793_491_200;

/** A year, which takes 53 windows. */
export const year: TimeRange = { start: end - days * 86_400, end };

/** Made-up results of that year. */
export function resultsOfYear(count: number): SampleResult[] {
  return generateSample({ count, until: end, days });
}

/** An answer of the API as it travels: scores have five decimals. */
export function answerText(results: LabResult[]): string {
  const text = stringifyJson({ Results: results, Status: 1, Error: null });
  return text.replace(/(?<="ExamScore":)[\d.]+/g, (score) => Number(score).toFixed(5));
}

/** The same answer with ids that a `number` cannot hold. */
export function answerWithLongIds(results: readonly LabResult[]): string {
  return answerText(
    results.map((result) => ({ ...result, LabInstanceId: 2n ** 62n + BigInt(result.LabInstanceId) })),
  );
}

/** The same answer with decimals in every place that are longer than a `number` holds. */
export function answerWithLongDecimals(results: LabResult[]): string {
  return answerText(results).replace(/(?<="(?:Latitude|Longitude)":)-?\d+\.\d+/g, "$&00000000000001");
}

/** The answers to the windows of the year, each result in the window its lab started in. */
export function answersOfYear(count: number): { window: TimeRange; text: string }[] {
  const results = resultsOfYear(count);
  return splitIntoWindows(year).map((window) => ({
    window,
    text: answerText(results.filter(({ Start }) => Start >= window.start && Start < window.end)),
  }));
}
