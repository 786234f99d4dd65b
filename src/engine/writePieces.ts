import { setImmediate } from "node:timers/promises";
import * as l10n from "@vscode/l10n";
import type { LabResult } from "../core/api/labResult";
import type { ResultsFileHead } from "../core/files/resultsFileHead";
import { partitionByDay } from "../core/files/write/partitionByDay";
import { NamelessResults } from "../core/files/write/withoutNames/namelessResults";
import { Pseudonyms } from "../core/files/write/withoutNames/pseudonyms";
import { rangeWithoutTimes } from "../core/files/write/withoutNames/rangeWithoutTimes";
import { writeNdjson } from "../core/files/write/writeNdjson";
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
      for (const text of writeNdjson(counted(ofDay))) yield { path, text, done: gone / results.length };
    }
    return;
  }
  const isWithoutNames = manner.pseudonymKey !== undefined;
  // CSV is gone through once more to find its columns, where there may be others than those documented.
  const total = (kind === "csv" && !isWithoutNames ? 2 : 1) * results.length;
  const content = {
    head: headOf(moment, manner),
    results: { [Symbol.iterator]: () => counted(leaving) },
    count: results.length,
    timeZone: manner.timeZone,
    escapeFormulas: manner.escapeFormulas,
    isWithoutNames,
  };
  for (const text of chunksOf(kind, content)) yield { text, done: gone / total };
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

/** Takes many small steps, between which others have their turn. */
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
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await setImmediate();
    // A piece without text, so that whoever does not want it any more can say so.
    yield { text: "", done: 0 };
  }
}
