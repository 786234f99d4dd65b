import type { Clock } from "../core/range/timeRange";
import { timeZone } from "./settings/settings";

/** The present moment in the zone of the settings. */
export function clock(): Clock {
  return { now: Math.floor(Date.now() / 1000), timeZone: timeZone() };
}
