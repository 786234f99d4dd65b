import * as vscode from "vscode";
import { displayText } from "../../core/results/displayText";
import type { GroupNode, ResultNode, ResultTree } from "../../core/results/resultTree";
import { completionStatusText, formatDuration, formatInteger, formatScore } from "../../core/results/wording";
import { commandIds } from "../ids";
import { timeZone } from "../settings";
import { statusIcon } from "./statusIcon";
import { resultTooltip } from "./resultTooltip";
import type { MoreNode, TreeNode } from "./resultsTreeProvider";

/** Longer ids would push everything else out of sight. */
const maxLabelLength = 120;

/** One row of the tree. Tooltips are made later, when somebody points at the row. */
export function toTreeItem(node: TreeNode, tree: ResultTree): vscode.TreeItem {
  switch (node.kind) {
    case "group":
      return groupItem(node, tree);
    case "result":
      return resultItem(node);
    case "more":
      return moreItem(node);
  }
}

/** What a row tells when somebody points at it; plain text, so that nothing in it is a link or an image. */
export function tooltipOf(node: TreeNode, tree: ResultTree): string | undefined {
  switch (node.kind) {
    case "group":
      return `${groupLabel(node)}\n${groupFacts(node, tree).join("\n")}`;
    case "result":
      return resultTooltip(node.result, timeZone());
    case "more":
      return undefined;
  }
}

function groupItem(node: GroupNode, tree: ResultTree): vscode.TreeItem {
  const label = groupLabel(node);
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = node.id;
  item.description = groupFacts(node, tree).join(" · ");
  item.iconPath = new vscode.ThemeIcon(node.by === "class" ? "mortar-board" : "account");
  item.contextValue = node.by;
  item.accessibilityInformation = {
    label: `${groupKind(node)} ${label}, ${groupFacts(node, tree).join(", ")}`,
  };
  return item;
}

function groupLabel({ by, key }: GroupNode): string {
  if (key !== undefined) return displayText(key, { maxLength: maxLabelLength });
  return by === "class" ? vscode.l10n.t("No class") : vscode.l10n.t("No user");
}

function groupKind({ by }: GroupNode): string {
  return by === "class" ? vscode.l10n.t("Class") : vscode.l10n.t("User");
}

function groupFacts(node: GroupNode, tree: ResultTree): string[] {
  const { results, users, complete, scored, passed } = tree.statistics(node);
  const facts = [
    results === 1 ? vscode.l10n.t("1 result") : vscode.l10n.t("{0} results", formatInteger(results)),
  ];
  if (node.by === "class" && users > 0) {
    facts.unshift(users === 1 ? vscode.l10n.t("1 user") : vscode.l10n.t("{0} users", formatInteger(users)));
  }
  facts.push(vscode.l10n.t("{0}% complete", Math.floor((complete / results) * 100)));
  if (scored > 0)
    facts.push(vscode.l10n.t("{0} of {1} passed", formatInteger(passed), formatInteger(scored)));
  return facts;
}

function resultItem({ id, result }: ResultNode): vscode.TreeItem {
  const status = completionStatusText(result.CompletionStatus);
  const facts = [status, formatScore(result), runTime(result.TotalRunTimeSeconds)].filter(
    (fact) => fact !== undefined,
  );
  const label = vscode.l10n.t("Lab {0}", String(result.LabProfileId));
  const item = new vscode.TreeItem(label);
  item.id = id;
  item.description = facts.join(" · ");
  item.iconPath = statusIcon(result.CompletionStatus);
  item.contextValue = "result";
  item.accessibilityInformation = {
    label: `${label}, ${facts.join(", ")}, ${vscode.l10n.t("lab instance {0}", String(result.LabInstanceId))}`,
  };
  item.command = {
    command: commandIds.openResult,
    title: vscode.l10n.t("Open Result"),
    arguments: [String(result.LabInstanceId)],
  };
  return item;
}

function runTime(seconds: number | bigint | null | undefined): string | undefined {
  return seconds === null || seconds === undefined ? undefined : formatDuration(Number(seconds));
}

function moreItem(node: MoreNode): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t("Show more"));
  item.id = node.id;
  item.description = vscode.l10n.t("{0} not shown", formatInteger(node.hidden));
  item.iconPath = new vscode.ThemeIcon("ellipsis");
  item.command = { command: commandIds.showMore, title: vscode.l10n.t("Show more"), arguments: [node] };
  return item;
}
