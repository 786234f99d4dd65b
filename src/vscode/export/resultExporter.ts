import * as vscode from "vscode";
import type { LabResult } from "../../core/api/labResult";
import { partitionByDay } from "../../core/files/write/partitionByDay";
import { lakeFolderName, resultsFileName } from "../../core/files/write/exportName";
import { withoutNames } from "../../core/files/write/withoutNames/withoutNames";
import { writeNdjson } from "../../core/files/write/writeNdjson";
import type { TimeRange } from "../../core/range/timeRange";
import { formatInteger } from "../../core/results/numberWords";
import type { ResultStore } from "../../core/results/resultStore";
import { chunksOf, type ExportFormat } from "./exportFormats";
import { loadPseudonyms } from "./pseudonymKey";
import { exportWithoutNames, timeZone } from "../settings";
import { makeWhole, writeChunks } from "./writeWhole";

/** What to export, and how. */
export interface ExportWish {
  readonly results: readonly LabResult[];
  /** Whether names give way to pseudonyms; what the settings say where it is left out. */
  readonly withoutNames?: boolean | undefined;
  /** Whether somebody is there to be shown progress. */
  readonly isForPerson: boolean;
  /** Where to: told a name that fits. Undefined when the person backs out. */
  target(name: string): Promise<vscode.Uri | undefined>;
}

/** Where an export went. */
export interface Exported {
  readonly uri: vscode.Uri;
  readonly count: number;
}

/** Writes results to files. */
export class ResultExporter {
  constructor(
    private readonly store: ResultStore,
    private readonly secrets: vscode.SecretStorage,
  ) {}

  /** @throws Error when there is nothing to export; CancellationError when the person cancels. */
  async exportFile(format: ExportFormat, wish: ExportWish): Promise<Exported | undefined> {
    const { range, source } = this.origin(wish);
    const uri = await wish.target(resultsFileName(range, timeZone(), format));
    if (!uri) return undefined;
    const head = { source, exportedAt: new Date(), range, missing: this.store.missing };
    const count = wish.results.length;
    const results = (await this.veil(wish))(wish.results);
    // CSV is gone through once more, to find its columns.
    await withProgress(wish, format === "csv" ? 2 * count : count, (token, advance) => {
      const content = { head, results: { [Symbol.iterator]: () => counted(results, advance) }, count };
      return makeWhole(uri, (unfinished) => writeChunks(unfinished, chunksOf(format, content), token));
    });
    return { uri, count };
  }

  /** Writes a folder of NDJSON files, one a day, as tools for analytics read them. Throws as {@link exportFile} does. */
  async exportLake(wish: ExportWish): Promise<Exported | undefined> {
    const { range } = this.origin(wish);
    const uri = await wish.target(lakeFolderName(range, timeZone()));
    if (!uri) return undefined;
    const count = wish.results.length;
    const veil = await this.veil(wish);
    await withProgress(wish, count, (token, advance) =>
      makeWhole(uri, async (unfinished) => {
        for (const { path, results } of partitionByDay(wish.results, timeZone())) {
          const ofDay = veil(results);
          const file = vscode.Uri.joinPath(unfinished, path);
          await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(file, ".."));
          await writeChunks(file, writeNdjson({ [Symbol.iterator]: () => counted(ofDay, advance) }), token);
        }
      }),
    );
    return { uri, count };
  }

  private origin({ results }: ExportWish): { range: TimeRange; source: string } {
    const range = this.store.range ?? this.store.span;
    const { source } = this.store;
    if (!range || !source || results.length === 0) {
      throw new Error(vscode.l10n.t("There are no results to export."));
    }
    return { range, source: source.url };
  }

  /** What takes the names out of results, one by one as they are written, or leaves them as they are. */
  private async veil(
    wish: Pick<ExportWish, "withoutNames">,
  ): Promise<(results: Iterable<LabResult>) => Iterable<LabResult>> {
    if (!(wish.withoutNames ?? exportWithoutNames())) return (results) => results;
    const pseudonyms = await loadPseudonyms(this.secrets);
    return (results) => ({
      *[Symbol.iterator]() {
        for (const result of results) yield withoutNames(result, pseudonyms);
      },
    });
  }
}

/** Fewer are written before anybody could read what is going on. */
const worthProgress = 20_000;

/** So many results are one step of the progress. */
const stepSize = 5000;

function* counted(results: Iterable<LabResult>, advance: () => void): Generator<LabResult> {
  let count = 0;
  for (const result of results) {
    yield result;
    count += 1;
    if (count % stepSize === 0) advance();
  }
}

async function withProgress(
  { isForPerson, results }: ExportWish,
  total: number,
  work: (token: vscode.CancellationToken | undefined, advance: () => void) => Promise<void>,
): Promise<void> {
  if (!isForPerson || results.length < worthProgress) return work(undefined, () => undefined);
  const title = vscode.l10n.t("Exporting {0} results", formatInteger(results.length));
  const location = vscode.ProgressLocation.Notification;
  await vscode.window.withProgress({ location, title, cancellable: true }, (progress, token) =>
    work(token, () => progress.report({ increment: (100 * stepSize) / total })),
  );
}
