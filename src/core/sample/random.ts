/** A reproducible stream of numbers: the same seed gives the same numbers on every machine. */
export class Random {
  private state: number;

  /** @param seed a whole number, of which 32 bits count. */
  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** At least 0 and less than 1 (the generator is mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `from` to `to`, both included. */
  integer(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** True with a probability of `share`, 0 to 1. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** One of a list, all alike likely. */
  pick<T>(from: readonly T[]): T {
    if (from.length === 0) throw new RangeError("There is nothing to pick from.");
    return from[Math.floor(this.next() * from.length)] as T;
  }

  /** One of several values, each with a weight that says how often it comes next to the others. */
  weighted<T>(choices: readonly (readonly [value: T, weight: number])[]): T {
    const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
    let left = this.next() * total;
    for (const [value, weight] of choices) {
      left -= weight;
      if (left < 0) return value;
    }
    throw new RangeError("There is nothing to pick from.");
  }
}
