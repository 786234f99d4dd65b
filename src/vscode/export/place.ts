import { homedir } from "node:os";
import { join } from "node:path";
import * as vscode from "vscode";
import { staysInside, staysInsideWithoutLinks } from "../../core/files/disk/staysInside";
import { exportFolderProblem, leadsOut } from "../../core/settings/exportFolderProblem";
import { exportFolder } from "../settings/settings";
import { exists, typeOf } from "./virtualFolder";

/** Where an export goes. */
export interface ExportPlace {
  readonly folder: vscode.Uri;
  /** The name it has there, unless that is taken. */
  readonly name: string;
  /** Whether a file that has the name gives way, because a person agreed to it. */
  readonly mayReplace: boolean;
}

/** What is to be put there: its name if nobody says another, and whether it is a file or a folder itself. */
export interface ExportThing {
  readonly name: string;
  readonly kind: "file" | "folder";
}

/**
 * Where to export to, with a person there: the folder of the settings, or a save dialog where no folder is open.
 * @returns undefined when the person backs out.
 * @throws Error when the place is one that nothing can be written to.
 */
export async function choosePlace({ name, kind }: ExportThing): Promise<ExportPlace | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 0) {
    const folder = folders.length === 1 ? folders[0] : await vscode.window.showWorkspaceFolderPick();
    return folder && placeIn(folder, name);
  }
  const extension = kind === "file" ? /\.(\w+)$/.exec(name)?.[1] : undefined;
  const uri = await vscode.window.showSaveDialog({
    title: vscode.l10n.t("Export Results"),
    defaultUri: vscode.Uri.file(join(homedir(), name)),
    ...(extension !== undefined && { filters: { [extension.toUpperCase()]: [extension] } }),
  });
  if (!uri) return undefined;
  await checkWritable(uri);
  // The dialog asked about a file that was there; of one that comes meanwhile nobody knows.
  return { ...placeNamed(uri), mayReplace: kind === "file" && (await exists(uri)) };
}

/**
 * Where to export to for a script: to the place it names, into the folder it names, or into that of the settings.
 * @param uri what the script gave, of any type. One that ends in a slash is a folder to put something into; where
 * a file is wanted, so is one at which there is a folder.
 * @throws Error when that is no place to write to, or when none is given and no folder is open.
 */
export async function placeForScript(uri: unknown, { name, kind }: ExportThing): Promise<ExportPlace> {
  if (uri === undefined) {
    const folder = vscode.workspace.workspaceFolders?.[0];
    if (!folder) throw new Error(vscode.l10n.t("No folder is open: say where to export to."));
    return placeIn(folder, name);
  }
  const named = readUri(uri);
  await checkWritable(named);
  const target = vscode.Uri.joinPath(withoutSlash(named), ".");
  const isInto = named.path.endsWith("/") || (kind === "file" && isFolder(await typeOf(target)));
  const place = isInto ? { folder: target, name } : placeNamed(target);
  return { ...place, mayReplace: false };
}

function readUri(value: unknown): vscode.Uri {
  const uri = typeof value === "string" ? parseUri(value) : value;
  if (!(uri instanceof vscode.Uri) || uri.path === "" || uri.query !== "" || uri.fragment !== "") {
    throw new Error(
      vscode.l10n.t(
        "The argument's “uri” must be the URI of a file or folder, such as file:///home/me/labs.json.",
      ),
    );
  }
  return uri;
}

function parseUri(text: string): vscode.Uri | undefined {
  try {
    return vscode.Uri.parse(text, true);
  } catch {
    return undefined;
  }
}

function placeNamed(uri: vscode.Uri): Pick<ExportPlace, "folder" | "name"> {
  return { folder: vscode.Uri.joinPath(uri, ".."), name: uri.path.slice(uri.path.lastIndexOf("/") + 1) };
}

/** A folder has one name only, by which what is written at the same time knows it. */
function withoutSlash(folder: vscode.Uri): vscode.Uri {
  return folder.with({ path: folder.path.replace(/\/+$/, "") || "/" });
}

/** In milliseconds; a file system wakes up at once, or not at all. */
const wakingTime = 5000;

/**
 * Some schemes are no file system at all, and asking for files there has no end. Of one that no extension has
 * served yet VS Code knows nothing until it is asked.
 * @throws Error when nothing can be written there.
 */
async function checkWritable(uri: vscode.Uri): Promise<void> {
  const { scheme } = uri;
  const isWritable = (): boolean | undefined => vscode.workspace.fs.isWritableFileSystem(scheme);
  const isThere = isWritable() !== undefined || (await hasRoot(uri));
  if (isThere && isWritable() !== false) return;
  throw new Error(vscode.l10n.t("Nothing can be written to addresses that begin with “{0}:”.", scheme));
}

async function hasRoot(uri: vscode.Uri): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), wakingTime);
  });
  const root = await Promise.race([typeOf(uri.with({ path: "/" })), tooLate]);
  clearTimeout(timer);
  return isFolder(root);
}

/** @throws Error when the setting names a folder outside the workspace folder, which a workspace could do unasked. */
async function placeIn(root: vscode.WorkspaceFolder, name: string): Promise<ExportPlace> {
  const path = exportFolder(root.uri);
  const problem = exportFolderProblem(path);
  if (problem !== undefined) throw new Error(problem);
  await checkWritable(root.uri);
  const folder = vscode.Uri.joinPath(root.uri, path);
  if (await isWithin(root.uri, folder)) return { folder, name, mayReplace: false };
  throw new Error(leadsOut());
}

async function isWithin(root: vscode.Uri, folder: vscode.Uri): Promise<boolean> {
  if (root.scheme === "file") return staysInside(root.fsPath, folder.fsPath);
  return staysInsideWithoutLinks(root.path, folder.path, async (path) => {
    const type = await typeOf(root.with({ path }));
    return ((type ?? 0) & vscode.FileType.SymbolicLink) !== 0;
  });
}

function isFolder(type: vscode.FileType | undefined): boolean {
  return ((type ?? 0) & vscode.FileType.Directory) !== 0;
}
