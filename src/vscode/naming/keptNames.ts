import { createHash } from "node:crypto";
import * as vscode from "vscode";
import type { WholeWriter } from "../../core/files/disk/wholeWriter";
import type { ResultSource } from "../../core/results/store/resultSource";
import { writeWhole } from "../export/writeWhole";

/** No text that was written here is longer. In bytes. */
const mostBytes = 64 * 1024 * 1024;

/**
 * Names of labs, series and regions on this computer's disk, a file a connection, so that the next window has them
 * at once. What is done to them is done one after the other, so that nothing comes back that was deleted.
 */
export class KeptNames {
  private readonly folder: vscode.Uri;
  private last: Promise<unknown> = Promise.resolve();

  /** @param storage where the extension may keep files. */
  constructor(
    storage: vscode.Uri,
    private readonly writer: WholeWriter,
  ) {
    this.folder = vscode.Uri.joinPath(storage, "names");
  }

  /** What was kept, which anybody may have changed; undefined where there is nothing. */
  read(source: ResultSource): Promise<string | undefined> {
    return this.inTurn(async () => {
      try {
        const file = this.fileOf(source);
        if ((await vscode.workspace.fs.stat(file)).size > mostBytes) return undefined;
        return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
      } catch {
        return undefined;
      }
    });
  }

  /** @throws WriteError */
  write(source: ResultSource, text: string): Promise<void> {
    return this.inTurn(async () => {
      const place = { folder: this.folder, name: nameOf(source), mayReplace: true };
      const bytes = new TextEncoder().encode(text);
      await writeWhole(this.writer, place, async (file) => vscode.workspace.fs.writeFile(file, bytes));
    });
  }

  /** Deletes what was kept of one connection. */
  delete(source: Pick<ResultSource, "name" | "url">): Promise<void> {
    return this.inTurn(() => deleted(this.fileOf(source)));
  }

  /** Deletes everything that was kept. */
  deleteAll(): Promise<void> {
    return this.inTurn(() => deleted(this.folder));
  }

  private fileOf(source: Pick<ResultSource, "name" | "url">): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, nameOf(source));
  }

  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.last.then(work);
    this.last = done.catch(() => undefined);
    return done;
  }
}

/** Says nothing of the connection to whoever sees the folder. */
function nameOf({ name, url }: Pick<ResultSource, "name" | "url">): string {
  const digest = createHash("sha256")
    .update(JSON.stringify([name, url]))
    .digest("hex");
  return `${digest.slice(0, 32)}.json`;
}

async function deleted(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(uri, { recursive: true });
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError) || error.code !== "FileNotFound") throw error;
  }
}
