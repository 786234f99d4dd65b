import * as vscode from "vscode";
import { gradebookFileName } from "../../core/files/write/exportName";
import type { ResultStore } from "../../core/results/resultStore";
import { chooseTarget } from "./exportPlace";
import { offerToOpen } from "./tellExported";
import { timeZone } from "../settings";
import { makeWhole, writeChunks } from "./writeWhole";

/** Writes a gradebook to a CSV file beside the exported results, and offers to open it. */
export async function exportGradebook(text: string, store: ResultStore): Promise<void> {
  const range = store.range ?? store.span;
  if (!range) return;
  const target = await chooseTarget(gradebookFileName(range, timeZone()));
  if (!target) return;
  // Spreadsheets take a file without the mark for one in an old encoding.
  await makeWhole(target, (unfinished) => writeChunks(unfinished, [`\uFEFF${text}`]));
  offerToOpen(vscode.l10n.t("Exported the gradebook."), target);
}
