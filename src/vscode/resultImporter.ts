import * as vscode from "vscode";
import { nameChosen, readResultsFiles, type ReadFiles } from "../core/files/read/readResultsFiles";
import { uncoveredParts } from "../core/range/coverage";
import type { TimeRange } from "../core/range/timeRange";
import { displayText, linkSafe } from "../core/results/displayText";
import { formatInteger } from "../core/results/numberWords";
import type { ResultStore } from "../core/results/resultStore";
import { clock } from "./clock";
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
   * Takes the results of files, and of those in folders, in place of those held. What is being opened at the
   * time gives way.
   * @returns their number.
   * @throws ImportError, or an Error that says which file cannot be read; CancellationError when the person
   * cancels or opens something else meanwhile. Nothing has changed then.
   */
  async open(uris: readonly vscode.Uri[]): Promise<number> {
    this.current?.abort(new vscode.CancellationError());
    const opening = new AbortController();
    this.current = opening;
    const { signal } = opening;
    const chosen = await findResultFiles(uris, signal);
    const read = await withProgress(chosen, opening, (onRead) =>
      readResultsFiles(chosen, { signal, onRead }),
    );
    signal.throwIfAborted();
    this.show(read);
    this.tell(read);
    return read.results.length;
  }

  private show({ results, covered, name, source }: ReadFiles): void {
    if (results.length === 0 && covered.length === 0)
      throw new Error(vscode.l10n.t("“{0}” holds no results.", displayText(name, { maxLength: 80 })));
    const { range, missing } = rangeOf(covered);
    this.store.replace({ kind: "file", name, url: source ?? name }, range, missing, results);
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

/** The whole that stretches of time cover, and what of it they leave out. */
function rangeOf(covered: readonly TimeRange[]): { range: TimeRange; missing: TimeRange[] } {
  const [first] = covered;
  const last = covered.at(-1);
  if (!first || !last) {
    // Nothing tells when the results were, so they are all results of no time at all.
    const { now } = clock();
    const moment = { start: now, end: now };
    return { range: moment, missing: [moment] };
  }
  const range = { start: first.start, end: last.end };
  return { range, missing: uncoveredParts(range, covered) };
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
