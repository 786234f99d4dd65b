import type { GradebookModel } from "../../../../core/results/gradebook/types";
import type { CellPlace } from "../../../grid/cellPlace";

/**
 * Row 0 is the header, the last row has the totals of columns; the first columns are the user and the totals of rows.
 */
export { cellId, type CellPlace } from "../../../grid/cellPlace";

/** How many columns stand before those of lab profiles. */
export const columnsBefore = 3;

/** The last cell there is. */
export function lastPlace({ rows, columns }: Pick<GradebookModel, "rows" | "columns">): CellPlace {
  return { row: rows + 1, column: columns.length + columnsBefore - 1 };
}
