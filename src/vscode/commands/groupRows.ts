import * as vscode from "vscode";
import { commandIds } from "../ids";
import { choiceOf, isTreeNode, rowsOf } from "../tree/nodes";
import type { UserResults } from "../userResults";
import type { Command } from "./command";

/** The commands of the tree's groups, which go on from what a row stands for. */
export function groupRowCommands(results: UserResults): Command[] {
  const { views } = results.engine;
  return [
    {
      id: commandIds.showOnly,
      forPerson: async (node) => {
        const row = isTreeNode(node) ? choiceOf(node) : undefined;
        return row && views.filterByRow({ view: results.view, row });
      },
    },
    {
      id: commandIds.showUserHistory,
      forPerson: async (node) => {
        const row = isTreeNode(node) ? choiceOf(node) : undefined;
        return row && views.filterByUserOfRow({ view: results.view, row });
      },
    },
    {
      id: commandIds.copyName,
      forPerson: async (node, selection) => {
        const rows = rowsOf(node, selection).flatMap((row) => choiceOf(row) ?? []);
        await vscode.env.clipboard.writeText((await views.namesOfRows({ rows })).join("\n"));
      },
    },
  ];
}
