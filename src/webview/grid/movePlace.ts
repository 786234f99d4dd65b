import type { CellPlace } from "./cellPlace";

/** Keys that move the active cell. */
export type MoveKey = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/**
 * Where a key leads to from a cell.
 * @param page how many rows are seen at once
 * @returns undefined for a key that does not move
 */
export function movePlace(
  { row, column }: CellPlace,
  pressed: MoveKey,
  last: CellPlace,
  page: number,
): CellPlace | undefined {
  if (pressed.altKey || pressed.shiftKey) return undefined;
  const isFar = pressed.ctrlKey || pressed.metaKey;
  const to = (newRow: number, newColumn: number): CellPlace => ({
    row: Math.min(Math.max(newRow, 0), last.row),
    column: Math.min(Math.max(newColumn, 0), last.column),
  });
  switch (pressed.key) {
    case "ArrowUp":
      return to(isFar ? 0 : row - 1, column);
    case "ArrowDown":
      return to(isFar ? last.row : row + 1, column);
    case "ArrowLeft":
      return to(row, isFar ? 0 : column - 1);
    case "ArrowRight":
      return to(row, isFar ? last.column : column + 1);
    case "Home":
      return to(isFar ? 0 : row, 0);
    case "End":
      return to(isFar ? last.row : row, last.column);
    case "PageUp":
      return to(row - page, column);
    case "PageDown":
      return to(row + page, column);
    default:
      return undefined;
  }
}
