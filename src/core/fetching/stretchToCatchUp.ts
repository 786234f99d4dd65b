import { maxLatestMinutes } from "../range/rangeSpec";
import type { TimeRange } from "../range/timeRange";

export interface CatchUpStretch {
  /** Unix seconds. */
  readonly range: TimeRange;
  /** Set where LatestResults looks back far enough. */
  readonly latestMinutes?: number;
}

/**
 * What to ask for to know what happened since the last fetch: LatestResults, or after a gap of more than
 * 7 days Results. A minute more than needed, since the two clocks may differ a little. Never from before 1970.
 * @param knownUntil Unix seconds, as is `now`.
 */
export function stretchToCatchUp(knownUntil: number, now: number): CatchUpStretch {
  const minutes = Math.ceil(Math.max(0, now - knownUntil) / 60) + 1;
  const range = { start: Math.max(0, now - minutes * 60), end: now };
  return minutes <= maxLatestMinutes ? { range, latestMinutes: minutes } : { range };
}
