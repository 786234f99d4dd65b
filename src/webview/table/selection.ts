import type { CellPlace } from "../grid/cellPlace";

/** Where somebody is, and the cell from which cells are selected to there. */
export interface Selection {
  readonly active: CellPlace;
  readonly anchor: CellPlace;
}

/** Rows, from 0, and columns; the last ones included. */
export interface CellRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** One cell alone. */
export function at(place: CellPlace): Selection {
  return { active: place, anchor: place };
}

/** Selects up to a cell; headers are not selected. */
export function extend({ anchor }: Selection, to: CellPlace): Selection {
  const below = (place: CellPlace): CellPlace => ({ ...place, row: Math.max(place.row, 1) });
  return { anchor: below(anchor), active: below(to) };
}

/** The selection where there are fewer rows or columns than before. */
export function within({ active, anchor }: Selection, last: CellPlace): Selection {
  const inside = ({ row, column }: CellPlace): CellPlace => ({
    row: Math.min(row, last.row),
    column: Math.min(column, last.column),
  });
  return { active: inside(active), anchor: inside(anchor) };
}

/** The cells that are selected; undefined where the header is. */
export function rangeOf({ active, anchor }: Selection): CellRange | undefined {
  if (active.row === 0) return undefined;
  return {
    firstRow: Math.min(active.row, anchor.row) - 1,
    lastRow: Math.max(active.row, anchor.row) - 1,
    firstColumn: Math.min(active.column, anchor.column),
    lastColumn: Math.max(active.column, anchor.column),
  };
}
