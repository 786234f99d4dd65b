import { Random } from "../../src/core/sample/random";
import type { Fault } from "./fault";
import type { ChooseFault } from "./types";

/** Fewer than a fetch tries a request in all, so that each comes in the end. */
const mostInARow = 3;

/**
 * Spoils a share of all requests, for `failWhen`. Which ones depends only on what is asked for, and how often it
 * was asked for before: not on the order in which requests arrive that are sent at once. No request fails more
 * than three times in a row.
 * @param rate 0 to 1.
 * @param faults one of which a spoiled request meets, each as likely.
 */
export function seededFailures(
  rate: number,
  seed: number,
  ...faults: readonly [Fault, ...Fault[]]
): ChooseFault {
  const histories = new Map<string, { times: number; inARow: number }>();
  return ({ url }) => {
    const history = histories.get(url) ?? { times: 0, inARow: 0 };
    histories.set(url, history);
    history.times += 1;
    const random = new Random(seed ^ hashOf(`${url} ${history.times}`));
    const isSpoiled = random.chance(rate) && history.inARow < mostInARow;
    history.inARow = isSpoiled ? history.inARow + 1 : 0;
    return isSpoiled ? random.pick(faults) : undefined;
  };
}

/** A number that differs much between texts that differ little (FNV-1a). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
