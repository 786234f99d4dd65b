import type { ResultStore } from "../../core/results/store/resultStore";
import { commandIds } from "../ids";
import type { Command } from "./command";

/** Lets go of all results held. */
export function clearCommand(store: ResultStore): Command {
  return { id: commandIds.clear, run: () => store.clear() };
}
