import * as vscode from "vscode";
import { instanceUrl } from "../../core/api/instanceUrl";
import { knownAt, type ResultSource } from "../../core/results/store/resultSource";
import type { DetailsPanels } from "../panels/details/panel";
import { commandIds } from "../ids";
import type { ResultsView } from "../tree/resultsView";
import { isTreeNode, rowsOf, type MoreNode } from "../tree/nodes";
import type { UserResults } from "../userResults";
import { copyLinks } from "../open/copyLinks";
import { forScript, isText, type Command } from "./command";
import { readTypedId } from "./openResult";

/** The commands of the tree's own rows. VS Code passes them the row, and the selected rows where there are several. */
export function resultRowCommands(panels: DetailsPanels, view: ResultsView, results: UserResults): Command[] {
  return [
    {
      id: commandIds.openResultToSide,
      forPerson: (node) => {
        for (const id of instanceIds(node)) panels.show(id, { toTheSide: true });
      },
    },
    {
      id: commandIds.copyLabInstanceId,
      forPerson: (node, selection) =>
        vscode.env.clipboard.writeText(instanceIds(...rowsOf(node, selection)).join("\n")),
    },
    {
      id: commandIds.copyLink,
      forScript: forScript(isText, (id) => copyLinks([readTypedId(id)], results.held.source)),
      forPerson: (node, selection) => {
        const rows = rowsOf(node, selection);
        const ids = instanceIds(...(rows.length > 0 ? rows : view.treeView.selection));
        if (ids.length === 0) throw new Error(vscode.l10n.t("No result is selected in the list."));
        return copyLinks(ids, results.held.source);
      },
    },
    {
      id: commandIds.openInLabOnDemand,
      forPerson: async (node) => {
        for (const id of instanceIds(node)) {
          const { source } = results.held;
          const url = instanceUrl(id, knownAt(source));
          if (url === undefined) throw new Error(whyNoPage(source));
          await vscode.env.openExternal(vscode.Uri.parse(url, true));
        }
      },
    },
    { id: commandIds.showMore, forPerson: (node) => isMore(node) && view.provider.showMore(node) },
  ];
}

function whyNoPage(source: ResultSource | undefined): string {
  return source?.pseudonyms
    ? vscode.l10n.t("These results have pseudonyms: Lab on Demand does not know their ids.")
    : vscode.l10n.t("These results did not come from Lab on Demand.");
}

function instanceIds(...nodes: unknown[]): string[] {
  return nodes.flatMap((node) => (isTreeNode(node) && node.kind === "result" ? [node.row.instanceId] : []));
}

function isMore(value: unknown): value is MoreNode {
  return isTreeNode(value) && value.kind === "more";
}
