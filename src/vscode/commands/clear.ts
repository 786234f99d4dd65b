import type { ShownResults } from "../../core/results/shownResults";
import type { ResultStore } from "../../core/results/store/resultStore";
import { commandIds } from "../ids";
import type { Command } from "./command";

/** Starts anew: lets go of all results held, ends what is being fetched, and takes the filter away. */
export function clearCommand(store: ResultStore, shown: ShownResults): Command {
  return {
    id: commandIds.clear,
    run: () => {
      store.clear();
      shown.setFilter({});
    },
  };
}
