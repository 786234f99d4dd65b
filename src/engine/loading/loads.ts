import { latestClient } from "../../core/fetching/latestClient";
import { refreshOne } from "../../core/fetching/refreshOne";
import { RunningFetch } from "../../core/fetching/runningFetch";
import { StoppableLoad } from "../../core/fetching/stoppableLoad";
import type { ResultSource } from "../../core/results/store/resultSource";
import type { EngineNotices } from "../contract";
import type { HeldResults } from "../heldResults";
import type {
  Accompanied,
  EngineHost,
  FetchAnswer,
  FetchNews,
  FetchRun,
  LoadQuestions,
  RetryNews,
} from "../loadContract";
import { loadSample } from "./loadSample";
import { openFiles } from "./openFiles";
import type { Requests } from "../requests";

interface BegunFetch {
  readonly fetch: RunningFetch;
  readonly source: ResultSource;
  readonly cancelling: AbortController;
  readonly ranges: Parameters<LoadQuestions["beginFetch"]>[0]["ranges"];
}

/** Everything that brings results, from the moment somebody asks for it. */
export class Loads implements LoadQuestions {
  private readonly fetches = new Map<string, BegunFetch>();
  /** The numbers in the store of what is being opened. */
  private readonly openings = new Map<string, number>();
  /** What loads are called by whoever began them, by their numbers. */
  private readonly names = new Map<number, string>();

  constructor(
    private readonly held: HeldResults,
    private readonly host: EngineHost,
    notices: Pick<EngineNotices, "loadsEnded">,
    private readonly requests: Requests,
  ) {
    held.store.onDidEndLoads(({ loads, cause }) => {
      const ended = loads.flatMap((load) => this.names.get(load) ?? []);
      if (ended.length > 0) notices.loadsEnded(ended, cause);
    });
  }

  async beginFetch({
    load,
    source,
    ranges,
    isUpdate,
  }: Parameters<LoadQuestions["beginFetch"]>[0]): Promise<void> {
    const cancelling = new AbortController();
    const fetch = new RunningFetch(this.held.store, { source, ranges, isUpdate }, cancelling.signal);
    this.fetches.set(load, { fetch, source, ranges, cancelling });
    this.names.set(fetch.number, load);
  }

  async runFetch(
    { load, latestMinutes, concurrency }: FetchRun,
    { signal, onProgress }: Accompanied<FetchNews> = {},
  ): Promise<FetchAnswer> {
    const begun = this.fetches.get(load);
    if (!begun) throw new Error(`There is no load ${load}.`);
    const { fetch, source, ranges, cancelling } = begun;
    const cancel = (): void => cancelling.abort();
    signal?.addEventListener("abort", cancel, { once: true });
    if (signal?.aborted) cancel();
    try {
      const commands = this.requests.commands(load, source, {
        onRequest: (report) => fetch.countRequest(report.skipped),
      });
      const asked = latestMinutes === undefined ? commands : latestClient(commands, ranges[0], latestMinutes);
      const client = this.requests.patient(load, fetch.noteAsks(asked), onProgress);
      const result = await fetch.run(client, {
        concurrency,
        onProgress: (progress) => onProgress?.({ kind: "progress", ...progress }),
      });
      return { ...result, oddFields: [...fetch.oddFields] };
    } finally {
      signal?.removeEventListener("abort", cancel);
      this.drop(load);
    }
  }

  async dropLoad({ load }: { load: string }): Promise<void> {
    this.drop(load);
  }

  async fetchOne(
    { load, source, instanceId, isKept }: Parameters<LoadQuestions["fetchOne"]>[0],
    { signal, onProgress }: Accompanied<RetryNews> = {},
  ): Promise<void> {
    const stoppable = new StoppableLoad(this.held.store, source, true, signal);
    this.names.set(stoppable.number, load);
    try {
      const result = await refreshOne(this.held.store, stoppable, async (abort, onSend) => {
        const commands = this.requests.commands(load, source, { onSend });
        return this.requests.patient(load, commands, onProgress).result(BigInt(instanceId), abort);
      });
      if (isKept) this.held.brought.set(load, result);
    } finally {
      this.names.delete(stoppable.number);
    }
  }

  async loadSample(): Promise<number> {
    const { store } = this.held;
    const load = store.begin({ kind: "sample", name: "Sample", url: "sample" });
    this.held.sample ??= await loadSample();
    const { generateSample, sampleRange } = this.held.sample;
    store.replace(load, { range: sampleRange, results: generateSample(), seenAt: sampleRange.end });
    return store.size;
  }

  async beginOpening({ load }: { load: string }): Promise<void> {
    const number = this.held.store.begin({ kind: "file", name: "", url: "" });
    this.openings.set(load, number);
    this.names.set(number, load);
  }

  async openFiles(
    { load, chosen }: Parameters<LoadQuestions["openFiles"]>[0],
    manner: Accompanied<number> = {},
  ): ReturnType<LoadQuestions["openFiles"]> {
    const number = this.openings.get(load);
    if (number === undefined) throw new Error(`There is no load ${load}.`);
    try {
      return await openFiles(this.held, { number, load, chosen }, this.host, manner);
    } finally {
      this.drop(load);
    }
  }

  private drop(load: string): void {
    const fetch = this.fetches.get(load)?.fetch;
    const number = fetch?.number ?? this.openings.get(load);
    fetch?.dispose();
    this.held.brought.delete(load);
    if (number === undefined) return;
    this.held.store.finish(number);
    this.fetches.delete(load);
    this.openings.delete(load);
    this.names.delete(number);
  }
}
