import type { LabResult } from "../../core/api/labResult";
import { partOf, type ExportPart } from "../../core/files/write/exportPart";
import type { TimeRange } from "../../core/range/timeRange";
import type { Naming } from "../../core/results/names/names";
import type { ResultSource } from "../../core/results/store/resultSource";
import type { ResultStore } from "../../core/results/store/resultStore";
import type { ShownResults } from "../../core/results/view/shownResults";

/** What is exported, as it was at one moment. Results take the place of others and are never changed themselves. */
export interface ExportMoment extends ExportPart {
  /** Where it came from; undefined when nothing is held. */
  readonly source: ResultSource | undefined;
  /** Unix seconds; undefined when nobody knows when the results were. */
  readonly range: TimeRange | undefined;
  /** Stretches inside the range whose results are not held. */
  readonly missing: readonly TimeRange[];
}

export interface ResultsMoment extends ExportMoment {
  readonly results: readonly LabResult[];
  /** As they were at that moment. */
  readonly names: Naming;
}

/**
 * Takes together what belongs together, before anybody can wait for anything.
 * @param chosen results that a person chose among those shown; without it, all that are.
 */
export function takeMoment(
  store: ResultStore,
  shown: ShownResults,
  chosen?: readonly LabResult[],
): ResultsMoment {
  const results = chosen ?? [...shown.results()];
  return {
    ...momentOf(store, partOf(results, store.results(), chosen ? "selected" : "filtered")),
    results,
    names: shown.names.copy(),
  };
}

/** What is known of the results held, for a part of them. */
export function momentOf(store: ResultStore, part: ExportPart): ExportMoment {
  const { source, missing } = store;
  return { source, range: store.range ?? store.span, missing, ...part };
}
