import * as vscode from "vscode";
import { DiskFolder } from "../../core/files/disk/diskFolder";
import type { Folder } from "../../core/files/disk/folder";
import { writeChunks as writeChunksToDisk } from "../../core/files/disk/writeChunks";
import type { WholeWriter } from "../../core/files/disk/wholeWriter";
import type { ExportPlace } from "./place";
import { VirtualFolder } from "./virtualFolder";

/**
 * Makes a file or a folder whole or not at all, and overwrites nothing unless a person agreed to it.
 * @param write makes it at the place it is told.
 * @returns where it is in the end: where the name was taken, it has a number.
 */
export async function writeWhole(
  writer: WholeWriter,
  { folder, name, mayReplace }: ExportPlace,
  write: (unfinished: vscode.Uri) => Promise<void>,
): Promise<vscode.Uri> {
  const at = (entry: string): vscode.Uri => vscode.Uri.joinPath(folder, entry);
  const given = await writer.write(folderAt(folder), name, (unfinished) => write(at(unfinished)), {
    mayReplace,
  });
  return at(given);
}

function folderAt(uri: vscode.Uri): Folder {
  if (uri.scheme !== "file") return new VirtualFolder(uri);
  return new DiskFolder(uri.fsPath, vscode.workspace.asRelativePath(uri));
}

type Chunks = Iterable<string> | AsyncIterable<string>;

/**
 * Writes chunks of text one after the other, giving everybody else their turn in between.
 * @throws the signal's reason as soon as it is aborted.
 */
export async function writeChunks(uri: vscode.Uri, chunks: Chunks, signal?: AbortSignal): Promise<void> {
  if (uri.scheme !== "file") return writeAtOnce(uri, chunks, signal);
  return writeChunksToDisk(uri.fsPath, chunks, () => signal?.throwIfAborted());
}

/** Other file systems of VS Code take a file as a whole only. */
async function writeAtOnce(uri: vscode.Uri, chunks: Chunks, signal: AbortSignal | undefined): Promise<void> {
  const parts: string[] = [];
  for await (const chunk of chunks) {
    signal?.throwIfAborted();
    parts.push(chunk);
  }
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(parts.join("")));
}
