import * as vscode from "vscode";

/** Tells of a success, with a button that opens the file; a folder is shown where it lies. Waits for no answer. */
export function offerToOpen(message: string, uri: vscode.Uri, isFile = true): void {
  const act = isFile ? vscode.l10n.t("Open") : vscode.l10n.t("Show in Explorer");
  void vscode.window.showInformationMessage(message, act).then((answer) => {
    if (answer === act) void vscode.commands.executeCommand(isFile ? "vscode.open" : "revealInExplorer", uri);
  });
}
