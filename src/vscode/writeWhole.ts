import { randomUUID } from "node:crypto";
import * as vscode from "vscode";

/**
 * Writes a file whole or not at all: under another name first, which becomes the real one at the end.
 * Folders that are not there are made.
 */
export async function writeWhole(target: vscode.Uri, text: string): Promise<void> {
  const { fs } = vscode.workspace;
  const unfinished = target.with({ path: `${target.path}.${randomUUID()}.tmp` });
  await fs.createDirectory(vscode.Uri.joinPath(target, ".."));
  try {
    await fs.writeFile(unfinished, new TextEncoder().encode(text));
    await fs.rename(unfinished, target, { overwrite: true });
  } catch (error) {
    await fs.delete(unfinished).then(undefined, () => undefined);
    throw error;
  }
}
