import { randomUUID } from "node:crypto";
import { open } from "node:fs/promises";
import * as vscode from "vscode";

/**
 * Makes a file or a folder whole or not at all: under another name first, which becomes the real one at the end.
 * Folders above it that are not there are made.
 * @param write makes it at the place it is told.
 */
export async function makeWhole(
  target: vscode.Uri,
  write: (unfinished: vscode.Uri) => Promise<void>,
): Promise<void> {
  const { fs } = vscode.workspace;
  const unfinished = target.with({ path: `${target.path}.${randomUUID()}.tmp` });
  await fs.createDirectory(vscode.Uri.joinPath(target, ".."));
  try {
    await write(unfinished);
    await fs.rename(unfinished, target, { overwrite: true });
  } catch (error) {
    await fs.delete(unfinished, { recursive: true }).then(undefined, () => undefined);
    throw error;
  }
}

/**
 * Writes chunks of text one after the other, giving everybody else their turn in between.
 * @throws CancellationError as soon as the token says so.
 */
export async function writeChunks(
  uri: vscode.Uri,
  chunks: Iterable<string>,
  token?: vscode.CancellationToken,
): Promise<void> {
  if (uri.scheme !== "file") return writeAtOnce(uri, chunks, token);
  const file = await open(uri.fsPath, "wx");
  try {
    for (const chunk of chunks) {
      checkCancelled(token);
      await file.write(chunk);
    }
  } finally {
    await file.close();
  }
}

/** Other file systems of VS Code take a file as a whole only. */
async function writeAtOnce(
  uri: vscode.Uri,
  chunks: Iterable<string>,
  token: vscode.CancellationToken | undefined,
): Promise<void> {
  const parts: string[] = [];
  for (const chunk of chunks) {
    checkCancelled(token);
    parts.push(chunk);
  }
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(parts.join("")));
}

function checkCancelled(token: vscode.CancellationToken | undefined): void {
  if (token?.isCancellationRequested) throw new vscode.CancellationError();
}
