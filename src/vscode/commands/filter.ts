import { readFilter } from "../../core/results/filter/readFilter";
import type { ResultStore } from "../../core/results/store/resultStore";
import type { ShownResults } from "../../core/results/shownResults";
import { commandIds } from "../ids";
import { pickFilter } from "../pickers/filterPicker";
import { isTreeNode } from "../tree/isTreeNode";
import type { Command } from "./command";

/** Shows only what the argument's filter, or the person's, lets pass. Resolves to the number of results shown. */
export function filterCommand(store: ResultStore, shown: ShownResults): Command {
  return {
    id: commandIds.filter,
    // The button above the tree passes the row that has the focus.
    takes: (argument) => !isTreeNode(argument),
    run: async (argument) => {
      const isAsked = argument === undefined || isTreeNode(argument);
      const filter = isAsked
        ? await pickFilter(store.results(), shown.filter, shown.names)
        : readFilter(argument);
      return filter && shown.setFilter(filter);
    },
  };
}

/** Shows everything again. Resolves to the number of results shown. */
export function clearFilterCommand(shown: ShownResults): Command {
  return { id: commandIds.clearFilter, run: () => shown.setFilter({}) };
}
