import type { FilePseudonyms } from "../filePseudonyms";
import { ValuePool } from "../../api/decode/valuePool";
import type { TimeRange } from "../../range/timeRange";
import type { ResultMap } from "../../results/store/mergeResults";
import { explainNoResults, tellOf } from "./explainFile";
import { FileContent } from "./content";
import { checkText, tellingText } from "./kind";
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

/** A file's text, as it comes. */
export class FileText {
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
