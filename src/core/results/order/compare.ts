/** Never 0 for two that are not the same, so that an order does not depend on what it was made from. */
export type Compare<T> = (a: T, b: T) => number;

type Sortable = string | number | bigint | null | undefined;

/** Compares two values; those without one come last. */
export function ascending(a: Sortable, b: Sortable): number {
  if (a === b) return 0;
  if (a === undefined || a === null) return 1;
  if (b === undefined || b === null) return -1;
  return a < b ? -1 : 1;
}
