import type { ApiRequest, RawAnswer } from "../core/api/request/readAnswer";
import type { FetchSummary } from "../core/fetching/fetchSummary";
import type { FetchProgress } from "../core/fetching/runningFetch";
import type { EndCause } from "../core/results/store/endedLoads";
import type { ResultSource } from "../core/results/store/resultSource";
import type { TimeRange } from "../core/range/timeRange";

/** How a question that takes long is accompanied. */
export interface Accompanied<Progress> {
  /** Ends it. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** What a load is known by on both sides, chosen by whoever begins it. */
export interface NamedLoad {
  readonly load: string;
}

export interface FetchQuestion extends NamedLoad {
  readonly source: ResultSource;
  /** The stretches to ask for: one at least, in order of time, without overlaps. */
  readonly ranges: readonly [TimeRange, ...TimeRange[]];
  /** Whether it only brings up to date what is held of the source. */
  readonly isUpdate: boolean;
}

export interface FetchRun extends NamedLoad {
  /** The one range is that many minutes up to now: ask LatestResults for it. */
  readonly latestMinutes?: number | undefined;
  /** How many requests may be under way at once. */
  readonly concurrency: number;
}

/** A request is sent again. */
export interface RetryNews {
  readonly kind: "retry";
  /** Which try it is, from 2. */
  readonly attempt: number;
  /** Of how many. */
  readonly tries: number;
}

export type FetchNews = ({ readonly kind: "progress" } & FetchProgress) | RetryNews;

export interface FetchAnswer {
  readonly summary: FetchSummary;
  /** How often each field was not as documented, by the API's names. */
  readonly oddFields: readonly (readonly [string, number])[];
  /** Whether any stretch came, be it without a result in it. */
  readonly hasCome: boolean;
  /** Why nothing came; or that the key was refused in the middle, which stops everything. */
  readonly error?: Error;
  /** The number of the load: the larger, the later it was begun. */
  readonly number: number;
  /** Which results were held when the fetch was over. */
  readonly holding: number;
  /** What ended the fetch before it was over. */
  readonly endedBy?: EndCause | undefined;
}

/** A file that is to be opened; its bytes are asked for. */
export interface FileChoice {
  readonly name: string;
  /** When it was saved last, in milliseconds. */
  readonly savedAt: number;
}

/** What a person has chosen: a file, or a folder with all files in it. */
export interface FilesChoice {
  readonly name: string;
  readonly files: readonly FileChoice[];
}

export interface OpenAnswer {
  readonly count: number;
  /** How many results have a value that is not as documented, and how often each field is not. */
  readonly odd: number;
  readonly oddFields: readonly (readonly [string, number])[];
  /** Sentences that people should read. */
  readonly told: readonly string[];
}

export interface LoadQuestions {
  /** Begins a fetch: it has its number from now on, though nothing is asked for yet. */
  beginFetch(question: FetchQuestion): Promise<void>;
  /** Fetches what was begun. What comes is held at once and stays, whatever happens to the rest. */
  runFetch(question: FetchRun, manner?: Accompanied<FetchNews>): Promise<FetchAnswer>;
  /** Says that a load that was begun is over, also where it never ran, and lets go of what it keeps. */
  dropLoad(question: NamedLoad): Promise<void>;
  /**
   * Asks for one lab instance, again where that may help, and keeps the answer where results of its source are held
   * or none.
   * @param question.isKept whether the answer can be asked for by the load's name until the load is dropped.
   * @throws LoadEndedError when something else ended it; LabOnDemandError.
   */
  fetchOne(
    question: NamedLoad & { source: ResultSource; instanceId: string; isKept?: boolean | undefined },
    manner?: Accompanied<RetryNews>,
  ): Promise<void>;
  /** Holds made-up results. @returns their number. */
  loadSample(question: Record<string, never>): Promise<number>;
  /** Begins the opening of files: it has its number from now on. */
  beginOpening(question: NamedLoad): Promise<void>;
  /**
   * Takes the results of files in place of those held, once the files have proved to be right.
   * @throws OpenError
   */
  openFiles(
    question: NamedLoad & { chosen: readonly FilesChoice[] },
    manner?: Accompanied<number>,
  ): Promise<OpenAnswer>;
}

/** What became of an answer that was handed over. */
export interface AnswerOutcome {
  readonly results?: number | undefined;
  readonly skipped?: number | undefined;
  /** Where it was not UTF-8. */
  readonly encoding?: string | undefined;
  readonly isOddlyEncoded?: boolean | undefined;
  readonly error?: unknown;
}

/** What the engine asks of whoever has the connection, the key and the files. */
export interface EngineHost {
  /**
   * Sends a request of a load when its turn has come.
   * @param manner `onProgress` is called just before the request leaves.
   * @throws LabOnDemandError, or what keeps the request from being sent.
   */
  send(
    question: NamedLoad & { request: ApiRequest; attempt: number },
    manner: Accompanied<"sent">,
  ): Promise<SentAnswer>;
  /** The server of a load has asked to wait: whoever sends it requests waits, not just who was told. */
  pause(question: NamedLoad & { host: string; seconds: number }): void;
  /** Tells what became of an answer. */
  tellOutcome(question: { answer: number; outcome: AnswerOutcome }): void;
  /** Opens one of a load's files from its first byte on. @returns by what its chunks are asked for. */
  openFile(question: NamedLoad & { choice: number; file: number }): Promise<number>;
  /** @returns undefined at the end. */
  nextChunk(question: { handle: number }): Promise<Uint8Array | undefined>;
  closeFile(question: { handle: number }): Promise<void>;
}

export interface SentAnswer extends RawAnswer {
  /** By what its outcome is told. */
  readonly number: number;
}
