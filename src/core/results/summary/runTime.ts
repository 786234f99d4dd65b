import type { RunTime } from "./types";

/**
 * The median and the 90th percentile (nearest rank) of run times.
 * @param seconds in any order, none of them negative.
 * @returns undefined for none.
 */
export function runTimeOf(seconds: readonly number[]): RunTime | undefined {
  if (seconds.length === 0) return undefined;
  const sorted = Float64Array.from(seconds).sort();
  const at = (index: number): number => sorted[index] as number;
  const { length } = sorted;
  return {
    results: length,
    median: (at(Math.floor((length - 1) / 2)) + at(Math.floor(length / 2))) / 2,
    percentile90: at(Math.ceil(length * 0.9) - 1),
  };
}
