import * as vscode from "vscode";
import type { WholeWriter } from "../../core/files/disk/wholeWriter";
import type { PseudonymKey } from "../../core/files/write/withoutNames/pseudonymKey";
import { formatNumber } from "../../core/results/words/numbers";
import type { EngineContract } from "../../engine/contract";
import type { ExportKind, ExportText, MomentAnswer } from "../../engine/exports/exportContract";
import { withCancellableProgress } from "../cancellableProgress";
import { decideManner, type NamesChoice } from "./manner";
import type { ExportPlace, ExportThing } from "./place";
import { writeChunks, writeWhole } from "./writeWhole";

/** What to export, and how. */
export interface ExportRequest extends NamesChoice {
  /** What is exported, as it was when it was asked for. Whoever took it lets go of it. */
  readonly moment: MomentAnswer;
  /** Whether somebody is there to be shown progress. */
  readonly isForPerson: boolean;
  /** Where to. Undefined when the person backs out. */
  place(thing: ExportThing): Promise<ExportPlace | undefined>;
}

/** Where an export went. */
export interface Exported {
  readonly uri: vscode.Uri;
  readonly count: number;
  readonly kind: ExportThing["kind"];
}

/** Writes results to files. */
export class ResultExporter {
  constructor(
    private readonly engine: EngineContract,
    private readonly writer: WholeWriter,
    private readonly key: PseudonymKey,
  ) {}

  /**
   * Writes a file, or a folder of NDJSON files, one a day, as tools for analytics read them.
   * @returns undefined when the person backs out.
   * @throws Error when there is nothing to export; CancellationError when the person cancels; WriteError;
   * SecretStorageError; PseudonymKeyError.
   */
  async export(kind: ExportKind, request: ExportRequest): Promise<Exported | undefined> {
    const { moment, count, source } = request.moment;
    if (!source || count === 0) throw new Error(vscode.l10n.t("There are no results to export."));
    const manner = await decideManner(request, source, this.key);
    const thing = kind === "analytics" ? "folder" : "file";
    const name = await this.engine.exports.exportName({ moment, kind, manner });
    const place = await request.place({ name, kind: thing });
    if (!place) return undefined;
    const uri = await withProgress(request, async (signal, advance) =>
      writeWhole(this.writer, place, async (unfinished) => {
        const pieces = this.texts(
          await this.engine.exports.beginExport({ moment, kind, manner }),
          signal,
          advance,
        );
        if (thing === "file") await writeChunks(unfinished, textsIn(pieces), signal);
        else await writeFolder(unfinished, pieces, signal);
      }),
    );
    return { uri, count, kind: thing };
  }

  /** The pieces with text; all others are only told of. */
  private async *texts(
    number: number,
    signal: AbortSignal | undefined,
    advance: (done: number) => void,
  ): AsyncGenerator<ExportText, undefined, undefined> {
    for (;;) {
      signal?.throwIfAborted();
      const piece = await this.engine.exports.nextPiece({ export: number });
      if (!piece) return;
      advance(piece.done);
      if (piece.kind === "text") yield piece;
    }
  }
}

async function* textsIn(pieces: AsyncIterable<ExportText>): AsyncGenerator<string> {
  for await (const { text } of pieces) yield text;
}

/** Writes the files of a folder, whose pieces come one file after the other. */
async function writeFolder(
  folder: vscode.Uri,
  pieces: AsyncGenerator<ExportText, undefined, undefined>,
  signal: AbortSignal | undefined,
): Promise<void> {
  let next = await pieces.next();
  const nextOfFile = async (path: string): Promise<string | undefined> => {
    if (next.done === true || (next.value.path ?? "") !== path) return undefined;
    const { text } = next.value;
    next = await pieces.next();
    return text;
  };
  while (next.done !== true) {
    const { path = "" } = next.value;
    const file = vscode.Uri.joinPath(folder, path);
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(file, ".."));
    await writeChunks(
      file,
      untilNone(() => nextOfFile(path)),
      signal,
    );
  }
}

async function* untilNone(next: () => Promise<string | undefined>): AsyncGenerator<string> {
  for (let text = await next(); text !== undefined; text = await next()) yield text;
}

/** Fewer are written before anybody could read what is going on. */
const worthProgress = 20_000;

async function withProgress<Result>(
  { isForPerson, moment: { count } }: ExportRequest,
  work: (signal: AbortSignal | undefined, advance: (done: number) => void) => Promise<Result>,
): Promise<Result> {
  if (!isForPerson || count < worthProgress) return work(undefined, () => undefined);
  const title = vscode.l10n.t("Exporting {0} results", formatNumber(count));
  const location = vscode.ProgressLocation.Notification;
  return withCancellableProgress({ location, title, cancellable: true }, (progress, signal) => {
    let told = 0;
    return work(signal, (done) => {
      const percent = Math.floor(100 * done);
      if (percent <= told) return;
      progress.report({ increment: percent - told });
      told = percent;
    });
  });
}
