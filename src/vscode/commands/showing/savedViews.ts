import * as vscode from "vscode";
import { displayText, iconSafe } from "../../../core/results/words/displayText";
import { commandIds } from "../../ids";
import { isPersonal, isViewName, withoutPeople, type SavedView } from "../../savedViews/savedView";
import type { FoundView, SavedViews } from "../../savedViews/savedViews";
import type { UserResults } from "../../userResults";
import { forScript, isText, type Command } from "../command";

/** Saves what is shown, and how, under a name. Resolves to the number of results shown. */
export function saveViewCommand(views: SavedViews, results: UserResults): Command {
  return {
    id: commandIds.saveView,
    forScript: forScript(isText, async (name) => {
      if (!isViewName(name)) throw new Error(vscode.l10n.t("A view's name has 1 to 100 characters."));
      await views.keep(views.present(name));
      return results.size;
    }),
    forPerson: async () => {
      const name = await askForName(results);
      if (name === undefined) return undefined;
      const view = views.present(name);
      const isShared = views.canShare ? await askWhere() : false;
      if (isShared === undefined) return undefined;
      if (!isShared) await views.keep(view);
      else if (!(await share(views, view))) return undefined;
      void vscode.window.setStatusBarMessage(vscode.l10n.t("Saved the view “{0}”", displayText(name)), 5000);
      return results.size;
    },
  };
}

/** Shows what a saved view shows. Resolves to the number of results shown. */
export function openViewCommand(views: SavedViews): Command {
  return {
    id: commandIds.openView,
    forScript: forScript(isText, async (name) => {
      const found = (await views.list()).find(({ view }) => view.name === name.trim());
      if (!found)
        throw new Error(vscode.l10n.t("There is no view “{0}”.", displayText(name, { maxLength: 60 })));
      return views.open(found.view);
    }),
    forPerson: async () => {
      const found = await views.list();
      if (found.length === 0) {
        void vscode.window.showInformationMessage(
          vscode.l10n.t("No view has been saved yet. Save View… keeps what is shown now under a name."),
        );
        return undefined;
      }
      const picked = await vscode.window.showQuickPick(found.map(viewItem), {
        title: vscode.l10n.t("Open View"),
        matchOnDescription: true,
      });
      return picked && views.open(picked.view);
    },
  };
}

/** A line of a quick pick for a view. */
function viewItem({ view, isShared }: FoundView): vscode.QuickPickItem & { readonly view: SavedView } {
  return {
    label: iconSafe(displayText(view.name, { maxLength: 100 })),
    ...(isShared && { description: vscode.l10n.t("shared in this folder") }),
    view,
  };
}

async function askForName({ filterWords }: UserResults): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t("Save View"),
    prompt: vscode.l10n.t("Filter, grouping and order are kept under this name."),
    value: filterWords.slice(0, 100),
    validateInput: (text) =>
      isViewName(text) ? undefined : vscode.l10n.t("A view's name has 1 to 100 characters."),
  });
}

/** @returns whether it is to be shared; undefined when the person backs out. */
async function askWhere(): Promise<boolean | undefined> {
  const items = [
    { label: vscode.l10n.t("For Me, in This Workspace"), isShared: false },
    {
      label: vscode.l10n.t("For Everybody Who Has This Folder"),
      description: ".vscode/lab-results-views.json",
      isShared: true,
    },
  ];
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t("Save View") });
  return picked?.isShared;
}

/** @returns whether it was written: what says who was looked at leaves this computer only if the person agrees. */
async function share(views: SavedViews, view: SavedView): Promise<boolean> {
  if (!isPersonal(view.filter)) {
    await views.share(view);
    return true;
  }
  const without = vscode.l10n.t("Leave Them Out");
  const all = vscode.l10n.t("Save Them Too");
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t("This view filters by users or words. Everybody who has the folder could read them."),
    { modal: true },
    without,
    all,
  );
  if (answer === undefined) return false;
  await views.share(answer === all ? view : withoutPeople(view));
  return true;
}
