import * as vscode from "vscode";
import type { LabResult } from "../../core/api/labResult";
import type { WholeWriter } from "../../core/files/disk/wholeWriter";
import { analyticsFolderName, resultsFileName } from "../../core/files/write/exportName";
import { partitionByDay } from "../../core/files/write/partitionByDay";
import type { PseudonymKey } from "../../core/files/write/withoutNames/pseudonymKey";
import { writeNdjson } from "../../core/files/write/writeNdjson";
import type { TimeRange } from "../../core/range/timeRange";
import { formatInteger } from "../../core/results/numberWords";
import type { ResultSource } from "../../core/results/store/resultStore";
import { chunksOf, type ExportFormat } from "./exportFormats";
import { decideManner, headOf, leavingResults, nameContent, type NamesWish } from "./exportManner";
import type { ExportMoment } from "./exportMoment";
import type { ExportPlace, ExportThing } from "./exportPlace";
import { checkCancelled, writeChunks, writeWhole } from "./writeWhole";

/** What to export, and how. */
export interface ExportWish extends NamesWish {
  readonly moment: ExportMoment;
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
    private readonly writer: WholeWriter,
    private readonly key: PseudonymKey,
  ) {}

  /**
   * Writes a file.
   * @returns undefined when the person backs out.
   * @throws Error when there is nothing to export; CancellationError when the person cancels; WriteError;
   * SecretStorageError; PseudonymKeyError.
   */
  async exportFile(format: ExportFormat, wish: ExportWish): Promise<Exported | undefined> {
    const { moment } = wish;
    const origin = originOf(moment);
    const manner = await decideManner(wish, origin.source, this.key);
    const name = resultsFileName(nameContent(origin.range, moment, manner), format);
    const place = await wish.place({ name, kind: "file" });
    if (!place) return undefined;
    const count = moment.results.length;
    const isWithoutNames = manner.pseudonyms !== undefined;
    // CSV is gone through once more to find its columns, where there may be others than those documented.
    const total = format === "csv" && !isWithoutNames ? 2 * count : count;
    const uri = await withProgress(wish, total, async (token, advance) => {
      const leaving = await leavingResults(moment.results, manner, () => checkCancelled(token));
      const results = { [Symbol.iterator]: () => counted(leaving, advance) };
      const head = headOf(moment.results, origin, manner);
      const content = { head, results, count, timeZone: manner.timeZone, isWithoutNames };
      return writeWhole(this.writer, place, (unfinished) =>
        writeChunks(unfinished, chunksOf(format, content), token),
      );
    });
    return { uri, count, kind: "file" };
  }

  /** Writes a folder of NDJSON files, one a day, as tools for analytics read them. Otherwise like {@link exportFile}. */
  async exportForAnalytics(wish: ExportWish): Promise<Exported | undefined> {
    const { moment } = wish;
    const origin = originOf(moment);
    const manner = await decideManner(wish, origin.source, this.key);
    const name = analyticsFolderName(nameContent(origin.range, moment, manner));
    const place = await wish.place({ name, kind: "folder" });
    if (!place) return undefined;
    const count = moment.results.length;
    const uri = await withProgress(wish, count, async (token, advance) => {
      const leaving = await leavingResults(moment.results, manner, () => checkCancelled(token));
      return writeWhole(this.writer, place, async (unfinished) => {
        for (const { path, places } of partitionByDay(leaving.originals, manner.timeZone)) {
          const ofDay = {
            *[Symbol.iterator]() {
              for (const at of places) yield leaving.at(at) as LabResult;
            },
          };
          const file = vscode.Uri.joinPath(unfinished, path);
          await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(file, ".."));
          const results = { [Symbol.iterator]: () => counted(ofDay, advance) };
          await writeChunks(file, writeNdjson(results), token);
        }
      });
    });
    return { uri, count, kind: "folder" };
  }
}

interface Origin {
  readonly source: ResultSource;
  readonly range: TimeRange | undefined;
  readonly missing: readonly TimeRange[];
}

function originOf({ results, source, range, missing }: ExportMoment): Origin {
  if (!source || results.length === 0) {
    throw new Error(vscode.l10n.t("There are no results to export."));
  }
  return { source, range, missing };
}

/** Fewer are written before anybody could read what is going on. */
const worthProgress = 20_000;

/** So many results are one step of the progress. */
const stepSize = 5000;

/** Tells of each step, across all that is counted with the same function. */
function* counted(results: Iterable<LabResult>, advance: () => void): Generator<LabResult> {
  for (const result of results) {
    yield result;
    advance();
  }
}

async function withProgress<Result>(
  { isForPerson, moment }: ExportWish,
  total: number,
  work: (token: vscode.CancellationToken | undefined, advance: () => void) => Promise<Result>,
): Promise<Result> {
  const count = moment.results.length;
  if (!isForPerson || count < worthProgress) return work(undefined, () => undefined);
  const title = vscode.l10n.t("Exporting {0} results", formatInteger(count));
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, title, cancellable: true }, (progress, token) => {
    let done = 0;
    return work(token, () => {
      done += 1;
      if (done % stepSize === 0) progress.report({ increment: (100 * stepSize) / total });
    });
  });
}
