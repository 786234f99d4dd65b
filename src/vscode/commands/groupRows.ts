import * as vscode from "vscode";
import { filterOfFact, filterOfGroup } from "../../core/results/filter/filterFor";
import type { ResultFilter } from "../../core/results/filter/filterTypes";
import type { GroupNode } from "../../core/results/resultTree";
import type { ShownResults } from "../../core/results/shownResults";
import { commandIds } from "../ids";
import { timeZone } from "../settings";
import { isTreeNode } from "../tree/isTreeNode";
import type { TreeNode } from "../tree/resultsTreeProvider";
import type { Command } from "./command";

/** The commands of the tree's groups, which go on from what a row stands for. */
export function groupRowCommands(shown: ShownResults): Command[] {
  return [
    {
      id: commandIds.showOnly,
      run: (node) => isTreeNode(node) && shown.setFilter({ ...shown.filter, ...filterOfRow(node) }),
    },
    {
      id: commandIds.showUserHistory,
      run: (node) => {
        const filter = isTreeNode(node) ? historyFilter(node) : undefined;
        return filter && shown.setFilter(filter);
      },
    },
    {
      id: commandIds.copyName,
      run: (node, selection) => {
        const nodes: unknown[] = Array.isArray(selection) && selection.length > 0 ? selection : [node];
        const names = nodes.filter(isTreeNode).flatMap((row) => (row.kind === "group" ? nameOf(row) : []));
        return vscode.env.clipboard.writeText(names.join("\n"));
      },
    },
  ];
}

/** What a row and the rows above it have in common. */
function filterOfRow(node: TreeNode): ResultFilter {
  const group = node.kind === "group" ? node : node.parent;
  if (!group) return {};
  return {
    ...(group.parent && filterOfRow(group.parent)),
    ...filterOfGroup(group.by, group.group.key, timeZone()),
  };
}

/** All results of a user, whatever the class; undefined for rows that have no user. */
function historyFilter(node: TreeNode): ResultFilter | undefined {
  if (node.kind === "result") return node.result.UserId ? filterOfFact(node.result, "user") : undefined;
  const isUser = node.kind === "group" && node.by === "user" && node.group.key !== undefined;
  return isUser ? filterOfGroup("user", node.group.key, timeZone()) : undefined;
}

/** As it came, for pasting it elsewhere; nothing for those that have none. */
function nameOf({ group }: GroupNode): string[] {
  return group.key === undefined ? [] : [String(group.key)];
}
