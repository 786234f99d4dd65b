import { splitIntoWindows } from "../range/splitIntoWindows";
import type { TimeRange } from "../range/timeRange";

/** Windows are not made shorter than an hour: an hour that is too much will be too much in halves as well. */
const shortestWindowSeconds = 3600;

/** About 10 MB of JSON: reading it does not stall anybody for long. */
const comfortableResults = 20_000;

/** Which windows are still to be fetched. They get shorter where answers are large. */
export class WindowPlan {
  private readonly waiting: TimeRange[];
  /** Results a second in the answer that came last. */
  private density = 0;
  private planned: number;

  constructor(range: TimeRange) {
    this.waiting = splitIntoWindows(range);
    this.planned = this.waiting.length;
  }

  /** How many windows there are in all, as planned by now. */
  get windows(): number {
    return this.planned;
  }

  /** Takes the next window; undefined when none is left. */
  next(): TimeRange | undefined {
    const window = this.waiting.shift();
    if (!window) return undefined;
    const expected = (window.end - window.start) * this.density;
    const pieces = splitEvenly(window, Math.ceil(expected / comfortableResults));
    this.putFirst(pieces.slice(1));
    return pieces[0];
  }

  /** Notes how dense an answer was, for the windows after it. */
  learn(window: TimeRange, results: number): void {
    this.density = results / Math.max(1, window.end - window.start);
  }

  /**
   * Puts the two halves of a window whose answer was too much in its place.
   * @returns false when the window is as short as windows get.
   */
  halve(window: TimeRange): boolean {
    const halves = splitEvenly(window, 2);
    if (halves.length < 2) return false;
    this.putFirst(halves);
    this.planned -= 1;
    return true;
  }

  private putFirst(windows: readonly TimeRange[]): void {
    this.waiting.unshift(...windows);
    this.planned += windows.length;
  }
}

/** Splits a window into equal parts that share their boundary seconds, as many as an hour each allows. */
function splitEvenly({ start, end }: TimeRange, wanted: number): TimeRange[] {
  const parts = Math.max(1, Math.min(wanted, Math.floor((end - start) / shortestWindowSeconds)));
  const boundary = (index: number): number => start + Math.round(((end - start) * index) / parts);
  return Array.from({ length: parts }, (_, index) => ({ start: boundary(index), end: boundary(index + 1) }));
}
