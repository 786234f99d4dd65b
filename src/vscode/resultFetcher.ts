import * as vscode from "vscode";
import type { Connection } from "../core/api/connection";
import { pauseSentence } from "../core/api/pauseSentence";
import { LabOnDemandClient } from "../core/api/labOnDemandClient";
import type { LabResult } from "../core/api/labResult";
import { fetchRange, type FetchProgress } from "../core/fetching/fetchRange";
import { FetchTally, type FetchSummary } from "../core/fetching/fetchSummary";
import { latestClient } from "../core/fetching/latestClient";
import { PatientClient } from "../core/fetching/patientClient";
import { formatRange } from "../core/range/formatRange";
import type { TimeRange } from "../core/range/timeRange";
import type { ResultSource, ResultStore } from "../core/results/resultStore";
import { formatInteger } from "../core/results/numberWords";
import { clock } from "./clock";
import type { Connections } from "./connections";
import { viewIds } from "./ids";
import { askForKey } from "./keyInput";
import type { RequestLog } from "./requestLog";
import { maxConcurrentRequests, requestTimeoutSeconds } from "./settings";

/** A key is needed, there is none, and nobody is there to be asked. */
export class MissingKeyError extends Error {
  constructor(connection: Connection) {
    super(
      vscode.l10n.t("There is no API key for “{0}”. Run “Lab Results: Set API Key” first.", connection.name),
    );
  }
}

export interface FetchManner {
  /** Whether a person is there to be asked for a key. */
  readonly mayAsk: boolean;
  /** Shows progress in the view only, and remembers no failure. */
  readonly quietly?: boolean;
  /** The range is that many minutes up to now: ask LatestResults for it. */
  readonly latestMinutes?: number | undefined;
}

interface FetchWork extends Omit<FetchManner, "mayAsk"> {
  readonly connection: Connection;
  readonly key: string;
  readonly range: TimeRange;
  readonly signal: AbortSignal;
}

/** Fetches with the active connection into the store, showing progress. */
export class ResultFetcher {
  constructor(
    private readonly connections: Connections,
    private readonly store: ResultStore,
    private readonly log: RequestLog,
  ) {}

  /**
   * Fetches a range. What arrives is in the store at once and stays, whatever happens to the rest.
   * @throws LabOnDemandError when nothing arrived; CancellationError when the person would not give a key.
   */
  async fetch(range: TimeRange, manner: FetchManner): Promise<FetchSummary> {
    const connection = this.connections.active();
    const key = await this.keyFor(connection, manner);
    return vscode.window.withProgress(progressOptions(range, manner), async (progress, token) => {
      const abort = new AbortController();
      const listening = token.onCancellationRequested(() => abort.abort());
      const stopTellingPauses = this.connections.queue(connection).onPause(({ host, seconds }) => {
        progress.report({ message: pauseSentence(host, seconds) });
      });
      try {
        return await this.fetchInto({ connection, key, range, signal: abort.signal, ...manner }, (state) =>
          progress.report(progressReport(state)),
        );
      } finally {
        listening.dispose();
        stopTellingPauses();
      }
    });
  }

  /** Whether what is held came from the connection in use, so that more of it would fit. */
  get holdsActiveConnection(): boolean {
    const active = this.connections.firstUsable();
    const { source } = this.store;
    return source?.kind === "connection" && source.name === active?.name && source.url === active.url;
  }

  /** Asks where the held results come from, or else the active connection, for one lab instance, and keeps the answer. */
  async fetchOne(labInstanceId: bigint, manner: FetchManner, signal?: AbortSignal): Promise<LabResult> {
    const connection = this.connections.of(this.store.source);
    const client = this.client(connection, await this.keyFor(connection, manner));
    const result = await this.connections
      .queue(connection)
      .run(() => client.result(labInstanceId, signal), signal);
    this.store.update(sourceOf(connection), result);
    return result;
  }

  private async fetchInto(
    { connection, key, range, signal, quietly = false, latestMinutes }: FetchWork,
    onProgress: (progress: FetchProgress) => void,
  ): Promise<FetchSummary> {
    const tally = new FetchTally();
    const source = sourceOf(connection);
    const client = this.client(connection, key, () => (tally.requests += 1));
    const asked = latestMinutes === undefined ? client : latestClient(client, range, latestMinutes);
    const fail = (error: unknown): never => {
      const sentence = error instanceof Error ? error.message : String(error);
      if (!quietly) this.store.recordFailure(source, { ...range, error: sentence });
      throw error;
    };
    const queue = this.connections.queue(connection);
    const outcome = await fetchRange(new PatientClient(asked, { queue }), range, {
      concurrency: maxConcurrentRequests(),
      signal,
      onProgress,
      onWindow: (window, results) => tally.record(results, this.store.add(source, window, results)),
    }).catch(fail);
    if (!outcome.arrived && outcome.failedWindows.length > 0) fail(outcome.firstError);
    for (const window of outcome.failedWindows) this.store.recordFailure(source, window);
    const summary = tally.summary(range, outcome, this.store.size);
    this.log.fetched(summary);
    return summary;
  }

  private client(connection: Connection, key: string, onRequest?: () => void): LabOnDemandClient {
    return new LabOnDemandClient(connection, key, {
      timeoutSeconds: requestTimeoutSeconds(),
      onRequest: (report) => {
        onRequest?.();
        this.log.request(report);
      },
    });
  }

  private async keyFor(connection: Connection, { mayAsk }: FetchManner): Promise<string> {
    const key = await this.connections.key(connection);
    if (key !== undefined) return key;
    if (!mayAsk) throw new MissingKeyError(connection);
    const typed = await askForKey(this.connections, connection);
    if (typed === undefined) throw new vscode.CancellationError();
    return typed;
  }
}

function sourceOf(connection: Connection): ResultSource {
  return { kind: "connection", name: connection.name, url: connection.url };
}

function progressOptions(range: TimeRange, { quietly = false }: FetchManner): vscode.ProgressOptions {
  if (quietly) return { location: { viewId: viewIds.results } };
  const title = vscode.l10n.t("Fetching {0}", formatRange(range, clock()));
  return { location: vscode.ProgressLocation.Notification, title, cancellable: true };
}

function progressReport({ done, windows, results }: FetchProgress): { message: string; increment: number } {
  const counts = [formatInteger(done), formatInteger(windows), formatInteger(results)];
  return {
    message: vscode.l10n.t("{0} of {1} requests · {2} results", ...counts),
    increment: 100 / windows,
  };
}
