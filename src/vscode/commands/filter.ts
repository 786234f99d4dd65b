import { readFilter } from "../../core/results/filter/readFilter";
import { filterToJson } from "../../engine/wire";
import { commandIds } from "../ids";
import { pickFilter } from "../pickers/filterPicker";
import { isTreeNode } from "../tree/treeNodes";
import type { UserResults } from "../userResults";
import type { Command } from "./command";

/** Shows only what the argument's filter, or the person's, lets pass. Resolves to the number of results shown. */
export function filterCommand(results: UserResults): Command {
  return {
    id: commandIds.filter,
    // The button above the tree passes the row that has the focus.
    takes: (argument) => !isTreeNode(argument),
    run: async (argument) => {
      const isAsked = argument === undefined || isTreeNode(argument);
      const filter = isAsked ? await pickFilter(results) : filterToJson(readFilter(argument));
      return filter && results.setFilter(filter);
    },
  };
}

/** Shows everything again. Resolves to the number of results shown. */
export function clearFilterCommand(results: UserResults): Command {
  return { id: commandIds.clearFilter, run: () => results.setFilter({}) };
}
