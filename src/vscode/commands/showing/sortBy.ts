import * as vscode from "vscode";
import { commandIds } from "../../ids";
import { arrangement, changeSetting, type ViewSetting } from "../../settings/settings";
import type { Command } from "../command";

interface SortItem extends vscode.QuickPickItem {
  readonly setting?: ViewSetting;
  readonly value?: string;
}

/** Changes the order of results or of groups to what the person picks. */
export function sortByCommand(): Command {
  return {
    id: commandIds.sortBy,
    forPerson: async () => {
      const title = vscode.l10n.t("Sort Results");
      const picked = await vscode.window.showQuickPick(sortItems(), { title });
      if (picked?.setting && picked.value) await changeSetting(picked.setting, picked.value);
    },
  };
}

function sortItems(): SortItem[] {
  const { resultOrder, groupOrder } = arrangement();
  const item = (setting: ViewSetting, value: string, label: string, detail?: string): SortItem => ({
    label,
    setting,
    value,
    ...(detail !== undefined && { detail }),
    ...((value === resultOrder || value === groupOrder) && { description: vscode.l10n.t("now") }),
  });
  const separator = (label: string): SortItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  return [
    separator(vscode.l10n.t("results")),
    item("sortResultsBy", "newest", vscode.l10n.t("Newest First")),
    item("sortResultsBy", "user", vscode.l10n.t("By User")),
    item("sortResultsBy", "score", vscode.l10n.t("Best Score First")),
    separator(vscode.l10n.t("groups")),
    item("sortGroupsBy", "name", vscode.l10n.t("By Name")),
    item(
      "sortGroupsBy",
      "attention",
      vscode.l10n.t("What Needs Attention First"),
      vscode.l10n.t("where the platform failed or exams were not passed"),
    ),
  ];
}
