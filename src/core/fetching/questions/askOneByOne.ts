import type { InstanceDetails } from "../../api/depth/instanceDetails";
import { askDetails } from "../../api/depth/questions";
import { refusalOf, type Refusal } from "../../api/depth/refusal";
import { KeyRefusedError } from "../../api/errors/errors";
import type { Integer } from "../../api/labResult";
import type { Asks } from "../names/asking";
import type { SearchOptions, SearchOutcome } from "../search/searchAll";

/** How instances are asked for one by one: each request counts as a page of one. */
export type OneByOneOptions = Omit<SearchOptions, "mode">;

/**
 * Asks for instances one by one, where a server does not answer searches. One that fails, or that there is not, leaves
 * the others alone; a key that is refused, or a server that does not tell, ends it.
 * @throws KeyRefusedError
 */
export async function askOneByOne(
  asks: Asks,
  ids: readonly Integer[],
  { atOnce, onProgress, onInstances, ...options }: OneByOneOptions,
): Promise<SearchOutcome> {
  const ending = new AbortController();
  const signal = AbortSignal.any([options.signal, ending.signal]);
  const tally = { done: 0, came: 0 };
  let firstError: unknown;

  const askOne = async (id: Integer): Promise<InstanceDetails | undefined> => {
    try {
      return await asks.answer(askDetails(id), signal);
    } catch (error) {
      if (signal.aborted) return undefined;
      firstError ??= error;
      if (endsAll(error)) ending.abort(error);
      return undefined;
    }
  };
  const take = (details: InstanceDetails | undefined): void => {
    if (signal.aborted) return;
    tally.done += 1;
    if (details) {
      tally.came += 1;
      onInstances([details]);
    }
    onProgress({ done: tally.done, pages: ids.length });
  };
  const waiting = ids.values();
  const work = async (): Promise<void> => {
    // All who work take from the same list.
    for (const id of waiting) {
      if (!signal.aborted) take(await askOne(id));
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, ids.length) }, work));

  const refusal = endingRefusal(ending.signal.reason);
  if (ending.signal.aborted && refusal === undefined) throw ending.signal.reason;
  return {
    instances: tally.came,
    skipped: 0,
    pages: tally.came,
    failedPages: tally.done - tally.came,
    ...(firstError !== undefined && { error: firstError }),
    refusal,
    cancelled: options.signal.aborted,
  };
}

/** Of one instance that there is not, nothing follows for the others. */
function endsAll(error: unknown): boolean {
  return error instanceof KeyRefusedError || endingRefusal(error) !== undefined;
}

function endingRefusal(error: unknown): Refusal | undefined {
  const refusal = refusalOf(error);
  return refusal === "notFound" ? undefined : refusal;
}
