import { defaultRetryPolicy, type RetryPolicy } from "../core/fetching/retry";
import type { EngineContract, EngineNotices, EngineSettings } from "./contract";
import { Depths } from "./asking/depths";
import { Comparisons } from "./comparing/comparisons";
import { Questions } from "./asking/questions";
import { Exports } from "./exports/exports";
import { Gradebooks } from "./gradebooks";
import { HeldResults } from "./heldResults";
import type { EngineHost } from "./loadContract";
import { Loads } from "./loading/loads";
import { Models } from "./models";
import { Naming } from "./naming/naming";
import { Reports } from "./exports/reports";
import { Requests } from "./requests";
import { Tables } from "./tables/tables";
import { Views } from "./viewing/views";
import { Watching } from "./watching/watching";

export interface EngineOptions {
  /** Takes errors that nobody waits for. */
  readonly onError: (error: unknown) => void;
  /** When a request is sent again. */
  readonly retry?: RetryPolicy;
  /** How much may be held and under way, in bytes; as much as there is without it. */
  readonly memoryBudget?: number | undefined;
}

/** Holds results and answers everything that can be asked of them. */
export class Engine implements EngineContract {
  readonly views: Views;
  readonly models: Models;
  readonly gradebooks: Gradebooks;
  readonly loads: Loads;
  readonly comparisons: Comparisons;
  readonly depths: Depths;
  readonly questions: Questions;
  readonly exports: Exports;
  readonly reports: Reports;
  readonly naming: Naming;
  readonly watching: Watching;
  readonly tables: Tables;
  private readonly held: HeldResults;

  constructor(
    host: EngineHost,
    notices: EngineNotices,
    { onError, retry = defaultRetryPolicy, memoryBudget }: EngineOptions,
  ) {
    this.held = new HeldResults(notices, onError, memoryBudget);
    const requests = new Requests(this.held, host, retry);
    this.naming = new Naming(this.held, requests);
    this.views = new Views(this.held, notices);
    this.comparisons = new Comparisons(this.held);
    this.depths = new Depths(this.held, requests);
    this.questions = new Questions(this.held, this.views, requests);
    this.models = new Models(this.held, this.views, this.depths);
    this.gradebooks = new Gradebooks(this.held, this.views);
    this.loads = new Loads(this.held, host, notices, requests);
    this.tables = new Tables(this.held, this.views);
    this.exports = new Exports(this.held, this.views, this.gradebooks);
    this.reports = new Reports(this.held, this.views);
    this.watching = new Watching(this.held, requests, this.naming);
  }

  async configure(settings: EngineSettings): Promise<void> {
    this.held.settings = settings;
    this.naming.followSettings();
    this.views.followSettings();
  }

  async clear(): Promise<void> {
    this.held.store.clear();
  }

  /** @param bytes how much may be held and under way from now on. */
  setMemoryBudget(bytes: number): void {
    this.held.memory.limit = bytes;
  }

  /** Stops telling anybody of anything. */
  dispose(): void {
    this.views.dispose();
    this.depths.dispose();
    this.questions.dispose();
    this.naming.dispose();
    this.watching.dispose();
    this.held.names.dispose();
  }
}
