import type { Present } from "../core/results/resultState";
import type { ResultStore } from "../core/results/resultStore";
import { clock } from "./clock";
import { idleMinutes } from "./settings";

/** What "now" is for the results held: the present for what was fetched, else the time that they speak of. */
export function presentOf({ source, seenAt }: ResultStore): Present {
  const { now } = clock();
  const isLive = source === undefined || source.kind === "connection";
  return { seenAt: seenAt ?? now, now: isLive ? now : (seenAt ?? now), idleMinutes: idleMinutes() };
}
