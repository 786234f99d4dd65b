import * as vscode from "vscode";
import { shortenMiddle } from "../../core/results/words/displayText";
import { formatNumber } from "../../core/results/words/numbers";
import type { GroupRow } from "../../engine/contract";
import { commandIds } from "../ids";
import { attentionUri } from "./attentionBadges";
import { markIcon } from "./markIcon";
import type { GroupNode, MoreNode, ResultNode, TreeNode } from "./nodes";

/** As much of a name as a narrow sidebar has room for. */
const longestLabel = 40;

const groupIcons: Readonly<Record<GroupRow["by"], string>> = {
  class: "mortar-board",
  user: "account",
  profile: "beaker",
  day: "calendar",
  status: "question",
};

/** One row of the tree. Tooltips are made later, when somebody points at the row. */
export function toTreeItem(node: TreeNode, isExpanded: boolean): vscode.TreeItem {
  switch (node.kind) {
    case "group":
      return groupItem(node, isExpanded);
    case "result":
      return resultItem(node);
    case "more":
      return moreItem(node);
  }
}

function groupItem({ id, row }: GroupNode, isExpanded: boolean): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const { by, name, kindWord, headline, facts, needAttention } = row;
  const item = new vscode.TreeItem(shortenMiddle(name, longestLabel), isExpanded ? Expanded : Collapsed);
  item.id = id;
  item.description = headline.join(" · ");
  item.iconPath = groupIcon(row);
  // Users, days and statuses have short names, with the words right beside them.
  if ((by === "class" || by === "profile") && needAttention > 0)
    item.resourceUri = attentionUri(id, needAttention);
  item.contextValue = by;
  item.accessibilityInformation = { label: `${kindWord} ${name}, ${[...headline, ...facts].join(", ")}` };
  return item;
}

/** Coloured where something needs attention; the row says the same in words. */
function groupIcon({ by, statusMark, needAttention }: GroupRow): vscode.ThemeIcon {
  if (statusMark) return markIcon(statusMark);
  const color = needAttention > 0 ? new vscode.ThemeColor("list.warningForeground") : undefined;
  return new vscode.ThemeIcon(groupIcons[by], color);
}

function resultItem(node: ResultNode): vscode.TreeItem {
  const { label, facts, words, mark, instanceId } = node.row;
  const item = new vscode.TreeItem(shortenMiddle(label, longestLabel));
  item.id = node.id;
  item.description = facts.join(" · ");
  item.iconPath = markIcon(mark);
  item.contextValue = "result";
  item.accessibilityInformation = {
    label: `${label}, ${words.join(", ")}, ${vscode.l10n.t("lab instance {0}", instanceId)}`,
  };
  // The row itself, as VS Code's menus pass it on: an id would be what a script asks for.
  item.command = { command: commandIds.openResult, title: vscode.l10n.t("Open Result"), arguments: [node] };
  return item;
}

function moreItem(node: MoreNode): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t("Show more"));
  item.id = node.id;
  item.description = vscode.l10n.t("{0} not shown", formatNumber(node.hidden));
  item.iconPath = new vscode.ThemeIcon("ellipsis");
  item.command = { command: commandIds.showMore, title: vscode.l10n.t("Show more"), arguments: [node] };
  return item;
}
