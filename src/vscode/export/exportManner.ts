import { setImmediate } from "node:timers/promises";
import type { LabResult } from "../../core/api/labResult";
import type { FilePseudonyms } from "../../core/files/filePseudonyms";
import type { ResultsFileHead } from "../../core/files/resultsFileHead";
import type { ExportContent } from "../../core/files/write/exportName";
import type { ExportPart } from "../../core/files/write/exportPart";
import { NamelessResults } from "../../core/files/write/withoutNames/namelessResults";
import type { PseudonymKey } from "../../core/files/write/withoutNames/pseudonymKey";
import { isClassPseudonym, type Pseudonyms } from "../../core/files/write/withoutNames/pseudonyms";
import { rangeWithoutTimes } from "../../core/files/write/withoutNames/rangeWithoutTimes";
import type { TimeRange } from "../../core/range/timeRange";
import type { ResultSource } from "../../core/results/store/resultStore";
import { exportWithoutNames, timeZone } from "../settings";

/** What somebody says of names and times; what is left out, the settings decide. */
export interface NamesWish {
  /** Whether users, classes and lab instances get pseudonyms, and places are left out. */
  readonly withoutNames?: boolean | undefined;
  /** Whether times stay exact then; they are rounded to the day otherwise. */
  readonly keepTimes?: boolean | undefined;
}

/** How results leave: with names, or without. */
export interface ExportManner {
  /** An IANA name: whose clocks and days are meant. */
  readonly timeZone: string;
  /** What takes the place of names; undefined where they stay. */
  readonly pseudonyms: Pseudonyms | undefined;
  /** An IANA name: whose days times are rounded down to; undefined where they stay as they are. */
  readonly daysOf: string | undefined;
  /** Whether they came from a file without names. */
  readonly arePseudonymous: boolean;
  /** What the file says of pseudonyms; undefined where it has none. */
  readonly filePseudonyms: FilePseudonyms | undefined;
}

/** @throws SecretStorageError, PseudonymKeyError when names should give way to pseudonyms and their key cannot be had. */
export async function decideManner(
  { withoutNames = exportWithoutNames(), keepTimes = false }: NamesWish,
  source: ResultSource | undefined,
  key: PseudonymKey,
): Promise<ExportManner> {
  const given = source?.pseudonyms;
  const arePseudonymous = given !== undefined;
  const zone = given?.daysOf ?? timeZone();
  if (!withoutNames) {
    return {
      timeZone: zone,
      pseudonyms: undefined,
      daysOf: undefined,
      arePseudonymous,
      filePseudonyms: given,
    };
  }
  const pseudonyms = await key.load();
  const daysOf = keepTimes ? undefined : zone;
  const { keyFingerprint } = given ?? pseudonyms;
  const filePseudonyms = { keyFingerprint, daysOf: daysOf ?? given?.daysOf };
  return { timeZone: zone, pseudonyms, daysOf, arePseudonymous, filePseudonyms };
}

/** What the name of a file says of what is in it, without telling a class that has a pseudonym inside. */
export function nameContent(
  range: TimeRange | undefined,
  { classId, part }: ExportPart,
  { timeZone, pseudonyms, arePseudonymous, filePseudonyms }: ExportManner,
): ExportContent {
  const isKept = !pseudonyms || !classId || (arePseudonymous && isClassPseudonym(classId));
  return {
    range,
    timeZone,
    part,
    classId: isKept ? classId : pseudonyms.class(classId),
    isWithoutNames: filePseudonyms !== undefined,
  };
}

/** The head of a file of results. */
export function headOf(
  results: readonly LabResult[],
  {
    source,
    range,
    missing,
  }: { source: ResultSource; range: TimeRange | undefined; missing: readonly TimeRange[] },
  { pseudonyms, daysOf, filePseudonyms }: ExportManner,
): ResultsFileHead {
  // The name of a file that was opened may be somebody's name.
  const isFileName = source.kind === "file" && source.url === source.name;
  return {
    source: pseudonyms && isFileName ? "file" : source.url,
    exportedAt: new Date(),
    range: daysOf === undefined || !range ? range : rangeWithoutTimes(range, results, daysOf),
    missing,
    pseudonyms: filePseudonyms,
  };
}

/** Results as they leave, at the places that they have in the file. */
export interface LeavingResults extends Iterable<LabResult> {
  /** The results as they are held, at the same places. */
  readonly originals: readonly LabResult[];
  at(place: number): LabResult | undefined;
}

/** @param checkCancelled throws when nobody wants them any more. */
export async function leavingResults(
  results: readonly LabResult[],
  { pseudonyms, daysOf, arePseudonymous }: ExportManner,
  checkCancelled: () => void,
): Promise<LeavingResults> {
  if (!pseudonyms) {
    return {
      originals: results,
      at: (place) => results[place],
      [Symbol.iterator]: () => results[Symbol.iterator](),
    };
  }
  const steps = NamelessResults.prepare(results, pseudonyms, { daysOf, arePseudonymous });
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await setImmediate();
    checkCancelled();
  }
}
