import type { Present } from "../core/results/resultState";
import type { ResultStore } from "../core/results/store/resultStore";
import { idleMinutes } from "./settings";

/** What "now" is for the results held: the present for what was fetched, else the time that they speak of. */
export function presentOf({ source, seenAt }: ResultStore): Present {
  // Not the clock of the settings: every row asks, and the zone of this computer takes long to find out.
  const now = Math.floor(Date.now() / 1000);
  const isLive = source === undefined || source.kind === "connection";
  return { seenAt: seenAt ?? now, now: isLive ? now : (seenAt ?? now), idleMinutes: idleMinutes() };
}
