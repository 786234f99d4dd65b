import * as vscode from "vscode";
import type { Connection } from "../core/api/connection";
import { pauseSentence } from "../core/api/pauseSentence";
import { LabOnDemandClient, type RequestReport } from "../core/api/labOnDemandClient";
import type { LabResult } from "../core/api/labResult";
import { latestClient } from "../core/fetching/latestClient";
import { PatientClient, type Commands, type ResultsClient } from "../core/fetching/patientClient";
import type { RetryPolicy } from "../core/fetching/retry";
import { refreshOne } from "../core/fetching/refreshOne";
import {
  RunningFetch,
  type FetchProgress,
  type FetchResult,
  type FetchTarget,
} from "../core/fetching/runningFetch";
import { StoppableLoad } from "../core/fetching/stoppableLoad";
import { formatRange } from "../core/range/formatRange";
import { linkSafe } from "../core/results/displayText";
import { formatInteger } from "../core/results/numberWords";
import { endSentence } from "../core/results/store/endedLoads";
import type { ResultSource, ResultStore } from "../core/results/store/resultStore";
import { clock } from "./clock";
import type { Connections } from "./connections";
import { viewIds } from "./ids";
import { askForKey } from "./keyInput";
import type { RequestLog } from "./requestLog";
import { maxConcurrentRequests, requestTimeoutSeconds } from "./settings";
import { tellWaits } from "./tellWaits";

/** A key is needed, there is none, and nobody is there to be asked. */
export class MissingKeyError extends Error {
  constructor(connection: Connection) {
    super(
      vscode.l10n.t("There is no API key for “{0}”. Run “Lab Results: Set API Key” first.", connection.name),
    );
  }
}

interface Order {
  /** Where to ask, whatever connection is in use by the time the requests are sent. */
  readonly connection: Connection;
  /** Whether a person is there to be asked for a key. */
  readonly mayAsk: boolean;
  /** Cancels it. */
  readonly signal?: AbortSignal;
}

/** What to fetch. All of it is known when the fetch starts; nothing is looked up later. */
export interface FetchOrder extends Order {
  readonly ranges: FetchTarget["ranges"];
  /** The one range is that many minutes up to now: ask LatestResults for it. */
  readonly latestMinutes?: number | undefined;
  /** Shows progress in the view only, and remembers no failure. */
  readonly quietly?: boolean;
}

/** Fetches into the store, showing progress, and tells once why something ended that a person waits for. */
export class ResultFetcher implements vscode.Disposable {
  /** The loads that a person waits for, whose end is told. */
  private readonly told = new Set<number>();
  private readonly listening: { dispose(): void };

  constructor(
    private readonly connections: Connections,
    private readonly store: ResultStore,
    private readonly log: RequestLog,
    private readonly policy: RetryPolicy,
  ) {
    this.listening = store.onDidEndLoads(({ loads, cause }) => {
      if (!loads.some((load) => this.told.has(load))) return;
      void vscode.window.showInformationMessage(linkSafe(endSentence(cause)));
    });
  }

  /**
   * Fetches. What arrives is in the store at once and stays, whatever happens to the rest. When something else
   * ends the fetch, a person has been told.
   * @throws what keeps it from starting: CancellationError when the person would not give a key or it was ended
   * before anybody was asked for one, MissingKeyError.
   */
  async fetch(order: FetchOrder): Promise<FetchResult> {
    const { connection, ranges, quietly = false } = order;
    const target: FetchTarget = { source: sourceOf(connection), ranges, isUpdate: quietly };
    const fetch = new RunningFetch(this.store, target, order.signal);
    if (!quietly) this.told.add(fetch.number);
    try {
      const key = await this.keyFor(order, fetch);
      const result = await this.run(fetch, order, key);
      this.log.fetched(result.summary, fetch.oddFields);
      return result;
    } finally {
      fetch.dispose();
      this.told.delete(fetch.number);
    }
  }

  /**
   * Asks for one lab instance, again where that may help, and keeps the answer where results of that connection
   * are held or none. When that takes waiting, a person sees why.
   * @throws LoadEndedError when something else ended it; LabOnDemandError; CancellationError; as {@link fetch} does.
   */
  async fetchOne(labInstanceId: bigint, order: Order): Promise<LabResult> {
    const { connection, mayAsk, signal } = order;
    const load = new StoppableLoad(this.store, sourceOf(connection), true, signal);
    if (mayAsk) this.told.add(load.number);
    try {
      return await refreshOne(this.store, load, async (abort, onSend) => {
        const client = this.client(connection, await this.keyFor(order, load));
        abort.throwIfAborted();
        const noted: Pick<Commands, "result"> = {
          result: (id, cancel, attempt) => {
            onSend();
            return client.result(id, cancel, attempt);
          },
        };
        if (!mayAsk) return this.patient(noted, connection).result(labInstanceId, abort);
        const title = vscode.l10n.t("Asking for lab instance {0}", String(labInstanceId));
        const queue = this.connections.queue(connection);
        return tellWaits({ title, queue, cancel: load.cancel }, (onRetry) =>
          this.patient(noted, connection, onRetry).result(labInstanceId, abort),
        );
      });
    } finally {
      this.told.delete(load.number);
    }
  }

  dispose(): void {
    this.listening.dispose();
  }

  private run(fetch: RunningFetch, order: FetchOrder, key: string): PromiseLike<FetchResult> {
    let tell: ((message: string) => void) | undefined;
    const client = this.clientFor(fetch, order, key, (attempt, tries) => {
      tell?.(vscode.l10n.t("trying again ({0} of {1})", attempt, tries));
    });
    const run = (onProgress?: (progress: FetchProgress) => void): Promise<FetchResult> =>
      fetch.run(client, { concurrency: maxConcurrentRequests(), ...(onProgress && { onProgress }) });
    // What was ended while its key was looked up is over at once: nothing is to be shown.
    if (fetch.isStopped) return run();
    return vscode.window.withProgress(progressOptions(order), async (progress, token) => {
      tell = (message) => progress.report({ message });
      const listening = token.onCancellationRequested(() => fetch.cancel());
      const stopTellingPauses = this.connections.queue(order.connection).onPause(({ host, seconds }) => {
        progress.report({ message: pauseSentence(host, seconds) });
      });
      try {
        return await run((state) => progress.report(progressReport(state)));
      } finally {
        listening.dispose();
        stopTellingPauses();
      }
    });
  }

  private clientFor(
    fetch: RunningFetch,
    { connection, ranges, latestMinutes }: FetchOrder,
    key: string,
    onRetry: (attempt: number, tries: number) => void,
  ): ResultsClient {
    const client = this.client(connection, key, (report) => fetch.countRequest(report.skipped));
    const asked = latestMinutes === undefined ? client : latestClient(client, ranges[0], latestMinutes);
    return this.patient(fetch.noteAsks(asked), connection, onRetry);
  }

  /** The way that every command of a client takes to its connection. */
  private patient<Client extends Partial<Commands>>(
    client: Client,
    connection: Connection,
    onRetry?: (attempt: number, tries: number) => void,
  ): PatientClient<Client> {
    const queue = this.connections.queue(connection);
    return new PatientClient(client, { queue, policy: this.policy, ...(onRetry && { onRetry }) });
  }

  private client(
    connection: Connection,
    key: string,
    onRequest?: (report: RequestReport) => void,
  ): LabOnDemandClient {
    return new LabOnDemandClient(connection, key, {
      timeoutSeconds: requestTimeoutSeconds(),
      onRequest: (report) => {
        onRequest?.(report);
        this.connections.outcomes.record(connection, report.error);
        this.log.request(report);
      },
    });
  }

  /** @param work what the key is for. */
  private async keyFor(
    { connection, mayAsk }: Order,
    work: { readonly isStopped: boolean },
  ): Promise<string> {
    const key = await this.connections.key(connection);
    if (key !== undefined) return key;
    if (!mayAsk) throw new MissingKeyError(connection);
    // A keyring can take its time, until nobody waits for the key any more.
    if (work.isStopped) throw new vscode.CancellationError();
    const typed = await askForKey(this.connections, connection);
    if (typed === undefined) throw new vscode.CancellationError();
    return typed;
  }
}

/** What the results of a connection are known by. */
export function sourceOf(connection: Connection): ResultSource {
  return { kind: "connection", name: connection.name, url: connection.url };
}

function progressOptions({ ranges, quietly = false }: FetchOrder): vscode.ProgressOptions {
  if (quietly) return { location: { viewId: viewIds.results } };
  const words = ranges.map((range) => formatRange(range, clock())).join(", ");
  const title = vscode.l10n.t("Fetching {0}", words);
  return { location: vscode.ProgressLocation.Notification, title, cancellable: true };
}

function progressReport({ done, windows, results }: FetchProgress): { message: string; increment: number } {
  const counts = [formatInteger(done), formatInteger(windows), formatInteger(results)];
  return {
    message: vscode.l10n.t("{0} of {1} requests · {2} results", ...counts),
    increment: 100 / windows,
  };
}
