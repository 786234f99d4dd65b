import type { JsonObject } from "./json";
import { askCommand, type CommandOptions } from "./request/askCommand";

/** How many labs there are at this moment, as far as a key may see them. */
export interface LabStats {
  readonly running?: number;
  readonly saved?: number;
}

/**
 * Asks how many labs there are at this moment (command `Stats`): the cheapest request there is.
 * @throws LabOnDemandError, or the signal's reason when it is aborted.
 */
export function askStats(options: CommandOptions, signal?: AbortSignal): Promise<LabStats> {
  return askCommand(options, { command: "Stats", parameters: {} }, readLabStats, { signal });
}

/** Reads the answer to `Stats`: its `NumActive` and `NumSaved`, in any case of letters, also as texts. */
export function readLabStats(answer: JsonObject): LabStats {
  const running = countIn(answer, "numactive");
  const saved = countIn(answer, "numsaved");
  return { ...(running !== undefined && { running }), ...(saved !== undefined && { saved }) };
}

/** @returns undefined for anything but a whole number of labs. */
function countIn(answer: JsonObject, name: string): number | undefined {
  const [, value] = Object.entries(answer).find(([field]) => field.toLowerCase() === name) ?? [];
  if (typeof value !== "number" && !(typeof value === "string" && /^\d{1,15}$/.test(value))) return undefined;
  const count = Number(value);
  return Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}
