import type { FilePseudonyms } from "../filePseudonyms";
import { TextReader } from "../../api/text/decodeText";
import { takeTurn } from "../../api/request/takeTurn";
import { ValuePool } from "../../api/decode/valuePool";
import type { TimeRange } from "../../range/timeRange";
import type { ResultMap } from "../../results/store/mergeResults";
import { explainNoResults, tellOf } from "./explainFile";
import { FileContent } from "./content";
import { checkBytes, checkText, tellingBytes, tellingText } from "./kind";
import { joinRanges } from "./joinRanges";
import type { OpenError } from "./openError";
import { JsonReader, type JsonReaderOptions } from "./json/reader";

/** What a file holds. */
export interface ReadFile {
  /** One for each lab instance, in the order in which the file first names them. */
  readonly results: ResultMap;
  /** Where an export says that its results come from: the API's base URL, or a word for what has none. */
  readonly source?: string;
  /** Set where users, classes and lab instances have pseudonyms. */
  readonly pseudonyms?: FilePseudonyms;
  /** What exports say they have all results of, without what is missing; sorted, in Unix seconds. */
  readonly covered: readonly TimeRange[];
  /** From the first start to the last end of the results whose range no export tells. */
  readonly span?: TimeRange;
  /** How many entries no lab instance's id could be read from; they are not among the results. */
  readonly skipped: number;
  /** How many lab instances searches have found of which it has pages, and how many of them it has. */
  readonly searches: ReadonlyMap<number, number>;
  /** Sentences that people should read. */
  readonly told: readonly string[];
  /** Why there are no results, where that was allowed. */
  readonly noResults?: OpenError;
}

export interface ReadFileOptions extends JsonReaderOptions {
  /** Whether a file may hold nothing but errors that the API answered, as one of several may. */
  readonly mayHoldErrorsOnly?: boolean;
  /** What equal texts are shared through, with other files as well. */
  readonly pool?: ValuePool;
  readonly signal?: AbortSignal;
  /** Told how many more bytes have been read. */
  readonly onRead?: (bytes: number) => void;
}

/**
 * Reads results from a file, in memory for little more than the results. It may hold an export, answers of the
 * API as any tool may have saved them, lists or lines of results, in whatever layout and number. Of two
 * results of one lab instance, the fresher one counts. Gives everybody else their turn in between.
 * @param open gives the file's bytes in chunks, from the first one on; asked once more for a file whose
 * encoding shows late.
 * @throws OpenError that says what the file is and what would help; the signal's reason when it is
 * aborted; whatever the chunks throw.
 */
export async function readResultsFile(
  open: () => AsyncIterable<Uint8Array>,
  options: ReadFileOptions = {},
): Promise<ReadFile> {
  const { signal, onRead } = options;
  let reader = new TextReader();
  for (;;) {
    const text = new FileText(options);
    for await (const chunk of withLongStart(open())) {
      signal?.throwIfAborted();
      text.write(reader.write(chunk), reader.isOdd);
      if (reader.isMixed) break;
      onRead?.(chunk.length);
      await takeTurn();
    }
    signal?.throwIfAborted();
    if (!reader.isMixed) text.write(reader.end(), reader.isOdd);
    if (!reader.isMixed) return text.end();
    reader = reader.toReread();
  }
}

/** Reads results from the text of a file, as {@link readResultsFile} does. @throws OpenError */
export function readResultsText(text: string, options: JsonReaderOptions = {}): ReadFile {
  const whole = new FileText(options);
  whole.write(text, false);
  return whole.end();
}

/** A file's text, as it comes. */
class FileText {
  private readonly content: FileContent;
  private readonly reader: JsonReader;
  /** The beginning, until there is enough to tell what it is. */
  private start: string | undefined = "";

  constructor(private readonly options: ReadFileOptions) {
    this.content = new FileContent(options.pool ?? new ValuePool());
    this.reader = new JsonReader(this.content, options);
  }

  write(text: string, isEncodingOdd: boolean): void {
    if (isEncodingOdd && !this.content.findings.isEncodingOdd) this.content.guessLetters();
    if (this.start === undefined) return this.read(text);
    this.start += text;
    if (this.start.length >= tellingText) this.begin(this.start);
  }

  end(): ReadFile {
    if (this.start !== undefined) this.begin(this.start);
    this.reader.end();
    this.content.merge();
    const { results, findings, span } = this.content;
    const noResults = results.size === 0 ? explainNoResults(findings) : undefined;
    if (noResults && !(this.options.mayHoldErrorsOnly && findings.errors.length > 0)) throw noResults;
    const { sources, covered, skipped, searches, pseudonyms } = findings;
    const [source] = sources;
    return {
      results,
      ...(source !== undefined && sources.size === 1 && { source }),
      ...(pseudonyms && { pseudonyms }),
      covered: joinRanges(covered),
      ...(span && { span }),
      skipped,
      searches,
      told: tellOf(findings),
      ...(noResults && { noResults }),
    };
  }

  private begin(start: string): void {
    this.start = undefined;
    const body = withoutHttpHeaders(start);
    checkText(body.slice(0, tellingText));
    this.read(body);
  }

  private read(text: string): void {
    this.reader.write(text);
    this.content.merge();
  }
}

/** What `curl -i` saves before the answer. Its line ends stay, so that errors name the right line. */
function withoutHttpHeaders(text: string): string {
  const headers = /^\uFEFF?(?:HTTP\/[\d.]+ \d{3}[^\n]*\n(?:[\w-]+:[^\n]*\n)*\r?\n)+/.exec(text)?.[0];
  return headers === undefined ? text : headers.replace(/[^\n]/g, "") + text.slice(headers.length);
}

/** The same chunks, the first of them long enough to tell by it what a file is. */
async function* withLongStart(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | undefined = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (start) {
      start = Buffer.concat([start, chunk]);
      if (start.length < tellingBytes) continue;
      checkBytes(start);
      yield start;
      start = undefined;
    } else {
      yield chunk;
    }
  }
  if (start) {
    checkBytes(start);
    yield start;
  }
}
