import * as vscode from "vscode";
import { shortenMiddle } from "../../core/results/displayText";
import type { GroupKind } from "../../core/results/grouping";
import {
  groupFacts,
  groupHeadline,
  groupKindWord,
  groupName,
  groupNameInFull,
} from "../../core/results/groupWords";
import type { Naming } from "../../core/results/names/names";
import { formatInteger } from "../../core/results/numberWords";
import { resultRow } from "../../core/results/resultRow";
import { markOf, type Present } from "../../core/results/resultState";
import type { GroupNode, ResultNode } from "../../core/results/resultTree";
import { completionStatusText } from "../../core/results/wording";
import { commandIds } from "../ids";
import { timeZone } from "../settings";
import { resultTooltip } from "./resultTooltip";
import type { MoreNode, TreeNode } from "./resultsTreeProvider";
import { markIcon, statusIcon } from "./statusIcon";

/** As much of a name as a narrow sidebar has room for. */
const longestLabel = 32;

const groupIcons: Readonly<Record<Exclude<GroupKind, "status">, string>> = {
  class: "mortar-board",
  user: "account",
  profile: "beaker",
  day: "calendar",
};

/**
 * One row of the tree. Tooltips are made later, when somebody points at the row.
 * @param present what "now" is for the results held.
 */
export function toTreeItem(
  node: TreeNode,
  isExpanded: boolean,
  present: Present,
  names: Naming,
): vscode.TreeItem {
  switch (node.kind) {
    case "group":
      return groupItem(node, isExpanded, names);
    case "result":
      return resultItem(node, present, names);
    case "more":
      return moreItem(node);
  }
}

/** What a row tells when somebody points at it; plain text, so that nothing in it is a link or an image. */
export function tooltipOf(node: TreeNode, present: Present, names: Naming): string | undefined {
  switch (node.kind) {
    case "group":
      return [groupNameInFull(node.by, node.group.key, names), ...groupFacts(node.group)].join("\n");
    case "result":
      return resultTooltip(node.result, present, timeZone(), names);
    case "more":
      return undefined;
  }
}

function groupItem({ id, by, group }: GroupNode, isExpanded: boolean, names: Naming): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const name = groupName(by, group.key, names);
  const item = new vscode.TreeItem(shortenMiddle(name, longestLabel), isExpanded ? Expanded : Collapsed);
  item.id = id;
  item.description = groupHeadline(group).join(" · ");
  item.iconPath = groupIcon(by, group);
  item.contextValue = by;
  const words = [...groupHeadline(group), ...groupFacts(group)];
  item.accessibilityInformation = { label: `${groupKindWord(by)} ${name}, ${words.join(", ")}` };
  return item;
}

/** Coloured where something needs attention; the row says the same in words. */
function groupIcon(by: GroupKind, { key, tally }: GroupNode["group"]): vscode.ThemeIcon {
  if (by === "status") return statusIcon(typeof key === "string" ? undefined : key);
  const color = tally.needAttention > 0 ? new vscode.ThemeColor("list.warningForeground") : undefined;
  return new vscode.ThemeIcon(groupIcons[by], color);
}

function resultItem({ id, result, parent }: ResultNode, present: Present, names: Naming): vscode.TreeItem {
  const { label, facts } = resultRow(result, parent?.by, present, timeZone(), names);
  const item = new vscode.TreeItem(shortenMiddle(label, longestLabel));
  item.id = id;
  item.description = facts.join(" · ");
  item.iconPath = markIcon(markOf(result, present.seenAt));
  item.contextValue = "result";
  const words = parent?.by === "status" ? [completionStatusText(result.CompletionStatus), ...facts] : facts;
  item.accessibilityInformation = {
    label: `${label}, ${words.join(", ")}, ${vscode.l10n.t("lab instance {0}", String(result.LabInstanceId))}`,
  };
  item.command = {
    command: commandIds.openResult,
    title: vscode.l10n.t("Open Result"),
    arguments: [String(result.LabInstanceId)],
  };
  return item;
}

function moreItem(node: MoreNode): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t("Show more"));
  item.id = node.id;
  item.description = vscode.l10n.t("{0} not shown", formatInteger(node.hidden));
  item.iconPath = new vscode.ThemeIcon("ellipsis");
  item.command = { command: commandIds.showMore, title: vscode.l10n.t("Show more"), arguments: [node] };
  return item;
}
