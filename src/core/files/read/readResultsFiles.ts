import * as l10n from "@vscode/l10n";
import { oddFields } from "../../api/asSent";
import type { LabResult } from "../../api/labResult";
import { takeTurn } from "../../api/request/takeTurn";
import { ValuePool } from "../../api/decode/valuePool";
import type { TimeRange } from "../../range/timeRange";
import { displayText } from "../../results/words/displayText";
import { mergeResults, type ResultMap } from "../../results/store/mergeResults";
import type { FilePseudonyms } from "../filePseudonyms";
import { tellOfSearches } from "./explainFile";
import { OpenError } from "./openError";
import { listNames, nameChosen } from "./nameChosen";
import { joinRanges, spanOfBoth } from "./joinRanges";
import type { JsonReaderOptions } from "./json/reader";
import type { ReadFile, ReadFileOptions } from "./fileText";
import { readResultsFile } from "./readResultsFile";

/** A file that is to be read. */
export interface FileToRead {
  /** For people. */
  readonly name: string;
  /** When it was saved last, in any unit: of two results that are equally fresh, the one saved later counts. */
  readonly savedAt?: number;
  /** The bytes in chunks, from the first one on. */
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** What a person has chosen: a file, or a folder with all files in it. */
export interface ChosenFiles {
  /** For people. */
  readonly name: string;
  readonly files: readonly FileToRead[];
}

export interface ReadFilesOptions extends JsonReaderOptions {
  readonly signal?: AbortSignal;
  /** Told how many more bytes have been read. */
  readonly onRead?: (bytes: number) => void;
}

/** What several files hold together. */
export interface ReadFiles {
  /** One for each lab instance. */
  readonly results: readonly LabResult[];
  /** What was chosen, for people: `week1.json and 3 more`. */
  readonly name: string;
  /** Where all of them say that their results come from, when they agree. */
  readonly source?: string;
  /** Set where users, classes and lab instances of any of them have pseudonyms. */
  readonly pseudonyms?: FilePseudonyms;
  /** What they have the results of, sorted, in Unix seconds. Empty where nothing tells. */
  readonly covered: readonly TimeRange[];
  /** How many results have a value that is not as documented, and how often each field is not. */
  readonly odd: number;
  readonly oddFields: ReadonlyMap<string, number>;
  /** How many entries no lab instance's id could be read from. */
  readonly skipped: number;
  /** Sentences that people should read. */
  readonly told: readonly string[];
}

/**
 * Reads files and puts their results together, as the windows of a range are. Where a file does not say what
 * range it has the results of, that is from the first start to the last end of those in the file, or in the
 * folder it was chosen with.
 * @throws OpenError that names the file, when one of several cannot be read; otherwise as
 * {@link readResultsFile} does.
 */
export async function readResultsFiles(
  chosen: readonly ChosenFiles[],
  options: ReadFilesOptions = {},
): Promise<ReadFiles> {
  const pool = new ValuePool();
  const files = chosen
    .flatMap((choice) => choice.files.map((file) => ({ file, choice })))
    .sort((a, b) => (a.file.savedAt ?? 0) - (b.file.savedAt ?? 0));
  let results: ResultMap = new Map();
  let noResults: OpenError | undefined;
  const covered: TimeRange[] = [];
  const spans = new Map<ChosenFiles, TimeRange | undefined>();
  const sources = new Set<string | undefined>();
  let pseudonyms: FilePseudonyms | undefined;
  const searches = new Map<number, number>();
  const told = new Map<string, string[]>();
  let skipped = 0;
  for (const { file, choice } of files) {
    const read = await readNamed(file, files.length > 1, { ...options, pool });
    if (results.size === 0) results = read.results;
    else await mergeInSlices(results, [...read.results.values()], options.signal);
    noResults ??= read.noResults;
    covered.push(...read.covered);
    spans.set(choice, spanOfBoth(spans.get(choice), read.span));
    sources.add(read.source);
    pseudonyms ??= read.pseudonyms;
    skipped += read.skipped;
    for (const [total, held] of read.searches) searches.set(total, (searches.get(total) ?? 0) + held);
    for (const sentence of read.told) told.set(sentence, [...(told.get(sentence) ?? []), file.name]);
  }
  if (results.size === 0 && noResults) throw noResults;
  for (const span of spans.values()) if (span) covered.push(span);
  const [source] = sources;
  return {
    results: [...results.values()],
    name: nameChosen(chosen),
    ...(sources.size === 1 && source !== undefined && { source }),
    ...(pseudonyms && { pseudonyms }),
    covered: joinRanges(covered),
    ...countOdd(results.values()),
    skipped,
    told: [...tellWithNames(told, files.length > 1), ...tellOfSearches(searches)],
  };
}

/** So many results are merged in some 10 ms. */
const sliceSize = 20_000;

async function mergeInSlices(
  results: ResultMap,
  arrived: readonly LabResult[],
  signal: AbortSignal | undefined,
): Promise<void> {
  for (let from = 0; from < arrived.length; from += sliceSize) {
    mergeResults(results, arrived.slice(from, from + sliceSize));
    await takeTurn();
    signal?.throwIfAborted();
  }
}

async function readNamed(
  { name, open }: FileToRead,
  isOneOfSeveral: boolean,
  options: ReadFileOptions,
): Promise<ReadFile> {
  try {
    return await readResultsFile(open, { ...options, mayHoldErrorsOnly: isOneOfSeveral });
  } catch (error) {
    if (!isOneOfSeveral || !(error instanceof OpenError)) throw error;
    throw new OpenError(inFile(name, error.message), { cause: error });
  }
}

function* tellWithNames(
  told: ReadonlyMap<string, readonly string[]>,
  areSeveral: boolean,
): Generator<string> {
  for (const [sentence, names] of told) yield areSeveral ? inFile(listNames(names), sentence) : sentence;
}

function inFile(name: string, sentence: string): string {
  return l10n.t("{0}: {1}", displayText(name, { maxLength: 80 }), sentence);
}

function countOdd(results: Iterable<LabResult>): Pick<ReadFiles, "odd" | "oddFields"> {
  const fields = new Map<string, number>();
  let odd = 0;
  for (const result of results) {
    const names = oddFields(result);
    if (names.length === 0) continue;
    odd += 1;
    for (const name of names) fields.set(name, (fields.get(name) ?? 0) + 1);
  }
  return { odd, oddFields: fields };
}
