import { Random } from "../../src/core/sample/random";
import type { Fault } from "./fault";
import type { ChooseFault } from "./types";

/**
 * Spoils a share of all requests, for `failWhen`. Which ones depends on their place alone, so a test can
 * be run again and find the same ones.
 * @param rate 0 to 1.
 */
export function seededFailures(rate: number, seed: number, fault: Fault): ChooseFault {
  return (_request, index) => {
    const random = new Random(seed ^ Math.imul(index + 1, 0x9e3779b1));
    return random.chance(rate) ? fault : undefined;
  };
}
