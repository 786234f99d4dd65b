import * as vscode from "vscode";
import type { Folder } from "../../core/files/disk/folder";

/**
 * A folder of a file system that is no disk of this computer. Such a file system cannot give a name only where it
 * is free: between the look and the renaming somebody else may take it, though nobody of this window does.
 */
export class VirtualFolder implements Folder {
  readonly id: string;
  readonly label: string;

  constructor(private readonly uri: vscode.Uri) {
    this.id = uri.toString();
    this.label = vscode.workspace.asRelativePath(uri);
  }

  async make(): Promise<void> {
    await vscode.workspace.fs.createDirectory(this.uri);
  }

  async names(): Promise<string[]> {
    try {
      return (await vscode.workspace.fs.readDirectory(this.uri)).map(([name]) => name);
    } catch {
      return [];
    }
  }

  async modifiedAt(name: string): Promise<number> {
    return (await vscode.workspace.fs.stat(this.entry(name))).mtime;
  }

  async settle(unfinished: string, name: string): Promise<boolean> {
    const target = this.entry(name);
    if (await exists(target)) return false;
    try {
      await vscode.workspace.fs.rename(this.entry(unfinished), target, { overwrite: false });
      return true;
    } catch (error) {
      if (await exists(target)) return false;
      throw error;
    }
  }

  async replace(unfinished: string, name: string): Promise<void> {
    await vscode.workspace.fs.rename(this.entry(unfinished), this.entry(name), { overwrite: true });
  }

  async remove(name: string): Promise<void> {
    await vscode.workspace.fs.delete(this.entry(name), { recursive: true });
  }

  private entry(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.uri, name);
  }
}

/** Whether a file or folder is there, as far as can be told. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  return (await typeOf(uri)) !== undefined;
}

/** What is there; undefined for nothing. */
export async function typeOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return undefined;
  }
}
