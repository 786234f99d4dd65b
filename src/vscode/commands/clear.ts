import { commandIds } from "../ids";
import type { UserResults } from "../userResults";
import type { Command } from "./command";

/** Starts anew: lets go of all results held, ends what is being fetched, and takes the filter away. */
export function clearCommand(results: UserResults): Command {
  return {
    id: commandIds.clear,
    forPerson: async () => {
      await Promise.all([results.engine.clear(), results.clearFilter()]);
    },
  };
}
