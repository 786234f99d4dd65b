import type { LabResult } from "../../src/core/api/labResult";
import { generateSample } from "../../src/core/sample/generateSample";
import { viewAt } from "../../src/core/sample/viewAt";

const day = 86_400;
const week = 7 * day;
const resultsPerDay = 67;

let known: { readonly until: number; readonly results: ReturnType<typeof generateSample> } | undefined;

/**
 * Sample results of the last two months as they look at this moment, for `npm start`: labs that have begun
 * but not ended are running.
 * @param now Unix seconds.
 */
export function demoResults(now = Math.floor(Date.now() / 1000)): readonly LabResult[] {
  // Made up well into the future and once a week only, so that running labs end as the clock goes on.
  const until = (Math.floor(now / week) + 2) * week;
  if (known?.until !== until) {
    const days = 60 + 14;
    known = { until, results: generateSample({ until, days, count: days * resultsPerDay }) };
  }
  return known.results.filter(({ Start }) => Start <= now).map((result) => viewAt(result, now));
}
