import type { InstanceDetails } from "../../api/depth/instanceDetails";
import { askInstances } from "../../api/depth/questions";
import { refusalOf, type Refusal } from "../../api/depth/refusal";
import type { SearchPage } from "../../api/depth/searchPage";
import { KeyRefusedError } from "../../api/errors/errors";
import type { Integer } from "../../api/labResult";
import type { Asks } from "../names/asking";
import { StretchPages, type PageTurn } from "./searchPages";
import { pageSize, type SoughtStretch } from "./searchStretches";

export interface SearchProgress {
  /** Pages that are through, whether they came or failed. */
  readonly done: number;
  /** How many pages there are, as far as is known by now. */
  readonly pages: number;
}

export interface SearchOptions {
  /** 5 without activities, 10 with them. */
  readonly mode: 5 | 10;
  /** How many pages are asked for at once. */
  readonly atOnce: number;
  /** Cancels: requests under way are aborted, what came stays. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: SearchProgress) => void;
  /** Takes instances as they come, each once. */
  readonly onInstances: (instances: readonly InstanceDetails[]) => void;
}

export interface SearchOutcome {
  /** Distinct instances that came. */
  readonly instances: number;
  /** Entries that no lab instance's id could be read from. */
  readonly skipped: number;
  /** Pages that came. */
  readonly pages: number;
  readonly failedPages: number;
  /** Why the first page failed that did. */
  readonly error?: unknown;
  /** Set where the server does not answer this at all, and nobody needs to be told. */
  readonly refusal?: Refusal | undefined;
  readonly cancelled: boolean;
}

/**
 * Searches stretches of time for instances, page by page and several at a time. A page that fails leaves the others
 * alone; a key that is refused, or a server that does not answer searches, ends it.
 * @throws KeyRefusedError
 */
export async function searchAll(
  asks: Asks,
  stretches: readonly SoughtStretch[],
  { mode, atOnce, onProgress, onInstances, ...options }: SearchOptions,
): Promise<SearchOutcome> {
  const plan = stretches.map((range) => new StretchPages(range));
  const ending = new AbortController();
  const signal = AbortSignal.any([options.signal, ending.signal]);
  const seen = new Set<Integer>();
  const tally = { skipped: 0, done: 0, failedPages: 0 };
  let firstError: unknown;

  const take = ({ results, skipped }: SearchPage<InstanceDetails>): void => {
    // Instances that arrive meanwhile move others to the next page.
    const fresh = results.filter(({ labInstanceId }) => !seen.has(labInstanceId));
    for (const { labInstanceId } of fresh) seen.add(labInstanceId);
    tally.skipped += skipped;
    onInstances(fresh);
  };

  const askPage = async ({ stretch, pageIndex }: PageTurn): Promise<void> => {
    const { start, end, of } = stretch.range;
    try {
      const search = { start, end, ...of, pageIndex, pageSize, sort: "start" } as const;
      const page = await asks.answer(askInstances(search, mode), signal);
      if (signal.aborted) return;
      stretch.came(page, pageIndex);
      take(page);
    } catch (error) {
      if (signal.aborted) return;
      // Without the first page nobody knows of the others.
      const lost = pageIndex === 0 ? stretch.pages : 1;
      tally.failedPages += lost;
      tally.done += lost - 1;
      firstError ??= error;
      if (error instanceof KeyRefusedError || refusalOf(error) !== undefined) ending.abort(error);
    }
    tally.done += 1;
    onProgress({ done: tally.done, pages: plan.reduce((sum, each) => sum + each.pages, 0) });
  };

  const underWay = new Set<Promise<void>>();
  const startMore = (): void => {
    while (underWay.size < atOnce && !signal.aborted) {
      const turn = firstTurn(plan);
      if (!turn) return;
      const work = askPage(turn).finally(() => underWay.delete(work));
      underWay.add(work);
    }
  };
  for (startMore(); underWay.size > 0; startMore()) await Promise.race(underWay);

  const refusal = refusalOf(ending.signal.reason);
  if (ending.signal.aborted && refusal === undefined) throw ending.signal.reason;
  return {
    instances: seen.size,
    skipped: tally.skipped,
    pages: tally.done - tally.failedPages,
    failedPages: tally.failedPages,
    ...(firstError !== undefined && { error: firstError }),
    refusal,
    cancelled: options.signal.aborted,
  };
}

function firstTurn(plan: readonly StretchPages[]): PageTurn | undefined {
  for (const stretch of plan) {
    const turn = stretch.turn();
    if (turn) return turn;
  }
  return undefined;
}
