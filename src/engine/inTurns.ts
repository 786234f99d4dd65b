import { takeTurn } from "../core/api/request/takeTurn";
import type { Steps } from "../core/results/steps";

/** So long others wait for their turn, in milliseconds. */
const longestTurn = 10;

/**
 * Does work step by step, and lets others have their turn in between: rows of the tree do not wait for a gradebook.
 * @throws the signal's reason when it is aborted.
 */
export async function inTurns<Result>(steps: Steps<Result>, signal?: AbortSignal): Promise<Result> {
  let began = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - began < longestTurn) continue;
    await takeTurn();
    signal?.throwIfAborted();
    began = performance.now();
  }
}
