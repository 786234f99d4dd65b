import * as v from "valibot";
import { readFilter } from "../../core/results/filter/readFilter";
import type { ComparisonAnswer, ComparisonQuestion } from "../../engine/comparing/comparisonContract";
import { filterToJson } from "../../engine/wire";
import { commandIds } from "../ids";
import type { ComparisonPanel } from "../panels/comparison/panel";
import { pickComparison, pickOther } from "../pickers/comparisonPicker";
import { isTreeNode } from "../tree/nodes";
import type { UserResults } from "../userResults";
import type { Command } from "./command";

/** What comes of the command. */
export interface Comparison {
  readonly left: ComparisonAnswer["left"]["totals"];
  readonly right: ComparisonAnswer["right"]["totals"];
}

const comparison = v.object({ left: v.unknown(), right: v.unknown() });

/**
 * Shows two parts of the results held side by side: the argument's, or those that the person picks. Called from the
 * row of a class or a lab, it asks only for the other one.
 */
export function compareCommand(panel: ComparisonPanel, results: UserResults): Command {
  return {
    id: commandIds.compare,
    forScript: {
      takes: (argument) => v.is(comparison, argument) && !isTreeNode(argument),
      run: async (argument) =>
        totalsOf(await panel.show(questionFrom(argument as v.InferOutput<typeof comparison>))),
    },
    forPerson: async (node) => {
      const question = await pickFor(node, results);
      return question && totalsOf(await panel.show(question));
    },
  };
}

function pickFor(node: unknown, results: UserResults): Promise<ComparisonQuestion | undefined> {
  if (isTreeNode(node) && node.kind === "group") {
    const { by, key } = node.row;
    if (by === "class") return pickOther(results, "classIds", key);
    if (by === "profile") return pickOther(results, "labProfileIds", key);
  }
  return pickComparison(results);
}

/** @throws InvalidFilterError */
function questionFrom({ left, right }: v.InferOutput<typeof comparison>): ComparisonQuestion {
  return {
    left: left === "previous" ? left : filterToJson(readFilter(left)),
    right: filterToJson(readFilter(right)),
  };
}

function totalsOf({ left, right }: ComparisonAnswer): Comparison {
  return { left: left.totals, right: right.totals };
}
