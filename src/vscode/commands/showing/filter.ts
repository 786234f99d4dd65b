import { readFilter } from "../../../core/results/filter/readFilter";
import { filterToJson } from "../../../engine/wire";
import { commandIds } from "../../ids";
import { pickFilter } from "../../pickers/filterPicker";
import { isTreeNode } from "../../tree/nodes";
import type { SavedViews } from "../../savedViews/savedViews";
import type { UserResults } from "../../userResults";
import type { Command } from "../command";

/** Shows only what the argument's filter, or the person's, lets pass. Resolves to the number of results shown. */
export function filterCommand(results: UserResults, views: SavedViews): Command {
  return {
    id: commandIds.filter,
    // The button above the tree passes the row that has the focus.
    forScript: {
      takes: (argument) => !isTreeNode(argument),
      run: (argument) => results.setFilter(filterToJson(readFilter(argument))),
    },
    forPerson: async () => {
      const picked = await pickFilter(results, await views.list());
      if (!picked) return undefined;
      return "view" in picked ? views.open(picked.view) : results.setFilter(picked.filter);
    },
  };
}

/** Shows everything again. Resolves to the number of results shown. */
export function clearFilterCommand(results: UserResults): Command {
  return { id: commandIds.clearFilter, forPerson: () => results.clearFilter() };
}
