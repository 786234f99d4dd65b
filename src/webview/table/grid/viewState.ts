import type { TableRow } from "../../../core/results/table/types";
import type { TableModel } from "../../../protocol/tableContract";
import type { Selection } from "../selection";
import type { DrawnRow } from "./gridWindow";
import type { GridLayout } from "./layout";

/** All the grid shows. */
export interface GridViewState {
  readonly model: TableModel;
  readonly layout: GridLayout;
  /** The height of all rows, as far as an element can have it. */
  readonly height: number;
  /** The rows to draw. */
  readonly rows: readonly DrawnRow[];
  readonly rowAt: (index: number) => TableRow | undefined;
  readonly selection: Selection;
  /** The place where the column that is dragged would be put. */
  readonly dropPlace: number | undefined;
  /** Whether rows in another order are on their way. */
  readonly isBusy: boolean;
}
