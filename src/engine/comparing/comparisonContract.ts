import type { TimeRange } from "../../core/range/timeRange";
import type { Totals } from "../../core/results/comparison/totals";
import type { ChartModel } from "../../core/results/summary/charts/types";
import type { Accompanied } from "../loadContract";
import type { FilterJson } from "../wire";

/** Two parts of what is held, as they are to be compared. */
export interface ComparisonQuestion {
  /** `previous`: the right part in the period of the same length before. */
  readonly left: FilterJson | "previous";
  readonly right: FilterJson;
}

/** What of a part can be asked for by whoever wants to compare it. */
export interface ComparedPartAnswer {
  /** What it is, in words. */
  readonly name: string;
  readonly filter: FilterJson;
  readonly totals: Totals;
  /** The stretches of its time that were not fetched, in order; none where it has no time of its own. */
  readonly missing: readonly TimeRange[];
}

export interface ComparisonAnswer {
  readonly left: ComparedPartAnswer;
  readonly right: ComparedPartAnswer;
  readonly charts: readonly ChartModel[];
  /** What each row of each chart stands for in the right part, by the chart's id. */
  readonly filters: Readonly<Record<string, readonly FilterJson[]>>;
}

export interface ComparisonQuestions {
  /** @throws NoPeriodError where the period before is asked for and it is not known of which. */
  compare(question: ComparisonQuestion, manner?: Accompanied<never>): Promise<ComparisonAnswer>;
}
