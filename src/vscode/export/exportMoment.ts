import type { LabResult } from "../../core/api/labResult";
import { partOf, type ExportPart } from "../../core/files/write/exportPart";
import type { TimeRange } from "../../core/range/timeRange";
import type { ResultSource, ResultStore } from "../../core/results/store/resultStore";
import type { ShownResults } from "../../core/results/shownResults";

/** What is exported, as it was at one moment: whatever is fetched or cleared later changes nothing of it. */
export interface ExportMoment extends ExportPart {
  readonly results: readonly LabResult[];
  /** Where they came from; undefined when nothing is held. */
  readonly source: ResultSource | undefined;
  /** Unix seconds; undefined when nobody knows when the results were. */
  readonly range: TimeRange | undefined;
  /** Stretches inside the range whose results are not held. */
  readonly missing: readonly TimeRange[];
}

/**
 * Takes together what belongs together, before anybody can wait for anything.
 * @param chosen results that a person chose among those shown; without it, all that are.
 */
export function takeMoment(
  store: ResultStore,
  shown: ShownResults,
  chosen?: readonly LabResult[],
): ExportMoment {
  const { source, missing } = store;
  const results = chosen ?? [...shown.results()];
  return {
    results,
    source,
    range: store.range ?? store.span,
    missing,
    ...partOf(results, store.results(), chosen ? "selected" : "filtered"),
  };
}
