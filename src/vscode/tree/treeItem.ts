import * as vscode from "vscode";
import type { GroupKind } from "../../core/results/grouping";
import { groupFacts, groupKindWord, groupName } from "../../core/results/groupWords";
import type { GroupNode, ResultNode } from "../../core/results/resultTree";
import { displayText } from "../../core/results/displayText";
import { labName } from "../../core/results/names";
import { formatDuration, formatInteger } from "../../core/results/numberWords";
import { completionStatusText, formatScore } from "../../core/results/wording";
import { commandIds } from "../ids";
import { timeZone } from "../settings";
import { statusIcon } from "./statusIcon";
import { resultTooltip } from "./resultTooltip";
import type { MoreNode, TreeNode } from "./resultsTreeProvider";

const longestUser = 60;

const groupIcons: Readonly<Record<Exclude<GroupKind, "status">, string>> = {
  class: "mortar-board",
  user: "account",
  profile: "beaker",
  day: "calendar",
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

/** What a row tells when somebody points at it; plain text, so that nothing in it is a link or an image. */
export function tooltipOf(node: TreeNode): string | undefined {
  switch (node.kind) {
    case "group":
      return [groupName(node.by, node.group.key), ...groupFacts(node.group)].join("\n");
    case "result":
      return resultTooltip(node.result, timeZone());
    case "more":
      return undefined;
  }
}

function groupItem({ id, by, group }: GroupNode, isExpanded: boolean): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const label = groupName(by, group.key);
  const item = new vscode.TreeItem(label, isExpanded ? Expanded : Collapsed);
  const facts = groupFacts(group);
  item.id = id;
  item.description = facts.join(" · ");
  item.iconPath = groupIcon(by, group.key);
  item.contextValue = by;
  item.accessibilityInformation = { label: `${groupKindWord(by)} ${label}, ${facts.join(", ")}` };
  return item;
}

function groupIcon(by: GroupKind, key: GroupNode["group"]["key"]): vscode.ThemeIcon {
  if (by !== "status") return new vscode.ThemeIcon(groupIcons[by]);
  return statusIcon(typeof key === "string" ? undefined : key);
}

function resultItem({ id, result, parent }: ResultNode): vscode.TreeItem {
  const status = completionStatusText(result.CompletionStatus);
  const facts = [
    // Below a user everything is that user's.
    parent?.by !== "user" && result.UserId && displayText(result.UserId, { maxLength: longestUser }),
    parent?.by !== "status" && status,
    formatScore(result),
    runTime(result.TotalRunTimeSeconds),
  ].filter((fact) => typeof fact === "string" && fact !== "");
  const label = labName(result.LabProfileId);
  const item = new vscode.TreeItem(label);
  item.id = id;
  item.description = facts.join(" · ");
  item.iconPath = statusIcon(result.CompletionStatus);
  item.contextValue = "result";
  const words = parent?.by === "status" ? [status, ...facts] : facts;
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

function runTime(seconds: number | null | undefined): string | undefined {
  return seconds === null || seconds === undefined ? undefined : formatDuration(seconds);
}

function moreItem(node: MoreNode): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t("Show more"));
  item.id = node.id;
  item.description = vscode.l10n.t("{0} not shown", formatInteger(node.hidden));
  item.iconPath = new vscode.ThemeIcon("ellipsis");
  item.command = { command: commandIds.showMore, title: vscode.l10n.t("Show more"), arguments: [node] };
  return item;
}
