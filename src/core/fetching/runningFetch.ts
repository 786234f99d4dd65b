import * as l10n from "@vscode/l10n";
import type { LabResult } from "../api/labResult";
import { addRange, uncoveredParts } from "../range/coverage";
import { countWindows } from "../range/splitIntoWindows";
import type { TimeRange } from "../range/timeRange";
import { nameReasons } from "../results/store/coverage";
import { endSentence, type EndCause } from "../results/store/endedLoads";
import type { FailedWindow, ResultSource, ResultStore } from "../results/store/resultStore";
import { fetchRange, type WindowProgress } from "./fetchRange";
import { FetchTally, type FetchSummary } from "./fetchSummary";
import type { ResultsClient } from "./patientClient";
import { StoppableLoad } from "./stoppableLoad";

/** How far a fetch is. */
export interface FetchProgress extends WindowProgress {
  /** Distinct results that came. */
  readonly results: number;
}

/** What a fetch was started with, and keeps to its end. */
export interface FetchTarget {
  readonly source: ResultSource;
  /** The stretches to ask for: one at least, in order of time, without overlaps. */
  readonly ranges: readonly [TimeRange, ...TimeRange[]];
  /** Whether it only brings up to date what is held of the source. What of it fails is not remembered. */
  readonly isUpdate?: boolean | undefined;
}

export interface FetchResult {
  readonly summary: FetchSummary;
  /** Whether any stretch came, be it without a result in it. */
  readonly hasCome: boolean;
  /** Why nothing came; or that the key was refused in the middle, which stops everything. */
  readonly error?: Error;
  /** The number of its load: the larger, the later it was begun. */
  readonly number: number;
  /** The store's when the fetch was over. */
  readonly holding: number;
  /** What ended the fetch before it was over. */
  readonly endedBy?: EndCause | undefined;
}

/**
 * One fetch into the store, from the moment somebody asks for it: it has its number at once, also while its key
 * is still looked up. When something else ends it, its requests are aborted.
 */
export class RunningFetch {
  private readonly load: StoppableLoad;
  private readonly tally = new FetchTally();
  /** When each answer was asked for. */
  private readonly asked = new WeakMap<readonly LabResult[], number>();
  private brought: readonly TimeRange[] = [];
  /** Entries of answers that the store has not been told of. */
  private skipped = 0;

  /** @param signal cancels it from outside. */
  constructor(
    private readonly store: ResultStore,
    private readonly target: FetchTarget,
    signal?: AbortSignal,
  ) {
    this.load = new StoppableLoad(store, target.source, target.isUpdate ?? false, signal);
  }

  /** Its number in the store. */
  get number(): number {
    return this.load.number;
  }

  /** Whether it was cancelled or ended. */
  get isStopped(): boolean {
    return this.load.isStopped;
  }

  /** Stops what is under way; what has come stays. */
  cancel(): void {
    this.load.cancel();
  }

  /** @param skipped how many entries of its answer no lab instance id could be read from. */
  countRequest(skipped?: number): void {
    this.tally.countRequest(skipped);
    this.skipped += skipped ?? 0;
  }

  /** How often each field was not as documented, by the API's names. */
  get oddFields(): ReadonlyMap<string, number> {
    return this.tally.oddFields;
  }

  /**
   * Notes of each answer of a client when it was asked for. To be put around the client that sends the requests:
   * a request that is sent once more is asked for once more.
   */
  noteAsks(client: ResultsClient): ResultsClient {
    return {
      results: async (window, signal, attempt) => {
        const asked = this.store.nextAsk();
        const answer = await client.results(window, signal, attempt);
        this.asked.set(answer, asked);
        return answer;
      },
    };
  }

  /** Fetches. What comes is in the store at once and stays there, whatever happens to the rest. */
  async run(
    client: ResultsClient,
    options: { concurrency: number; onProgress?: (progress: FetchProgress) => void },
  ): Promise<FetchResult> {
    this.store.takeOver(this.number);
    const failed: FailedWindow[] = [];
    const reasons: FailedWindow[] = [];
    const watched = this.noteReasons(client, reasons);
    let firstError: unknown;
    let refusal: unknown;
    try {
      for (const [index, range] of this.target.ranges.entries()) {
        if (this.isStopped) break;
        const outcome = await fetchRange(watched, range, {
          concurrency: options.concurrency,
          signal: this.load.signal,
          onProgress: (progress) => options.onProgress?.(this.overall(progress, index)),
          onWindow: (window, results) => this.add(window, results),
        });
        failed.push(...outcome.failedWindows);
        firstError ??= outcome.firstError;
      }
    } catch (error) {
      refusal = error;
      failed.push(...reasons);
    }
    const failedWindows = this.failedWindows(failed, refusal ?? firstError);
    this.close(failedWindows);
    const outcome = { failedWindows, cancelled: this.isStopped };
    const hasCome = this.brought.length > 0;
    const error = refusal ?? (hasCome ? undefined : firstError);
    return {
      summary: this.tally.summary(this.whole, outcome, this.store.size),
      hasCome,
      number: this.number,
      holding: this.store.holding,
      ...(error !== undefined && !this.isStopped && { error: asError(error) }),
      endedBy: this.load.endedBy,
    };
  }

  /** Notes why windows fail, the latest first: what stops everything says nothing of those that failed before it. */
  private noteReasons(client: ResultsClient, reasons: FailedWindow[]): ResultsClient {
    return {
      results: async (window, signal, attempt) => {
        try {
          return await client.results(window, signal, attempt);
        } catch (error) {
          reasons.unshift({ ...window, error: sentenceOf(error) });
          throw error;
        }
      },
    };
  }

  /** To be called when it is over, also where it never ran. */
  dispose(): void {
    this.close();
  }

  /** From the first second asked for to the last. */
  private get whole(): TimeRange {
    const { ranges } = this.target;
    return { start: ranges[0].start, end: (ranges.at(-1) ?? ranges[0]).end };
  }

  private add(window: TimeRange, results: LabResult[]): void {
    if (this.isStopped) return;
    const changes = this.store.add(this.number, window, results, this.asked.get(results));
    if (changes === "void") return;
    this.brought = addRange(this.brought, window);
    this.tally.record(results, changes);
    this.store.noteSkipped(this.number, this.skipped);
    this.skipped = 0;
  }

  /** What was asked for, minus what came. */
  private failedWindows(failed: readonly FailedWindow[], error: unknown): FailedWindow[] {
    const missing = this.target.ranges.flatMap((range) => uncoveredParts(range, this.brought));
    return nameReasons(missing, failed, this.reasonForTheRest(error));
  }

  private reasonForTheRest(error: unknown): string {
    if (this.load.endedBy) return endSentence(this.load.endedBy);
    if (this.isStopped) return l10n.t("Fetching was cancelled.");
    return sentenceOf(error);
  }

  private close(failedWindows?: readonly FailedWindow[]): void {
    this.load.dispose();
    const { ranges, isUpdate = false } = this.target;
    // Whoever cancels before anything has come has taken back what was asked for.
    const isTakenBack = this.isStopped && this.brought.length === 0;
    const isRemembered = failedWindows !== undefined && !isUpdate && !isTakenBack;
    this.store.finish(
      this.number,
      isRemembered ? { ranges, failed: failedWindows, otherwise: "" } : undefined,
    );
  }

  /** The progress of one of several ranges as that of all. */
  private overall({ done, windows }: WindowProgress, index: number): FetchProgress {
    const count = (ranges: readonly TimeRange[]): number =>
      ranges.reduce((sum, range) => sum + countWindows(range), 0);
    const before = count(this.target.ranges.slice(0, index));
    const after = count(this.target.ranges.slice(index + 1));
    return { done: before + done, windows: before + windows + after, results: this.tally.results };
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
