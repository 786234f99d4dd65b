import type { GradebookModel } from "../../../../core/results/gradebook/types";

/**
 * A cell of the whole grid: row 0 is the header, the last row has the totals of columns; the first
 * columns are the user and the totals of rows.
 */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** How many columns stand before those of lab profiles. */
export const columnsBefore = 3;

/** The last cell there is. */
export function lastPlace({ rows, columns }: Pick<GradebookModel, "rows" | "columns">): CellPlace {
  return { row: rows + 1, column: columns.length + columnsBefore - 1 };
}

/** What the active cell is known by to screen readers. */
export function cellId({ row, column }: CellPlace): string {
  return `cell-${row}-${column}`;
}
