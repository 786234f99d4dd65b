import { commandIds } from "../ids";
import type { ResultNaming } from "../naming/resultNaming";
import type { UserResults } from "../userResults";
import type { Command } from "./command";

/** Starts anew: lets go of all results held and of all names, those on disk included, ends what is being fetched, and takes the filter away. */
export function clearCommand(results: UserResults, naming: ResultNaming): Command {
  return {
    id: commandIds.clear,
    forPerson: async () => {
      await Promise.all([naming.clear(), results.engine.clear(), results.clearFilter()]);
    },
  };
}
