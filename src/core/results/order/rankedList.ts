import { FirstFew, firstInOrder } from "./firstInOrder";
import type { Compare } from "./compare";

const blockSize = 256;

/** There are very many short lists, and no need for an array in each. */
const noFirsts: unknown[] = [];

/**
 * A list that tells its first items in some order without looking at all of them: it knows the first one of
 * each block, and passes over blocks that cannot have any.
 */
export class RankedList<T> {
  private readonly items: T[] = [];
  /** The first item of each block; none while there is but one block. */
  private firsts: T[] = noFirsts as T[];

  constructor(private compare: Compare<T>) {}

  get length(): number {
    return this.items.length;
  }

  /** In the order in which they were put in. */
  get all(): readonly T[] {
    return this.items;
  }

  push(item: T): void {
    this.items.push(item);
    const { length } = this.items;
    if (length === blockSize + 1) this.rankBy(this.compare);
    else if (length > blockSize) this.rank(item, length - 1);
  }

  /** The first items in an order. Another order than the last time makes it look at all of them once. */
  first(count: number, compare: Compare<T>): readonly T[] {
    const { length } = this.items;
    if (length <= blockSize || count * 4 >= length) return firstInOrder(this.items, count, compare);
    if (compare !== this.compare) this.rankBy(compare);
    const first = new FirstFew(count, compare);
    for (let block = this.firsts.length - 1; block >= 0; block -= 1) {
      if (!first.wants(this.firsts[block] as T)) continue;
      const end = Math.min((block + 1) * blockSize, length);
      for (let index = end - 1; index >= block * blockSize; index -= 1) first.offer(this.items[index] as T);
    }
    return first.items;
  }

  private rankBy(compare: Compare<T>): void {
    this.compare = compare;
    this.firsts = [];
    for (const [index, item] of this.items.entries()) this.rank(item, index);
  }

  private rank(item: T, index: number): void {
    const block = Math.floor(index / blockSize);
    const first = this.firsts[block];
    if (first === undefined || this.compare(item, first) < 0) this.firsts[block] = item;
  }
}
