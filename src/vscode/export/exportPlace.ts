import * as vscode from "vscode";
import { numberedFileName } from "../../core/files/write/exportName";
import { exportFolder } from "../settings";

/**
 * Where to export to, with a person there: the folder of the settings, or a save dialog where no folder is open.
 * @returns undefined when the person backs out.
 */
export async function chooseTarget(name: string): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    const extension = /\.(\w+)$/.exec(name)?.[1];
    return vscode.window.showSaveDialog({
      title: vscode.l10n.t("Export Results"),
      defaultUri: vscode.Uri.file(name),
      ...(extension !== undefined && { filters: { [extension.toUpperCase()]: [extension] } }),
    });
  }
  const folder = folders.length === 1 ? folders[0] : await vscode.window.showWorkspaceFolderPick();
  return folder && targetIn(folder, name);
}

/**
 * Where to export to for a script: to the place it names, or to the folder of the settings.
 * @param uri what the script gave, of any type.
 * @throws Error when that is no URI, or when none is given and no folder is open.
 */
export async function targetForScript(uri: unknown, name: string): Promise<vscode.Uri> {
  if (uri instanceof vscode.Uri) return freeName(uri);
  if (typeof uri === "string") return freeName(vscode.Uri.parse(uri, true));
  if (uri !== undefined) throw new Error(vscode.l10n.t("The argument's “uri” must be a URI as a string."));
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error(vscode.l10n.t("No folder is open: say where to export to."));
  return targetIn(folder, name);
}

/** The URI itself, or the first numbered one beside it that is free: nothing is overwritten unasked. */
async function freeName(uri: vscode.Uri): Promise<vscode.Uri> {
  const folder = vscode.Uri.joinPath(uri, "..");
  const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
  let free = uri;
  for (let number = 2; await exists(free); number += 1) {
    free = vscode.Uri.joinPath(folder, numberedFileName(name, number));
  }
  return free;
}

/** @throws Error when the settings name a folder outside the workspace folder, which a workspace could do unasked. */
function targetIn(folder: vscode.WorkspaceFolder, name: string): Promise<vscode.Uri> {
  const target = vscode.Uri.joinPath(folder.uri, exportFolder(folder.uri), name);
  const root = folder.uri.path.endsWith("/") ? folder.uri.path : `${folder.uri.path}/`;
  if (!target.path.startsWith(root)) {
    throw new Error(
      vscode.l10n.t("The setting “labResults.exportFolder” leads out of the workspace folder."),
    );
  }
  return freeName(target);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
