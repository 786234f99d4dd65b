import * as vscode from "vscode";
import { instanceUrl } from "../../core/results/detailsModel";
import type { ResultStore } from "../../core/results/resultStore";
import type { DetailsPanels } from "../panels/detailsPanel";
import { commandIds } from "../ids";
import { isTreeNode } from "../tree/isTreeNode";
import type { MoreNode, ResultsTreeProvider } from "../tree/resultsTreeProvider";
import type { Command } from "./command";

/** The commands of the tree's own rows. VS Code passes them the row, and the selected rows where there are several. */
export function resultRowCommands(
  panels: DetailsPanels,
  tree: ResultsTreeProvider,
  store: ResultStore,
): Command[] {
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
    {
      id: commandIds.openInLabOnDemand,
      run: async (node) => {
        for (const id of instanceIds(node)) {
          const url = instanceUrl(id, store.source?.url);
          if (url === undefined)
            throw new Error(vscode.l10n.t("These results did not come from Lab on Demand."));
          await vscode.env.openExternal(vscode.Uri.parse(url, true));
        }
      },
    },
    { id: commandIds.showMore, run: (node) => isMore(node) && tree.showMore(node) },
  ];
}

function instanceIds(...nodes: unknown[]): string[] {
  return nodes.flatMap((node) =>
    isTreeNode(node) && node.kind === "result" ? [String(node.result.LabInstanceId)] : [],
  );
}

function isNodeList(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length > 0;
}

function isMore(value: unknown): value is MoreNode {
  return isTreeNode(value) && value.kind === "more";
}
