import { basename } from "node:path/posix";
import * as vscode from "vscode";
import { overtaken } from "../../core/files/read/openError";
import { nameChosen } from "../../core/files/read/nameChosen";
import { displayText, linkSafe } from "../../core/results/words/displayText";
import { formatNumber } from "../../core/results/words/numbers";
import type { EngineContract } from "../../engine/contract";
import type { FilesChoice, OpenAnswer } from "../../engine/loadContract";
import { withCancellableProgress } from "../cancellableProgress";
import type { ResultsHost } from "../engineHost/resultsHost";
import { findResultFiles, type FoundFiles } from "./resultFiles";

/** Less is read before anybody could read what is going on. */
const worthProgress = 8 * 1024 * 1024;

/** More than this nobody reads in a notification. */
const mostSentences = 3;

/** Opens files with results. */
export class ResultOpener {
  /** What is being opened. */
  private current: AbortController | undefined;
  private lastLoad = 0;

  constructor(
    private readonly engine: EngineContract,
    private readonly host: ResultsHost,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /**
   * Takes the results of files, and of those in folders, in place of those held, and ends what was being fetched,
   * once the files have proved to be right. What is being opened at the time gives way.
   * @returns their number.
   * @throws OpenError, or an Error that says which file cannot be read, or that something else was asked for
   * meanwhile; CancellationError when the person cancels. Nothing has changed then.
   */
  async open(uris: readonly vscode.Uri[]): Promise<number> {
    this.current?.abort(new vscode.CancellationError());
    const opening = new AbortController();
    this.current = opening;
    const { signal } = opening;
    const load = `files ${(this.lastLoad += 1)}`;
    const { loads } = this.engine;
    const beginning = loads.beginOpening({ load });
    let name = basename(uris[0]?.path ?? "");
    let offering: { dispose(): void } | undefined;
    try {
      await beginning;
      const chosen = await findResultFiles(uris, signal);
      name = nameChosen(chosen);
      offering = this.host.openFor(load, chosen);
      const question = { load, chosen: chosen.map(choiceOf) };
      const answer = await withProgress(chosen, opening, (onProgress) =>
        loads.openFiles(question, { signal, onProgress }),
      );
      this.tell(answer);
      return answer.count;
    } catch (error) {
      // A cancellation is the person's own, unless something newer gave it.
      if (signal.aborted && this.current !== opening) throw overtaken(name);
      throw error;
    } finally {
      offering?.dispose();
      await loads.dropLoad({ load });
    }
  }

  /** Says what people should know of what was opened, without waiting for an answer. */
  private tell({ told, odd, oddFields }: OpenAnswer): void {
    for (const sentence of told) this.log.warn(sentence);
    if (odd > 0) {
      const fields = oddFields.map(([name, count]) => `${name} ${count}`).join(", ");
      this.log.info(`${odd} results have values that are not as documented: ${fields}.`);
    }
    if (told.length === 0) return;
    const more = told.length - mostSentences;
    const sentences = [
      ...told.slice(0, mostSentences),
      ...(more > 0 ? [vscode.l10n.t("The log says more ({0}).", formatNumber(more))] : []),
    ];
    const showLog = vscode.l10n.t("Show Log");
    void vscode.window
      .showWarningMessage(linkSafe(sentences.join(" ")), showLog)
      .then((answer) => answer === showLog && this.log.show());
  }
}

function choiceOf({ name, files }: FoundFiles): FilesChoice {
  return { name, files: files.map((file) => ({ name: file.name, savedAt: file.savedAt })) };
}

async function withProgress(
  chosen: readonly FoundFiles[],
  opening: AbortController,
  read: (onProgress: (bytes: number) => void) => Promise<OpenAnswer>,
): Promise<OpenAnswer> {
  const total = chosen.flatMap(({ files }) => files).reduce((sum, { bytes }) => sum + bytes, 0);
  if (total < worthProgress) return read(() => undefined);
  const title = vscode.l10n.t("Opening {0}", displayText(nameChosen(chosen), { maxLength: 80 }));
  const location = vscode.ProgressLocation.Notification;
  return withCancellableProgress({ location, title, cancellable: true }, (progress, cancelled) => {
    cancelled.addEventListener("abort", () => opening.abort(cancelled.reason));
    return read((bytes) => progress.report({ increment: (100 * bytes) / total }));
  });
}
