import type { ResultSource } from "./resultSource";

/** Something that was started to bring results and is not over: a fetch, a refresh, a file, the sample. */
export interface OpenLoad {
  /** Grows with each load, so that a smaller number means that it was asked for earlier. */
  readonly number: number;
  readonly source: ResultSource;
  /** Whether it only keeps up to date what is held of its source, rather than decide what is held. */
  readonly isUpdate: boolean;
}

/** Numbers loads and knows which are not over. A number that was ended never counts again. */
export class OpenLoads {
  private readonly open = new Map<number, OpenLoad>();
  private lastNumber = 0;

  get size(): number {
    return this.open.size;
  }

  /** Whether any that is not over is such a one. */
  some(isSuch: (load: OpenLoad) => boolean): boolean {
    return [...this.open.values()].some(isSuch);
  }

  /** A number above every one given so far. */
  nextNumber(): number {
    this.lastNumber += 1;
    return this.lastNumber;
  }

  begin(source: ResultSource, isUpdate: boolean): number {
    const number = this.nextNumber();
    this.open.set(number, { number, source, isUpdate });
    return number;
  }

  /** @returns undefined when it is over. */
  get(number: number): OpenLoad | undefined {
    return this.open.get(number);
  }

  /** @returns the load that is over with this; undefined when it was before. */
  finish(number: number): OpenLoad | undefined {
    const load = this.open.get(number);
    this.open.delete(number);
    return load;
  }

  /** Ends those that a condition names. @returns their numbers. */
  end(isMeant: (load: OpenLoad) => boolean): number[] {
    const numbers = [...this.open.values()].filter(isMeant).map(({ number }) => number);
    for (const number of numbers) this.open.delete(number);
    return numbers;
  }
}
