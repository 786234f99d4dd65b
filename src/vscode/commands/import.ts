import * as vscode from "vscode";
import { commandIds } from "../ids";
import type { ResultImporter } from "../resultImporter";
import type { Command } from "./command";

/** Opens exported results: the file whose URI is the argument, or one that the person picks. Resolves to their number. */
export function importCommand(importer: ResultImporter): Command {
  return {
    id: commandIds.import,
    takes: (argument) => typeof argument === "string",
    run: async (argument) => {
      const uri =
        typeof argument === "string" ? vscode.Uri.parse(argument, true) : await chooseFile(argument);
      return uri && importer.open(uri);
    },
  };
}

/** VS Code passes the file when it was chosen in the Explorer. */
async function chooseFile(argument: unknown): Promise<vscode.Uri | undefined> {
  if (argument instanceof vscode.Uri) return argument;
  const files = await vscode.window.showOpenDialog({
    title: vscode.l10n.t("Open Exported Results"),
    openLabel: vscode.l10n.t("Open"),
    filters: { [vscode.l10n.t("Lab results")]: ["json", "ndjson", "jsonl"] },
  });
  return files?.[0];
}
