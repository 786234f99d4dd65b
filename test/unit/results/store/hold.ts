import type { LabResult } from "../../../../src/core/api/labResult";
import type { TimeRange } from "../../../../src/core/range/timeRange";
import type { MergeChanges } from "../../../../src/core/results/store/mergeResults";
import type { ResultSource, ResultStore } from "../../../../src/core/results/store/resultStore";

/** Adds results as a fetch of one window does that nothing comes between. */
export function hold(
  store: ResultStore,
  source: ResultSource,
  range: TimeRange,
  results: readonly LabResult[],
): MergeChanges | "void" {
  const load = store.begin(source);
  const changes = store.add(load, range, results);
  store.finish(load);
  return changes;
}

/** Adds one result as a refresh of it does that nothing comes between. */
export function holdOne(store: ResultStore, source: ResultSource, result: LabResult): void {
  const load = store.beginUpdate(source);
  store.update(load, result);
  store.finish(load);
}

/** Says that a stretch did not come, as a fetch of it does. */
export function fail(
  store: ResultStore,
  source: ResultSource,
  { start, end }: TimeRange,
  reason: string,
): void {
  store.finish(store.begin(source), { ranges: [{ start, end }], failed: [], otherwise: reason });
}
