/** A cell of a whole grid; row 0 is the header. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** What the active cell is known by to screen readers. */
export function cellId({ row, column }: CellPlace): string {
  return `cell-${row}-${column}`;
}
