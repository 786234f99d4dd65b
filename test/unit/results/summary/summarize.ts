import type { LabResult } from "../../../../src/core/api/labResult";
import { SummaryBuilder, type SummaryContext } from "../../../../src/core/results/summary/summary";
import type { Summary } from "../../../../src/core/results/summary/types";

/** Sums up results in one pass. */
export function summarize(results: Iterable<LabResult>, context: SummaryContext): Summary {
  const builder = new SummaryBuilder(context);
  for (const result of results) builder.add(result);
  return builder.finish();
}
