import * as vscode from "vscode";
import { resultsFileName } from "../core/files/resultsFileName";
import type { ResultStore } from "../core/results/resultStore";
import { chooseTarget } from "./exportTarget";
import { timeZone } from "./settings";
import { makeWhole, writeChunks } from "./writeWhole";

/** Writes a gradebook to a CSV file beside the exported results, and offers to open it. */
export async function exportGradebook(text: string, store: ResultStore): Promise<void> {
  const range = store.range ?? store.span;
  if (!range) return;
  const name = resultsFileName(range, timeZone()).replace(/^lab-results(.*)\.json$/, "gradebook$1.csv");
  const target = await chooseTarget(name);
  if (!target) return;
  // Spreadsheets take a file without the mark for one in an old encoding.
  await makeWhole(target, (unfinished) => writeChunks(unfinished, [`\uFEFF${text}`]));
  const open = vscode.l10n.t("Open");
  void vscode.window.showInformationMessage(vscode.l10n.t("Exported the gradebook."), open).then((answer) => {
    if (answer === open) void vscode.commands.executeCommand("vscode.open", target);
  });
}
