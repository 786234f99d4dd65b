import * as vscode from "vscode";
import { writeResultsFile, resultsFileName } from "../../core/files/resultsFile";
import type { ResultStore } from "../../core/results/resultStore";
import type { ShownResults } from "../../core/results/shownResults";
import { formatInteger } from "../../core/results/numberWords";
import { chooseTarget, defaultTarget, freeName } from "../exportTarget";
import { commandIds } from "../ids";
import { timeZone } from "../settings";
import { writeWhole } from "../writeWhole";
import type { Command } from "./command";

/** Writes the results to a JSON file. Resolves to the file's URI as a string. */
export function exportJsonCommand(store: ResultStore, shown: ShownResults): Command {
  return {
    id: commandIds.exportJson,
    takes: isExportArgument,
    run: async (argument) => {
      const range = store.range ?? store.span;
      if (!range || !store.source || shown.size === 0)
        throw new Error(vscode.l10n.t("There are no results to export."));
      const name = resultsFileName(range, timeZone());
      const target = isExportArgument(argument) ? await targetOf(argument, name) : await chooseTarget(name);
      if (!target) return undefined;
      const head = { source: store.source.url, exportedAt: new Date(), range, missing: store.missing };
      await writeWhole(target, writeResultsFile(head, [...shown.results()]));
      if (!isExportArgument(argument)) tellExported(shown.size, target);
      return target.toString();
    },
  };
}

async function targetOf({ uri }: { uri?: unknown }, name: string): Promise<vscode.Uri> {
  if (uri === undefined) return defaultTarget(name);
  if (uri instanceof vscode.Uri) return freeName(uri);
  if (typeof uri !== "string")
    throw new Error(vscode.l10n.t("The argument's “uri” must be a URI as a string."));
  return freeName(vscode.Uri.parse(uri, true));
}

function isExportArgument(argument: unknown): argument is { uri?: unknown } {
  if (typeof argument !== "object" || argument === null) return false;
  return "uri" in argument || Object.keys(argument).length === 0;
}

function tellExported(count: number, target: vscode.Uri): void {
  const open = vscode.l10n.t("Open");
  const message =
    count === 1
      ? vscode.l10n.t("Exported 1 result.")
      : vscode.l10n.t("Exported {0} results.", formatInteger(count));
  void vscode.window.showInformationMessage(message, open).then((answer) => {
    if (answer === open) void vscode.commands.executeCommand("vscode.open", target);
  });
}
