import * as vscode from "vscode";
import type { DetailsPanels } from "../panels/detailsPanel";
import { commandIds } from "../ids";
import type { MoreNode, ResultsTreeProvider, TreeNode } from "../tree/resultsTreeProvider";
import type { Command } from "./command";

/** The commands of the tree's own rows. VS Code passes them the row, and the selected rows where there are several. */
export function resultRowCommands(panels: DetailsPanels, tree: ResultsTreeProvider): Command[] {
  return [
    {
      id: commandIds.openResultToSide,
      run: (node) => {
        for (const id of instanceIds(node)) panels.show(id, { toTheSide: true });
      },
    },
    {
      id: commandIds.copyLabInstanceId,
      run: (node, selection) =>
        vscode.env.clipboard.writeText(
          instanceIds(...(isNodeList(selection) ? selection : [node])).join("\n"),
        ),
    },
    { id: commandIds.showMore, run: (node) => isMore(node) && tree.showMore(node) },
  ];
}

function instanceIds(...nodes: unknown[]): string[] {
  return nodes.flatMap((node) =>
    isNode(node) && node.kind === "result" ? [String(node.result.LabInstanceId)] : [],
  );
}

function isNode(value: unknown): value is TreeNode {
  return typeof value === "object" && value !== null && "kind" in value;
}

function isNodeList(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length > 0;
}

function isMore(value: unknown): value is MoreNode {
  return isNode(value) && value.kind === "more";
}
