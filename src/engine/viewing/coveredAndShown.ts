import { overlap } from "../../core/range/coverage";
import type { TimeRange } from "../../core/range/timeRange";
import type { ResultStore } from "../../core/results/store/resultStore";
import type { ShownResults } from "../../core/results/view/shownResults";

/** The stretches that were fetched, as far as the filter of a view lets them be seen. */
export function coveredAndShown(
  { covered }: ResultStore,
  { filter: { started } }: ShownResults,
): TimeRange[] {
  return started ? covered.flatMap((range) => overlap(range, started) ?? []) : [...covered];
}
