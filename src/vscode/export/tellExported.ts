import * as vscode from "vscode";
import { displayText, linkSafe } from "../../core/results/words/displayText";

/**
 * Tells what was exported, with a button that opens the file; a folder is shown where it lies. Waits for no answer.
 * @param say makes the message of the name.
 */
export function tellExported(uri: vscode.Uri, kind: "file" | "folder", say: (name: string) => string): void {
  const name = displayText(uri.path.slice(uri.path.lastIndexOf("/") + 1), { maxLength: 120 });
  const act = kind === "file" ? vscode.l10n.t("Open") : vscode.l10n.t("Show in Explorer");
  void vscode.window.showInformationMessage(linkSafe(say(name)), act).then((answer) => {
    if (answer !== act) return;
    void vscode.commands.executeCommand(kind === "file" ? "vscode.open" : "revealInExplorer", uri);
  });
}
