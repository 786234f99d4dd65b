import * as vscode from "vscode";
import { groupLevels, isGroupBy, type GroupBy } from "../../../core/results/view/grouping";
import { commandIds } from "../../ids";
import { arrangement, changeSetting } from "../../settings/settings";
import { forScript, isText, type Command } from "../command";

/** Groups the tree by the argument, or by what the person picks. */
export function groupByCommand(): Command {
  return {
    id: commandIds.groupBy,
    forScript: forScript(isText, (argument) => changeSetting("groupBy", read(argument))),
    forPerson: async () => {
      const chosen = await pick();
      if (chosen) await changeSetting("groupBy", chosen);
    },
  };
}

function read(argument: string): GroupBy {
  if (isGroupBy(argument)) return argument;
  const known = Object.keys(groupLevels).join(", ");
  throw new Error(vscode.l10n.t("Results cannot be grouped by “{0}”, only by: {1}.", argument, known));
}

async function pick(): Promise<GroupBy | undefined> {
  const { groupBy: present } = arrangement();
  const item = (groupBy: GroupBy, icon: string, label: string, detail: string): GroupByItem => ({
    label: `$(${icon}) ${label}`,
    detail,
    groupBy,
    ...(groupBy === present && { description: vscode.l10n.t("now") }),
  });
  const items = [
    item("class", "mortar-board", vscode.l10n.t("Class"), vscode.l10n.t("classes, then users, then results")),
    item("user", "account", vscode.l10n.t("User"), vscode.l10n.t("users, then results")),
    item("profile", "beaker", vscode.l10n.t("Lab Profile"), vscode.l10n.t("lab profiles, then results")),
    item("status", "pass", vscode.l10n.t("Status"), vscode.l10n.t("completion statuses, then results")),
    item("day", "calendar", vscode.l10n.t("Day"), vscode.l10n.t("days on which labs started, then results")),
  ];
  const title = vscode.l10n.t("Group Results By");
  return (await vscode.window.showQuickPick(items, { title }))?.groupBy;
}

interface GroupByItem extends vscode.QuickPickItem {
  readonly groupBy: GroupBy;
}
