import { monitorEventLoopDelay } from "node:perf_hooks";
import { setImmediate as nextRound } from "node:timers/promises";

/** By how much rounds of the event loop came late, in milliseconds. */
export interface Delays {
  readonly max: number;
  /** What 999 of 1,000 stay below. */
  readonly most: number;
  /** How long it was watched. */
  readonly milliseconds: number;
}

/** Watches the event loop while something is done. */
export async function delaysDuring(work: () => unknown): Promise<Delays> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  await nextRound();
  const started = performance.now();
  delay.enable();
  await work();
  delay.disable();
  return {
    max: delay.max / 1e6,
    most: delay.percentile(99.9) / 1e6,
    milliseconds: performance.now() - started,
  };
}
