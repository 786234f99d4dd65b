import { setImmediate } from "node:timers/promises";
import * as l10n from "@vscode/l10n";
import type { LabResult } from "../../core/api/labResult";
import type { ResultsFileHead } from "../../core/files/resultsFileHead";
import { unknownColumns } from "../../core/files/write/csv/unknownColumns";
import { partitionByDay } from "../../core/files/write/partitionByDay";
import { NamelessResults } from "../../core/files/write/withoutNames/namelessResults";
import { Pseudonyms } from "../../core/files/write/withoutNames/pseudonyms";
import { rangeWithoutTimes } from "../../core/files/write/withoutNames/rangeWithoutTimes";
import { writeNdjson } from "../../core/files/write/writeNdjson";
import type { Steps } from "../../core/results/steps";
import type { ExportKind, ExportManner, ExportPiece } from "./exportContract";
import { chunksOf } from "./exportFormats";
import type { ResultsMoment } from "./exportMoment";

/** Results as they leave, at the places that they have in the file. */
interface LeavingResults extends Iterable<LabResult> {
  /** The results as they are held, at the same places. */
  readonly originals: readonly LabResult[];
  at(place: number): LabResult | undefined;
}

/**
 * Writes the results of a moment, piece by piece.
 * @throws Error when there is nothing to export.
 */
export async function* writePieces(
  moment: ResultsMoment,
  kind: ExportKind,
  manner: ExportManner,
): AsyncGenerator<ExportPiece, void, undefined> {
  const { results, source } = moment;
  if (!source || results.length === 0) throw new Error(l10n.t("There are no results to export."));
  const leaving = yield* leavingResults(results, manner);
  let gone = 0;
  const counted = function* (some: Iterable<LabResult>): Generator<LabResult> {
    for (const result of some) {
      gone += 1;
      yield result;
    }
  };
  if (kind === "analytics") {
    for (const { path, places } of partitionByDay(leaving.originals, manner.timeZone)) {
      const ofDay = { [Symbol.iterator]: () => at(leaving, places) };
      for (const text of writeNdjson(counted(ofDay)))
        yield { kind: "text", path, text, done: gone / results.length };
    }
    return;
  }
  const isWithoutNames = manner.pseudonymKey !== undefined;
  // CSV is gone through once more to find its columns, where there may be others than those documented.
  const total = (kind === "csv" && !isWithoutNames ? 2 : 1) * results.length;
  const all = { [Symbol.iterator]: () => counted(leaving) };
  const unknown =
    kind === "csv" && !isWithoutNames ? yield* stepByStep(unknownColumns(all), () => gone / total) : [];
  const content = {
    head: headOf(moment, manner),
    results: all,
    count: results.length,
    timeZone: manner.timeZone,
    escapeFormulas: manner.escapeFormulas,
    csvDelimiter: manner.csvDelimiter,
    unknown,
    isWithoutNames,
    names: moment.names,
  };
  for (const text of chunksOf(kind, content)) yield { kind: "text", text, done: gone / total };
}

/** Takes many small steps, after each of which others have their turn, and whoever waits can give up. */
async function* stepByStep<Result>(
  steps: Steps<Result>,
  done: () => number,
): AsyncGenerator<ExportPiece, Result, undefined> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await setImmediate();
    yield { kind: "progress", done: done() };
  }
}

function* at(results: LeavingResults, places: readonly number[]): Generator<LabResult> {
  for (const place of places) yield results.at(place) as LabResult;
}

/** The head of a file of results. */
function headOf(
  { results, source, range, missing }: ResultsMoment,
  { pseudonymKey, daysOf, filePseudonyms }: ExportManner,
): ResultsFileHead {
  // The name of a file that was opened may be somebody's name.
  const isFileName = source?.kind === "file" && source.url === source.name;
  return {
    source: pseudonymKey !== undefined && isFileName ? "file" : (source?.url ?? ""),
    exportedAt: new Date(),
    range: daysOf === undefined || !range ? range : rangeWithoutTimes(range, results, daysOf),
    missing,
    pseudonyms: filePseudonyms,
  };
}

async function* leavingResults(
  results: readonly LabResult[],
  { pseudonymKey, daysOf, arePseudonymous }: ExportManner,
): AsyncGenerator<ExportPiece, LeavingResults, undefined> {
  if (pseudonymKey === undefined) {
    return {
      originals: results,
      at: (place) => results[place],
      [Symbol.iterator]: () => results[Symbol.iterator](),
    };
  }
  const steps = NamelessResults.prepare(results, new Pseudonyms(pseudonymKey), { daysOf, arePseudonymous });
  return yield* stepByStep(steps, () => 0);
}
