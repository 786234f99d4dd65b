import { splitIntoWindows } from "../range/splitIntoWindows";
import type { TimeRange } from "../range/timeRange";

/** Windows are not made shorter than an hour: an hour that is too much will be too much in halves as well. */
const shortestWindowSeconds = 3600;

/** About 10 MB of JSON: reading it does not stall anybody for long. */
const comfortableResults = 20_000;

/**
 * How often a window is halved without anything coming of it: 15 requests, down to its eighths. A server that always
 * sends too much would be asked hundreds of times a week otherwise.
 */
const halvingsAtFirst = 3;
/** The same where a window has been given up and nothing has come since. */
const halvingsLater = 1;

/** A window of the range, whose pieces may have to be asked for. */
interface Origin {
  isStarted: boolean;
  /** How deep it may be halved, once something has come of it. */
  deepest: number | undefined;
  /** How many pieces are waiting or under way. */
  open: number;
  /** Pieces that were too much and as short as is sensible for now. */
  readonly parked: GivenUpWindow[];
}

/** A stretch to ask for at once. */
export interface PlannedWindow extends TimeRange {
  readonly origin: Origin;
  /** How often its window was halved for it. */
  readonly depth: number;
}

/** A stretch that will not be asked for any more, and why. */
export interface GivenUpWindow {
  readonly window: PlannedWindow;
  readonly cause: unknown;
}

/** Which windows are still to be fetched. They get shorter where answers are large. */
export class WindowPlan {
  private readonly waiting: PlannedWindow[];
  private halvings = halvingsAtFirst;
  /** Results a second in the answer that came last. */
  private density = 0;
  private planned: number;

  constructor(range: TimeRange) {
    this.waiting = splitIntoWindows(range).map(({ start, end }) => ({
      start,
      end,
      origin: { isStarted: false, deepest: undefined, open: 1, parked: [] },
      depth: 0,
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
    const pieces = splitEvenly(window, Math.ceil(expected / comfortableResults));
    return this.replace(window, pieces, pieces.length - 1);
  }

  /** Notes that a window came, and how dense it was, for the windows after it. */
  arrived(window: PlannedWindow, results: number): void {
    const { origin } = window;
    this.density = results / (window.end - window.start);
    this.halvings = halvingsAtFirst;
    origin.open -= 1;
    const depths = [window, ...origin.parked.map(({ window: piece }) => piece)].map(({ depth }) => depth);
    origin.deepest = Math.max(...depths) + halvingsAtFirst;
    for (const { window: piece } of origin.parked.splice(0)) {
      origin.open += 1;
      this.halve(piece);
    }
  }

  /**
   * Puts the halves of a window whose answer was too much in its place, behind the other pieces of the same one, so
   * that all quarters are tried before any eighth.
   * @returns what is given up instead.
   */
  wasTooMuch(window: PlannedWindow, cause: unknown): GivenUpWindow[] {
    const { origin, depth } = window;
    if (splitEvenly(window, 2).length < 2) return [{ window, cause }, ...this.failed(window)];
    if (depth < (origin.deepest ?? this.halvings)) {
      this.halve(window);
      return [];
    }
    // If another piece of the same window comes after all, it is halved further.
    origin.parked.push({ window, cause });
    return this.failed(window);
  }

  /** Notes that nothing will come of a window. @returns what is given up with it. */
  failed({ origin }: PlannedWindow): GivenUpWindow[] {
    origin.open -= 1;
    if (origin.open > 0 || origin.parked.length === 0) return [];
    this.halvings = halvingsLater;
    return origin.parked.splice(0);
  }

  private halve(window: PlannedWindow): void {
    this.replace(window, splitEvenly({ ...window, depth: window.depth + 1 }, 2), 2);
  }

  /** Puts the last ones of a window's pieces before the first window that nothing was asked of yet. @returns the first piece. */
  private replace(
    { origin }: PlannedWindow,
    pieces: PlannedWindow[],
    count: number,
  ): PlannedWindow | undefined {
    const untouched = this.waiting.findIndex((other) => !other.origin.isStarted);
    const at = untouched === -1 ? this.waiting.length : untouched;
    this.waiting.splice(at, 0, ...pieces.slice(pieces.length - count));
    this.planned += pieces.length - 1;
    origin.open += pieces.length - 1;
    return pieces[0];
  }
}

/** Splits a window into equal parts that share their boundary seconds, as many as an hour each allows. */
function splitEvenly(window: PlannedWindow, wanted: number): PlannedWindow[] {
  const { start, end } = window;
  const parts = Math.max(1, Math.min(wanted, Math.floor((end - start) / shortestWindowSeconds)));
  const boundary = (index: number): number => start + Math.round(((end - start) * index) / parts);
  return Array.from({ length: parts }, (_, index) => ({
    ...window,
    start: boundary(index),
    end: boundary(index + 1),
  }));
}
