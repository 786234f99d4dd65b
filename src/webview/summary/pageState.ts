import type { SummaryContent } from "../../protocol/summaryContract";
import type { TableSorts } from "./toggleSort";

/** All the page shows. */
export interface SummaryViewState {
  readonly shown?: SummaryContent;
  /** The ids of the charts that show as tables. */
  readonly tables: ReadonlySet<string>;
  readonly sorts: TableSorts;
  /** The table that was copied a moment ago. */
  readonly copied?: CopiedTable | undefined;
}

export interface CopiedTable {
  /** The id of its chart. */
  readonly chart: string;
  /** What to say of it. */
  readonly text: string;
}
