import { basename } from "node:path/posix";
import * as vscode from "vscode";
import { ImportError } from "../core/files/read/importError";
import { nameChosen, readResultsFiles, type ReadFiles } from "../core/files/read/readResultsFiles";
import { uncoveredParts } from "../core/range/coverage";
import { displayText, linkSafe } from "../core/results/displayText";
import { formatInteger } from "../core/results/numberWords";
import type { WholeContent } from "../core/results/store/content";
import type { ResultStore } from "../core/results/store/resultStore";
import { findResultFiles, type FoundFiles } from "./resultFiles";

/** Less is read before anybody could read what is going on. */
const worthProgress = 8 * 1024 * 1024;

/** More than this nobody reads in a notification. */
const mostSentences = 3;

/** Opens files with results. */
export class ResultImporter {
  /** What is being opened. */
  private current: AbortController | undefined;

  constructor(
    private readonly store: ResultStore,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /**
   * Takes the results of files, and of those in folders, in place of those held, and ends what was being fetched,
   * once the files have proved to be right. What is being opened at the time gives way.
   * @returns their number.
   * @throws ImportError, or an Error that says which file cannot be read, or that something else was asked for
   * meanwhile; CancellationError when the person cancels. Nothing has changed then.
   */
  async open(uris: readonly vscode.Uri[]): Promise<number> {
    this.current?.abort(new vscode.CancellationError());
    const opening = new AbortController();
    this.current = opening;
    const { signal } = opening;
    const load = this.store.begin({ kind: "file", name: "", url: "" });
    let name = basename(uris[0]?.path ?? "");
    try {
      const chosen = await findResultFiles(uris, signal);
      name = nameChosen(chosen);
      const read = await withProgress(chosen, opening, (onRead) =>
        readResultsFiles(chosen, { signal, onRead }),
      );
      signal.throwIfAborted();
      if (this.store.replace(load, contentOf(read)) === "void") throw overtaken(read.name);
      this.tell(read);
      return read.results.length;
    } catch (error) {
      // A cancellation is the person's own, unless something newer gave it.
      if (signal.aborted && this.current !== opening) throw overtaken(name);
      throw error;
    } finally {
      this.store.finish(load);
    }
  }

  /** Says what people should know of what was opened, without waiting for an answer. */
  private tell({ told, odd, oddFields }: ReadFiles): void {
    for (const sentence of told) this.log.warn(sentence);
    if (odd > 0) {
      const fields = [...oddFields].map(([name, count]) => `${name} ${count}`).join(", ");
      this.log.info(`${odd} results have values that are not as documented: ${fields}.`);
    }
    if (told.length === 0) return;
    const more = told.length - mostSentences;
    const sentences = [
      ...told.slice(0, mostSentences),
      ...(more > 0 ? [vscode.l10n.t("The log says more ({0}).", formatInteger(more))] : []),
    ];
    const showLog = vscode.l10n.t("Show Log");
    void vscode.window
      .showWarningMessage(linkSafe(sentences.join(" ")), showLog)
      .then((answer) => answer === showLog && this.log.show());
  }
}

/** @throws Error when there is nothing to show. */
function contentOf({ results, covered, name, source, pseudonyms, skipped }: ReadFiles): WholeContent {
  const [first, last] = [covered[0], covered.at(-1)];
  if (results.length === 0 && !first) {
    throw new Error(vscode.l10n.t("“{0}” holds no results.", displayText(name, { maxLength: 80 })));
  }
  const range = first && last && { start: first.start, end: last.end };
  const missing = range ? uncoveredParts(range, covered) : [];
  const error = vscode.l10n.t("Missing in the file.");
  return {
    source: { kind: "file", name, url: source ?? name, pseudonyms },
    range,
    missing: missing.map((stretch) => ({ ...stretch, error })),
    results,
    skipped,
  };
}

/** Whoever waits for a file is told, since what is shown is not it. */
function overtaken(name: string): ImportError {
  const words = displayText(name, { maxLength: 80 });
  return new ImportError(
    vscode.l10n.t("“{0}” was not opened, because something else was asked for meanwhile.", words),
  );
}

async function withProgress(
  chosen: readonly FoundFiles[],
  opening: AbortController,
  read: (onRead: (bytes: number) => void) => Promise<ReadFiles>,
): Promise<ReadFiles> {
  const total = chosen.flatMap(({ files }) => files).reduce((sum, { bytes }) => sum + bytes, 0);
  if (total < worthProgress) return read(() => undefined);
  const title = vscode.l10n.t("Opening {0}", displayText(nameChosen(chosen), { maxLength: 80 }));
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    const cancelling = token.onCancellationRequested(() => opening.abort(new vscode.CancellationError()));
    try {
      return await read((bytes) => progress.report({ increment: (100 * bytes) / total }));
    } finally {
      cancelling.dispose();
    }
  });
}
