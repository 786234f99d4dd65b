import * as vscode from "vscode";
import type { ListCondition } from "../../core/results/filter/filterTypes";
import { iconSafe } from "../../core/results/words/displayText";
import { resultsText } from "../../core/results/words/counts";
import type { UserResults } from "../userResults";

interface ClassItem extends vscode.QuickPickItem {
  readonly classId: string | null;
}

/**
 * Asks for a class of which there are results.
 * @returns null for no class; undefined when the person backs out, or when there is none.
 */
export async function pickClass({ engine }: UserResults): Promise<string | null | undefined> {
  const { lists } = await engine.views.filterChoices({ filter: {} });
  const found = lists.find(({ condition }) => condition === ("classIds" satisfies ListCondition));
  const items = (found?.choices ?? []).map(({ value, label, count, id }): ClassItem => ({
    label: iconSafe(label),
    description: [resultsText(count), ...(id === undefined ? [] : [iconSafe(id)])].join(" · "),
    classId: typeof value === "string" && value !== "" ? value : null,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Watch Class"),
    placeHolder: vscode.l10n.t("Which class?"),
    matchOnDescription: true,
  });
  return picked?.classId;
}
