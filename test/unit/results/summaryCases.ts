import type { LabResult } from "../../../src/core/api/labResult";
import { summarize } from "../../../src/core/results/summary";
import type { Summary } from "../../../src/core/results/summaryTypes";
import { labResult } from "../labResult";

/** The summary of as many results, in UTC. */
export function summaryOf(...changes: Partial<LabResult>[]): Summary {
  return summarize(
    changes.map((each, index) => labResult({ LabInstanceId: index, ...each })),
    "UTC",
  );
}
