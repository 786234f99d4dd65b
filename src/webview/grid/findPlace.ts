import type { CellPlace } from "./cellPlace";

/** The cell that something in the grid belongs to. */
export function findPlace(target: EventTarget | null): CellPlace | undefined {
  if (!(target instanceof Element)) return undefined;
  const column = readIndex(target, "aria-colindex");
  const row = readIndex(target, "aria-rowindex");
  return row === undefined || column === undefined ? undefined : { row, column };
}

function readIndex(target: Element, attribute: string): number | undefined {
  const value = target.closest(`[${attribute}]`)?.getAttribute(attribute);
  return value == null ? undefined : Number(value) - 1;
}
