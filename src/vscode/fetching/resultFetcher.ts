import * as vscode from "vscode";
import type { Connection } from "../../core/api/connection";
import type { Refusal } from "../../core/api/depth/refusal";
import { pauseSentence } from "../../core/api/errors/pauseSentence";
import { formatRange } from "../../core/range/words/formatRange";
import type { TimeRange } from "../../core/range/timeRange";
import { linkSafe } from "../../core/results/words/displayText";
import { formatNumber } from "../../core/results/words/numbers";
import { endSentence } from "../../core/results/store/endedLoads";
import type { ResultSource } from "../../core/results/store/resultSource";
import type { EngineContract } from "../../engine/contract";
import type { FetchAnswer, FetchNews, RetryNews } from "../../engine/loadContract";
import { withCancellableProgress } from "../cancellableProgress";
import { clock } from "../clock";
import type { Connections } from "../connection/connections";
import type { ResultsHost } from "../engineHost/resultsHost";
import { viewIds } from "../ids";
import { askForKey } from "../connection/keyInput";
import type { RequestLog } from "../connection/requestLog";
import { maxConcurrentRequests } from "../settings/settings";
import { tellWaits } from "./tellWaits";
import type { ResultNotices } from "../userResults";

/** A key is needed, there is none, and nobody is there to be asked. */
export class MissingKeyError extends Error {
  override readonly name = "MissingKeyError";

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

interface OrderOfOne extends Order {
  /** Whether the answer is kept for whoever asked, whatever becomes of what is held. */
  readonly isKept?: boolean;
}

/** What to fetch. All of it is known when the fetch starts; nothing is looked up later. */
export interface FetchOrder extends Order {
  readonly ranges: readonly [TimeRange, ...TimeRange[]];
  /** The one range is that many minutes up to now: ask LatestResults for it. */
  readonly latestMinutes?: number | undefined;
  /** Shows progress in the view only, and remembers no failure. */
  readonly quietly?: boolean;
}

/** Has the engine fetch, showing progress, and tells once why something ended that a person waits for. */
export class ResultFetcher implements vscode.Disposable {
  /** The loads that a person waits for, whose end is told. */
  private readonly told = new Set<string>();
  /** Those that something else has ended. */
  private readonly ended = new Set<string>();
  private readonly listening: vscode.Disposable;
  private lastLoad = 0;

  constructor(
    private readonly connections: Connections,
    private readonly engine: EngineContract,
    private readonly host: ResultsHost,
    notices: ResultNotices,
    private readonly log: RequestLog,
  ) {
    this.listening = notices.onDidEndLoads(({ loads, cause }) => {
      for (const load of loads) this.ended.add(load);
      if (!loads.some((load) => this.told.has(load))) return;
      void vscode.window.showInformationMessage(linkSafe(endSentence(cause)));
    });
  }

  /**
   * Fetches. What arrives is held at once and stays, whatever happens to the rest. When something else ends the
   * fetch, a person has been told.
   * @throws what keeps it from starting: CancellationError when the person would not give a key or it was ended
   * before anybody was asked for one, MissingKeyError.
   */
  async fetch(order: FetchOrder): Promise<FetchAnswer> {
    const { connection, ranges, quietly = false } = order;
    const load = this.nextLoad("fetch");
    const beginning = this.engine.loads.beginFetch({
      load,
      source: sourceOf(connection),
      ranges,
      isUpdate: quietly,
    });
    if (!quietly) this.told.add(load);
    let sending: vscode.Disposable | undefined;
    try {
      await beginning;
      const key = await this.keyFor(order, () => this.isStopped(load, order));
      sending = this.host.sendFor(load, { connection, key: () => Promise.resolve(key) });
      const answer = await this.run(load, order);
      this.log.fetched(answer.summary, new Map(answer.oddFields));
      return answer;
    } finally {
      sending?.dispose();
      await this.engine.loads.dropLoad({ load });
      this.forget(load);
    }
  }

  /**
   * Asks for one lab instance, again where that may help, and keeps the answer where results of that connection
   * are held or none. When that takes waiting, a person sees why.
   * @returns the load's name; by it the answer can be asked for until it is dropped, where `isKept` says so.
   * @throws LoadEndedError when something else ended it; LabOnDemandError; CancellationError; as {@link fetch} does.
   */
  async fetchOne(instanceId: string, order: OrderOfOne): Promise<string> {
    const { connection, mayAsk } = order;
    const load = this.nextLoad("result");
    if (mayAsk) this.told.add(load);
    let looking: Promise<string> | undefined;
    const sending = this.host.sendFor(load, {
      connection,
      key: () => (looking ??= this.keyFor(order, () => this.isStopped(load, order))),
    });
    const cancelling = new AbortController();
    const signal = AbortSignal.any([cancelling.signal, ...(order.signal ? [order.signal] : [])]);
    const ask = (onProgress?: (news: RetryNews) => void): Promise<void> => {
      const question = { load, source: sourceOf(connection), instanceId, isKept: order.isKept };
      return this.engine.loads.fetchOne(question, { signal, onProgress });
    };
    try {
      if (!mayAsk) await ask();
      else
        await tellWaits(
          {
            title: vscode.l10n.t("Asking for lab instance {0}", instanceId),
            queue: this.connections.queue(connection),
            cancel: () => cancelling.abort(),
          },
          (onRetry) => ask(({ attempt, tries }) => onRetry(attempt, tries)),
        );
      return load;
    } finally {
      sending.dispose();
      this.forget(load);
    }
  }

  /**
   * Asks for one lab instance in depth, again where that may help, unless what the engine keeps of it is still good.
   * @returns why the server does not answer this at all; undefined when it has.
   * @throws as {@link fetchOne} does.
   */
  async askDepth(instanceId: string, order: Order & { isAnew: boolean }): Promise<Refusal | undefined> {
    const { connection, signal, isAnew } = order;
    const load = this.nextLoad("depth");
    const sending = this.host.sendFor(load, { connection, key: () => this.keyFor(order, () => false) });
    try {
      const question = { load, source: sourceOf(connection), instanceId, isAnew };
      return await this.engine.depths.askDepth(question, { signal });
    } finally {
      sending.dispose();
    }
  }

  dispose(): void {
    this.listening.dispose();
  }

  private run(load: string, order: FetchOrder): PromiseLike<FetchAnswer> {
    const { latestMinutes, connection, signal } = order;
    const run = (abort?: AbortSignal, onProgress?: (news: FetchNews) => void): Promise<FetchAnswer> =>
      this.engine.loads.runFetch(
        { load, latestMinutes, concurrency: maxConcurrentRequests() },
        { signal: abort, onProgress },
      );
    // What was ended while its key was looked up is over at once: nothing is to be shown.
    if (this.isStopped(load, order)) return run(signal);
    return withCancellableProgress(progressOptions(order), async (progress, cancelled) => {
      const stopTellingPauses = this.connections.queue(connection).onPause(({ host, seconds }) => {
        progress.report({ message: pauseSentence(host, seconds) });
      });
      try {
        const abort = signal ? AbortSignal.any([signal, cancelled]) : cancelled;
        return await run(abort, (news) => progress.report(progressReport(news)));
      } finally {
        stopTellingPauses();
      }
    });
  }

  /** @param isStopped whether nobody waits for the key any more. */
  private async keyFor({ connection, mayAsk }: Order, isStopped: () => boolean): Promise<string> {
    const key = await this.connections.key(connection);
    if (key !== undefined) return key;
    if (!mayAsk) throw new MissingKeyError(connection);
    // A keyring can take its time, until nobody waits for the key any more.
    if (isStopped()) throw new vscode.CancellationError();
    const typed = await askForKey(this.connections, connection);
    if (typed === undefined) throw new vscode.CancellationError();
    return typed;
  }

  /** Whether a load was cancelled, or ended by something else. */
  private isStopped(load: string, { signal }: Order): boolean {
    return this.ended.has(load) || signal?.aborted === true;
  }

  private nextLoad(kind: string): string {
    this.lastLoad += 1;
    return `${kind} ${this.lastLoad}`;
  }

  private forget(load: string): void {
    this.told.delete(load);
    this.ended.delete(load);
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

function progressReport(news: FetchNews): { message: string; increment?: number } {
  if (news.kind === "retry") {
    return { message: vscode.l10n.t("trying again ({0} of {1})", news.attempt, news.tries) };
  }
  const { done, windows, results } = news;
  const counts = [formatNumber(done), formatNumber(windows), formatNumber(results)];
  return {
    message: vscode.l10n.t("{0} of {1} requests · {2} results", ...counts),
    increment: 100 / windows,
  };
}
