import { createReadStream } from "node:fs";
import * as vscode from "vscode";
import type { ChosenFiles, FileToRead } from "../../core/files/read/readResultsFiles";
import { displayText } from "../../core/results/words/displayText";
import { formatNumber } from "../../core/results/words/numbers";

/** What is read of a folder. */
const extensions = /\.(?:json|ndjson|jsonl)$/i;

/** A folder with more of either is not one of results, and looking through it would take minutes. */
const mostFiles = 10_000;
const mostEntries = 100_000;
const deepest = 12;

/** Other file systems of VS Code give a file as a whole only, so that much of it is in memory several times. */
const mostBytesElsewhere = 128 * 1024 * 1024;

/** So much is read from a disk at a time. */
const chunkBytes = 1024 * 1024;

/** A file that is to be read, and how long it is. */
export interface FoundFile extends FileToRead {
  /** In milliseconds. */
  readonly savedAt: number;
  readonly bytes: number;
}

export interface FoundFiles extends ChosenFiles {
  readonly files: readonly FoundFile[];
}

/**
 * Finds the files that were chosen: each by itself, and in folders, however deep, those that can hold results.
 * Each file once, though it was chosen twice.
 * @throws Error when something is not there, or a folder holds no such file or far too many.
 */
export async function findResultFiles(
  uris: readonly vscode.Uri[],
  signal: AbortSignal,
): Promise<FoundFiles[]> {
  const taken = new Set<string>();
  const isNew = (uri: vscode.Uri): boolean => taken.size < taken.add(uri.toString()).size;
  const found: FoundFiles[] = [];
  for (const uri of uris) {
    const name = nameOf(uri);
    const stat = await readable(name, () => vscode.workspace.fs.stat(uri));
    signal.throwIfAborted();
    if (stat.type & vscode.FileType.Directory) {
      const inside = await findInFolder(uri, signal);
      found.push({ name, files: inside.filter((file) => isNew(file.uri)).map((file) => file.found) });
    } else if (isNew(uri)) {
      found.push({ name, files: [fileAt(uri, name, stat)] });
    }
  }
  return found.filter(({ files }) => files.length > 0);
}

interface InFolder {
  readonly uri: vscode.Uri;
  readonly found: FoundFile;
}

async function findInFolder(folder: vscode.Uri, signal: AbortSignal): Promise<InFolder[]> {
  const folderName = nameOf(folder);
  const uris: vscode.Uri[] = [];
  let entries = 0;
  const waiting = [{ uri: folder, depth: 0 }];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { uri, depth } = next;
    const listed = await readable(nameOf(uri), () => vscode.workspace.fs.readDirectory(uri));
    signal.throwIfAborted();
    entries += listed.length;
    for (const [name, type] of listed.sort(([a], [b]) => (a < b ? -1 : 1))) {
      const inside = vscode.Uri.joinPath(uri, name);
      // Tools for analytics keep their own things under such names, and others what nobody should see.
      if (/^[._]/.test(name) || name === "node_modules") continue;
      if (type & vscode.FileType.Directory) {
        if (depth < deepest) waiting.push({ uri: inside, depth: depth + 1 });
      } else if (extensions.test(name)) {
        uris.push(inside);
      }
    }
    if (uris.length > mostFiles || entries > mostEntries) throw tooMany(folderName);
  }
  const files: InFolder[] = [];
  for (const uri of uris) {
    const name = uri.path.slice(folder.path.replace(/\/$/, "").length + 1);
    const stat = await readable(name, () => vscode.workspace.fs.stat(uri));
    signal.throwIfAborted();
    // Tools that write in parts leave empty ones where they had nothing to write.
    if (stat.size > 0) files.push({ uri, found: fileAt(uri, name, stat) });
  }
  if (files.length > 0) return files;
  throw new Error(
    vscode.l10n.t(
      "“{0}” holds no files with results: they end in .json, .ndjson or .jsonl.",
      shown(folderName),
    ),
  );
}

function fileAt(uri: vscode.Uri, name: string, { size, mtime, type }: vscode.FileStat): FoundFile {
  const open = (): AsyncIterable<Uint8Array> => {
    if (!(type & vscode.FileType.File))
      throw new Error(vscode.l10n.t("“{0}” is neither a file nor a folder.", shown(name)));
    return uri.scheme === "file" ? readFromDisk(uri, name) : readElsewhere(uri, name, size);
  };
  return { name, savedAt: mtime, bytes: size, open };
}

async function* readFromDisk(uri: vscode.Uri, name: string): AsyncGenerator<Uint8Array> {
  try {
    // Leaving the loop closes the file.
    for await (const chunk of createReadStream(uri.fsPath, { highWaterMark: chunkBytes }))
      yield chunk as Buffer;
  } catch (error) {
    throw readError(name, error);
  }
}

async function* readElsewhere(uri: vscode.Uri, name: string, size: number): AsyncGenerator<Uint8Array> {
  if (size > mostBytesElsewhere) throw tooLarge(name, size);
  const bytes = await readable(name, () => vscode.workspace.fs.readFile(uri));
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}

async function readable<T>(name: string, read: () => Thenable<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw readError(name, error);
  }
}

/** One sentence for what a file system throws. */
function readError(name: string, cause: unknown): Error {
  const { code = "" } = cause as { code?: unknown };
  switch (code) {
    case "ENOENT":
    case "FileNotFound":
      return new Error(vscode.l10n.t("“{0}” is not there.", shown(name)), { cause });
    case "EACCES":
    case "EPERM":
    case "NoPermissions":
      return new Error(vscode.l10n.t("“{0}” may not be read: check its permissions.", shown(name)), {
        cause,
      });
    default: {
      const reason = typeof code === "string" && code !== "" ? code : String(cause);
      return new Error(vscode.l10n.t("“{0}” cannot be read ({1}).", shown(name), reason), { cause });
    }
  }
}

function tooMany(name: string): Error {
  return new Error(
    vscode.l10n.t(
      "“{0}” holds too many files: more than {1} cannot be opened together. Choose a folder inside it.",
      shown(name),
      formatNumber(mostFiles),
    ),
  );
}

function tooLarge(name: string, bytes: number): Error {
  const megabytes = (value: number): string => formatNumber(Math.round(value / 1_048_576));
  return new Error(
    vscode.l10n.t(
      "“{0}” has {1} MB. Only files on this computer's disk may have more than {2} MB: copy it there first.",
      shown(name),
      megabytes(bytes),
      megabytes(mostBytesElsewhere),
    ),
  );
}

function nameOf(uri: vscode.Uri): string {
  const path = uri.path.replace(/\/+$/, "");
  return path.slice(path.lastIndexOf("/") + 1) || uri.toString();
}

function shown(name: string): string {
  return displayText(name, { maxLength: 80 });
}
