import { KeyRefusedError, ResponseTooBigError, TimeoutError } from "../api/errors/errors";
import type { LabResult } from "../api/labResult";
import { takeTurn } from "../api/request/takeTurn";
import type { TimeRange } from "../range/timeRange";
import { MemoryFullError } from "../results/store/memoryBudget";
import type { FailedWindow } from "../results/store/resultStore";
import type { ResultsClient } from "./patientClient";
import { WindowPlan, type GivenUpWindow, type PlannedWindow } from "./windowPlan";

export interface WindowProgress {
  /** Windows that are through, whether they came or failed. */
  readonly done: number;
  readonly windows: number;
}

export interface FetchOptions {
  /** How many requests may be under way at once. */
  readonly concurrency: number;
  /** Cancels: requests under way are aborted, what has arrived stays. */
  readonly signal: AbortSignal;
  /** Takes the results of a window as soon as they arrive. */
  readonly onWindow: (window: TimeRange, results: LabResult[]) => void;
  readonly onProgress?: (progress: WindowProgress) => void;
}

export interface FetchOutcome {
  /** In order of time; neighbours that failed for the same reason are joined. */
  readonly failedWindows: FailedWindow[];
  /** Why the first window failed that did. */
  readonly firstError: unknown;
  /** Whether any window came. */
  readonly arrived: boolean;
  readonly cancelled: boolean;
}

/**
 * Fetches a range of any length: windows the API accepts, several at a time.
 * A window whose answer is too large, or does not arrive in time, is halved and asked for again, a few times.
 * A window that fails leaves the others alone, except where the key was refused, as asking on with a key that is
 * wrong can lock it, and where there is no room for more: then everything stops at once.
 * @throws KeyRefusedError, MemoryFullError
 */
export async function fetchRange(
  client: ResultsClient,
  range: TimeRange,
  options: FetchOptions,
): Promise<FetchOutcome> {
  const plan = new WindowPlan(range);
  const refusal = new AbortController();
  const signal = AbortSignal.any([options.signal, refusal.signal]);
  const isOver = (): boolean => signal.aborted;
  const failures: (FailedWindow & { cause: unknown })[] = [];
  let done = 0;
  let arrived = false;

  const giveUp = (windows: readonly GivenUpWindow[]): void => {
    for (const { window, cause } of windows) {
      const { start, end } = window;
      failures.push({ start, end, error: sentenceOf(cause), cause });
    }
    done += windows.length;
  };

  const fetchWindow = async (window: PlannedWindow): Promise<void> => {
    const { start, end } = window;
    try {
      const answer = await client.results({ start, end }, signal);
      // An answer that comes after all was called off belongs to nobody.
      if (isOver()) return;
      // It has arrived, whatever is called off from here on. Reading it took a round of the event loop; taking it
      // over takes one of its own.
      await takeTurn();
      options.onWindow({ start, end }, answer);
      arrived = true;
      plan.arrived(window, answer.length);
      done += 1;
    } catch (error) {
      if (isOver()) return;
      if (stopsAll(error)) refusal.abort(error);
      if (isTooMuch(error)) giveUp(plan.wasTooMuch(window, error));
      else giveUp([{ window, cause: error }, ...plan.failed(window)]);
    }
    options.onProgress?.({ done, windows: plan.windows });
  };

  const underWay = new Set<Promise<void>>();
  const startMore = (): void => {
    while (underWay.size < options.concurrency && !isOver()) {
      const window = plan.next();
      if (!window) return;
      const work = fetchWindow(window).finally(() => underWay.delete(work));
      underWay.add(work);
    }
  };
  // A window that is halved makes work for places that had none any more.
  for (startMore(); underWay.size > 0; startMore()) await Promise.race(underWay);
  if (refusal.signal.aborted) throw refusal.signal.reason;
  failures.sort((a, b) => a.start - b.start);
  return {
    failedWindows: joinNeighbours(failures),
    firstError: failures[0]?.cause,
    arrived,
    cancelled: options.signal.aborted,
  };
}

/** Whether what a window failed of would come back with each of the others. */
function stopsAll(error: unknown): boolean {
  return error instanceof KeyRefusedError || error instanceof MemoryFullError;
}

/** Whether a shorter window may work where this one did not. */
function isTooMuch(error: unknown): boolean {
  return error instanceof ResponseTooBigError || (error instanceof TimeoutError && error.bodyStarted);
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function joinNeighbours(failures: readonly FailedWindow[]): FailedWindow[] {
  const joined: FailedWindow[] = [];
  for (const { start, end, error } of failures) {
    const previous = joined.at(-1);
    if (previous && previous.end === start && previous.error === error) {
      joined[joined.length - 1] = { start: previous.start, end, error };
    } else {
      joined.push({ start, end, error });
    }
  }
  return joined;
}
