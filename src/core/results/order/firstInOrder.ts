import type { Compare } from "./compare";

/**
 * The first of some items when they are in order, in order. Far cheaper than sorting where few of many are wanted.
 * @param compare puts no two items in the same place, so that the outcome does not depend on how they came.
 */
export function firstInOrder<T>(items: readonly T[], count: number, compare: Compare<T>): readonly T[] {
  // Sorting wins once much of the list is wanted.
  if (count * 4 >= items.length) return [...items].sort(compare).slice(0, count);
  const first = new FirstFew(count, compare);
  // What comes late is more often new, and so among the first.
  for (let index = items.length - 1; index >= 0; index -= 1) first.offer(items[index] as T);
  return first.items;
}

/** Keeps the first few of the items it is offered, in order. */
export class FirstFew<T> {
  readonly items: T[] = [];

  constructor(
    private readonly count: number,
    private readonly compare: Compare<T>,
  ) {}

  /** Whether an item would be kept. */
  wants(item: T): boolean {
    const last = this.items[this.count - 1];
    return this.items.length < this.count || (last !== undefined && this.compare(item, last) < 0);
  }

  offer(item: T): void {
    if (!this.wants(item)) return;
    if (this.items.length === this.count) this.items.pop();
    this.items.splice(this.placeOf(item), 0, item);
  }

  private placeOf(item: T): number {
    let low = 0;
    let high = this.items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.compare(this.items[middle] as T, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
