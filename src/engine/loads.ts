import { ApiCommands, type RequestReport, type SendForBytes } from "../core/api/apiCommands";
import { allWithheld } from "../core/api/keyMask";
import { latestClient } from "../core/fetching/latestClient";
import { PatientClient, type Commands } from "../core/fetching/patientClient";
import type { RetryPolicy } from "../core/fetching/retry";
import { refreshOne } from "../core/fetching/refreshOne";
import { RunningFetch } from "../core/fetching/runningFetch";
import { StoppableLoad } from "../core/fetching/stoppableLoad";
import { generateSample, sampleRange } from "../core/sample/generateSample";
import type { ResultSource } from "../core/results/store/resultSource";
import type { EngineNotices } from "./contract";
import type { HeldResults } from "./heldResults";
import type {
  Accompanied,
  EngineHost,
  FetchAnswer,
  FetchNews,
  FetchRun,
  LoadQuestions,
  RetryNews,
} from "./loadContract";
import { openFiles } from "./openFiles";

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
    private readonly policy: RetryPolicy,
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
      const commands = this.commands(load, source, {
        onRequest: (report) => fetch.countRequest(report.skipped),
      });
      const asked = latestMinutes === undefined ? commands : latestClient(commands, ranges[0], latestMinutes);
      const client = this.patient(load, fetch.noteAsks(asked), onProgress);
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
        const commands = this.commands(load, source, { onSend });
        return this.patient(load, commands, onProgress).result(BigInt(instanceId), abort);
      });
      if (isKept) this.held.brought.set(load, result);
    } finally {
      this.names.delete(stoppable.number);
    }
  }

  async loadSample(): Promise<number> {
    const { store } = this.held;
    const load = store.begin({ kind: "sample", name: "Sample", url: "sample" });
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

  private commands(
    load: string,
    { url }: ResultSource,
    { onSend, onRequest }: { onSend?: () => void; onRequest?: (report: RequestReport) => void } = {},
  ): ApiCommands {
    const numbers = new WeakMap<object, number>();
    const send: SendForBytes = async (request, attempt, signal, trace) => {
      const answer = await this.host.send({ load, request, attempt }, { signal, onProgress: onSend });
      trace.bytes = answer.body.length;
      numbers.set(request, answer.number);
      this.held.memory.begin(answer.body.length, this.held.store.size);
      return answer;
    };
    return new ApiCommands({
      host: new URL(url).host,
      send,
      // The key is not known here. Of an answer that is short enough to be an error, whoever sent it has told.
      mask: allWithheld,
      onRequest: (report) => {
        onRequest?.(report);
        const { results, skipped, error, encoding, isOddlyEncoded } = report;
        const number = numbers.get(report.request);
        if (number === undefined) return;
        this.held.memory.end(report.bytes, results);
        this.host.tellOutcome({
          answer: number,
          outcome: { results, skipped, error, encoding, isOddlyEncoded },
        });
      },
    });
  }

  /** The way that every command takes: again where that may help. Requests wait for their turn where they are sent. */
  private patient<Client extends Partial<Commands>>(
    load: string,
    client: Client,
    onProgress: ((news: RetryNews) => void) | undefined,
  ): PatientClient<Client> {
    return new PatientClient(client, {
      policy: this.policy,
      queue: {
        run: (send) => send(),
        pause: (pause) => this.host.pause({ load, ...pause }),
      },
      onRetry: (attempt, tries) => onProgress?.({ kind: "retry", attempt, tries }),
    });
  }
}
