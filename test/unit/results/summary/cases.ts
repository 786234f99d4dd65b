import type { LabResult } from "../../../../src/core/api/labResult";
import { type SummaryContext } from "../../../../src/core/results/summary/summary";
import type { Summary } from "../../../../src/core/results/summary/types";
import { labResult } from "../../labResult";
import { summarize } from "./summarize";

/** An hour after the documented results. */
export const inUtc: SummaryContext = { timeZone: "UTC", seenAt: 1325380500, covered: [] };

/** The summary of as many results, in UTC. */
export function summaryOf(...changes: Partial<LabResult>[]): Summary {
  return summarize(
    changes.map((each, index) => labResult({ LabInstanceId: index, ...each })),
    inUtc,
  );
}
