import type { InstanceDetails } from "../../api/depth/instanceDetails";
import { askInstances } from "../../api/depth/questions";
import { refusalOf, type Refusal } from "../../api/depth/refusal";
import type { SearchPage } from "../../api/depth/searchPage";
import { KeyRefusedError } from "../../api/errors/errors";
import type { Integer } from "../../api/labResult";
import type { Names } from "../../results/names/names";
import { atOnce, type Asks } from "./asking";
import { FoundNames } from "./foundNames";
import { StretchPages, type PageTurn } from "./searchPages";
import { pageSize, type SearchStretch } from "./searchStretches";

export interface UserNamesProgress {
  /** Pages that are through, whether they came or failed. */
  readonly done: number;
  /** How many pages there are, as far as is known by now. */
  readonly pages: number;
  /** How many users have names. */
  readonly users: number;
}

export interface UserNamesOptions {
  /** Cancels: requests under way are aborted, the names that came stay. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: UserNamesProgress) => void;
  /** Takes instances as they come, each once. */
  readonly onInstances?: (instances: readonly InstanceDetails[]) => void;
}

export interface UserNamesOutcome {
  /** Users that have names now. */
  readonly users: number;
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
 * Learns what users are called, and places and instructors with them, from a search over stretches of time: page
 * by page, four at a time. A page that fails leaves the others alone; a key that is refused, or a server that
 * does not answer searches, ends it.
 * @throws KeyRefusedError
 */
export async function nameUsers(
  asks: Asks,
  names: Pick<Names, "set" | "nameOf">,
  stretches: readonly SearchStretch[],
  options: UserNamesOptions,
): Promise<UserNamesOutcome> {
  const plan = stretches.map((range) => new StretchPages(range));
  const found = new FoundNames(names);
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
    found.take(fresh);
    options.onInstances?.(fresh);
  };

  const askPage = async ({ stretch, pageIndex }: PageTurn): Promise<void> => {
    const { start, end } = stretch.range;
    try {
      const page = await asks.answer(
        askInstances({ start, end, pageIndex, pageSize, sort: "start" }, 5),
        signal,
      );
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
    const pages = plan.reduce((sum, each) => sum + each.pages, 0);
    options.onProgress?.({ done: tally.done, pages, users: found.users });
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
    users: found.users,
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
