import type { ResultFilter } from "../../filter/resultFilter";
import type { ChartModel } from "./types";

/** A chart, and for each of its rows the filter that shows only what the row stands for. */
export interface FilterChart {
  readonly model: ChartModel;
  readonly filters: readonly ResultFilter[];
}
