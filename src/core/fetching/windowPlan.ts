import { splitIntoWindows } from "../range/splitIntoWindows";
import type { TimeRange } from "../range/timeRange";

/** Windows are not made shorter than an hour: an hour that is too much will be too much in halves as well. */
const shortestWindowSeconds = 3600;

/** About 10 MB of JSON: reading it does not stall anybody for long. */
const comfortableResults = 20_000;

/**
 * So many answers in a row may be too much before the rest of a window is given up: the window, its halves, its
 * quarters and its eighths. A server that always sends too much would be asked hundreds of times a week else.
 */
const patienceAtFirst = 15;
/** Where one window has been given up, the others get this much until an answer comes: themselves and their halves. */
const patienceLater = 3;

/** A window of the range, of which pieces may be asked for. */
interface Origin {
  isStarted: boolean;
  /** How many answers in a row were too much. */
  fruitless: number;
}

/** A stretch to ask for at once. */
export interface PlannedWindow extends TimeRange {
  readonly origin: Origin;
}

/** Which windows are still to be fetched. They get shorter where answers are large. */
export class WindowPlan {
  private readonly waiting: PlannedWindow[];
  private patience = patienceAtFirst;
  /** Results a second in the answer that came last. */
  private density = 0;
  private planned: number;

  constructor(range: TimeRange) {
    this.waiting = splitIntoWindows(range).map((window) => ({
      ...window,
      origin: { isStarted: false, fruitless: 0 },
    }));
    this.planned = this.waiting.length;
  }

  /** How many windows there are in all, as planned by now. */
  get windows(): number {
    return this.planned;
  }

  /** Takes the next window; undefined when none is left, for now. */
  next(): PlannedWindow | undefined {
    const window = this.waiting.shift();
    if (!window) return undefined;
    window.origin.isStarted = true;
    const expected = (window.end - window.start) * this.density;
    const [first, ...rest] = splitEvenly(window, Math.ceil(expected / comfortableResults));
    this.putBack(rest);
    return first;
  }

  /** Notes how dense an answer was, for the windows after it. */
  learn({ start, end, origin }: PlannedWindow, results: number): void {
    this.density = results / Math.max(1, end - start);
    this.patience = patienceAtFirst;
    origin.fruitless = 0;
  }

  /**
   * Puts the two halves of a window whose answer was too much in its place, behind the other pieces of the same one:
   * all quarters are tried before any eighth.
   * @returns false when the window is as short as windows get, or its pieces have been too much too often.
   */
  halve(window: PlannedWindow): boolean {
    window.origin.fruitless += 1;
    if (this.isGivenUp(window.origin)) return false;
    const halves = splitEvenly(window, 2);
    if (halves.length < 2) return false;
    this.putBack(halves);
    this.planned -= 1;
    return true;
  }

  /** Takes the pieces that are not worth asking for any more, after one of the same window that could not be halved. */
  takeGivenUp({ origin }: PlannedWindow): PlannedWindow[] {
    if (!this.isGivenUp(origin)) return [];
    this.patience = patienceLater;
    const pieces = this.waiting.filter((window) => window.origin === origin);
    const others = this.waiting.filter((window) => window.origin !== origin);
    this.waiting.splice(0, this.waiting.length, ...others);
    return pieces;
  }

  private isGivenUp({ fruitless }: Origin): boolean {
    return fruitless >= this.patience;
  }

  /** Before the first window that nothing was asked of yet. */
  private putBack(windows: readonly PlannedWindow[]): void {
    const untouched = this.waiting.findIndex(({ origin }) => !origin.isStarted);
    this.waiting.splice(untouched === -1 ? this.waiting.length : untouched, 0, ...windows);
    this.planned += windows.length;
  }
}

/** Splits a window into equal parts that share their boundary seconds, as many as an hour each allows. */
function splitEvenly({ start, end, origin }: PlannedWindow, wanted: number): PlannedWindow[] {
  const parts = Math.max(1, Math.min(wanted, Math.floor((end - start) / shortestWindowSeconds)));
  const boundary = (index: number): number => start + Math.round(((end - start) * index) / parts);
  return Array.from({ length: parts }, (_, index) => ({
    start: boundary(index),
    end: boundary(index + 1),
    origin,
  }));
}
