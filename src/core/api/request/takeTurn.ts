import { setImmediate as nextRound } from "node:timers/promises";

/** Settles when the last who asked so far has its turn. One for all, as there is one event loop for all. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Waits for a round of the event loop that nobody else who asks has. Answers that arrive at the same
 * moment would otherwise be read in one go, and the host would stall for the sum of them.
 */
export async function takeTurn(): Promise<void> {
  last = last.then(() => nextRound());
  await last;
}
