import * as vscode from "vscode";
import type { Connection } from "../../core/api/connection";
import { FetchHistory } from "../../core/fetching/fetchHistory";
import type { FetchSummary } from "../../core/fetching/fetchSummary";
import type { FetchAnswer } from "../../engine/loadContract";
import { stretchToCatchUp } from "../../core/fetching/stretchToCatchUp";
import { overlap } from "../../core/range/coverage";
import { resolveRangeSpec, type RangeSpec } from "../../core/range/rangeSpec";
import type { TimeRange } from "../../core/range/timeRange";
import { linkSafe } from "../../core/results/words/displayText";
import { isSameSource, type ResultSource } from "../../core/results/store/resultSource";
import { clock } from "../clock";
import type { Connections } from "../connection/connections";
import type { ErrorReporter, Remedies } from "../errorReporter";
import { cancelledSentence, missingSentence } from "./fetchWords";
import { askForKey } from "../connection/keyInput";
import { markDone } from "../markDone";
import { RecentRanges } from "./recentRanges";
import { sourceOf, type FetchOrder, type ResultFetcher } from "./resultFetcher";
import { sourceWords } from "../words/sourceWords";
import type { UserResults } from "../userResults";

/** A fetch that somebody asked for, with all that it was asked for with: what is tried again is this. */
interface AskedFetch extends FetchOrder {
  readonly spec: RangeSpec;
  /** Unix seconds. */
  readonly askedAt: number;
  /** Which results were held by then. */
  readonly holding: number;
}

/** What people and scripts fetched: tells how it ended, and knows what there is to refresh. */
export class FetchSession implements vscode.Disposable {
  private readonly history = new FetchHistory();
  private readonly recent: RecentRanges;
  private readonly fetched = new vscode.EventEmitter<void>();
  private lastAsked: RangeSpec | undefined;

  constructor(
    private readonly connections: Connections,
    private readonly results: UserResults,
    private readonly fetcher: ResultFetcher,
    memento: vscode.Memento,
    private readonly errors: ErrorReporter,
  ) {
    this.recent = new RecentRanges(memento);
  }

  /** A fetch has brought something. */
  readonly onDidFetch = this.fetched.event;

  /** When the results held were last asked for and came, in Unix seconds; undefined when they were not fetched. */
  get lastFetchedAt(): number | undefined {
    return this.history.of(this.results.held.holding)?.fetchedAt;
  }

  /** The ranges used lately, the last one first. */
  recentRanges(): RangeSpec[] {
    return this.recent.list();
  }

  /**
   * Fetches with the connection in use for a script, which is asked nothing.
   * @throws LabOnDemandError when nothing arrived or the key was refused; as ResultFetcher.fetch does.
   */
  async fetch(spec: RangeSpec): Promise<FetchSummary> {
    const asked = this.ask(spec, this.connections.active(), { mayAsk: false });
    const { summary, error } = await this.run(asked);
    if (error !== undefined) throw error;
    return summary;
  }

  /** Fetches with the connection in use for a person, who is told what went wrong and offered to try again. */
  async fetchForPerson(spec: RangeSpec): Promise<FetchSummary | undefined> {
    try {
      return await this.runForPerson(this.ask(spec, this.connections.active(), { mayAsk: true }));
    } catch (error) {
      // It has not even started: there is nothing yet to keep to.
      this.errors.show(error, { retry: () => this.fetchForPerson(spec) });
      return undefined;
    }
  }

  /**
   * What Refresh fetches: of the connection whose results are held, the range fetched last, else of the one in
   * use the range asked for last. Undefined when there is none.
   * @throws InvalidConnectionError
   */
  get refreshable(): { readonly spec: RangeSpec; readonly connection: Connection } | undefined {
    const spec = this.history.of(this.results.held.holding)?.spec ?? this.lastAsked;
    return spec && { spec, connection: this.connections.of(this.results.held.source) };
  }

  /** Fetches for a person what {@link refreshable} names, or did at another moment. */
  async refreshForPerson(refreshable = this.refreshable): Promise<FetchSummary | undefined> {
    if (!refreshable) return undefined;
    return this.runForPerson(this.ask(refreshable.spec, refreshable.connection, { mayAsk: true }));
  }

  /** Whether the results held are a range that goes up to now and the connection in use could bring up to date. */
  get canCatchUp(): boolean {
    const active = this.connections.firstUsable();
    if (!active || !isSameSource(this.results.held.source, sourceOf(active))) return false;
    return this.history.catchUpFrom(this.results.held.holding, clock()) !== undefined;
  }

  /**
   * Brings a range that reaches now up to date without a word.
   * @returns how many results are new.
   * @throws as {@link fetch} does.
   */
  async catchUp(signal: AbortSignal): Promise<number> {
    const { holding, source } = this.results.held;
    const knownUntil = this.history.catchUpFrom(holding, clock());
    const spec = this.history.of(holding)?.spec;
    if (!spec || knownUntil === undefined) return 0;
    const { range, latestMinutes } = stretchToCatchUp(knownUntil, clock().now);
    const asked: AskedFetch = {
      connection: this.connections.of(source),
      ranges: [range],
      latestMinutes,
      mayAsk: false,
      quietly: true,
      signal,
      spec,
      askedAt: range.end,
      holding,
    };
    const { summary, error, endedBy } = await this.run(asked);
    if (error !== undefined) throw error;
    return endedBy ? 0 : summary.added;
  }

  dispose(): void {
    this.fetched.dispose();
  }

  /** Settles, before anything is waited for, all that a fetch needs. @throws InvalidRangeError */
  private ask(spec: RangeSpec, connection: Connection, manner: { mayAsk: boolean }): AskedFetch {
    const asked = clock();
    const range = resolveRangeSpec(spec, asked);
    this.lastAsked = spec;
    const latestMinutes = "latestMinutes" in spec ? spec.latestMinutes : undefined;
    const { holding } = this.results.held;
    return { connection, ranges: [range], latestMinutes, spec, askedAt: asked.now, holding, ...manner };
  }

  private async run(asked: AskedFetch): Promise<FetchAnswer> {
    const fetching = this.fetcher.fetch(asked);
    if (!asked.quietly) this.recent.remember(asked.spec).catch((error: unknown) => this.errors.note(error));
    const result = await fetching;
    this.history.record(asked, result);
    if (result.hasCome && !asked.quietly) markDone("fetch");
    if (result.hasCome && result.error === undefined) this.fetched.fire();
    return result;
  }

  private async runForPerson(asked: AskedFetch): Promise<FetchSummary | undefined> {
    try {
      const result = await this.run(asked);
      this.tellOutcome(asked, result);
      return result.hasCome || result.error === undefined ? result.summary : undefined;
    } catch (error) {
      this.errors.show(error, this.remedies(asked));
      return undefined;
    }
  }

  /** Success shows in the tree; only what did not go as asked for is told, and what ended it has been. Waits for no answer. */
  private tellOutcome(asked: AskedFetch, { summary, error, hasCome, endedBy }: FetchAnswer): void {
    const { failedWindows, cancelled, fetched } = summary;
    if (endedBy) return;
    if (cancelled) return void vscode.window.showInformationMessage(cancelledSentence(fetched));
    const [first, ...others] = failedWindows;
    if (!first) return;
    if (!hasCome) return this.errors.show(error, this.remedies(asked));
    const sentence = missingSentence(failedWindows, !this.isMissing(failedWindows));
    if (error === undefined) return void this.offerRetry(asked, [first, ...others], sentence);
    this.errors.show(error, { ...this.remedies(asked, [first, ...others]), sentence });
  }

  /** Whether nothing at all is held of some of these stretches. */
  private isMissing(windows: readonly TimeRange[]): boolean {
    return windows.some((window) =>
      this.results.held.failedWindows.some((failed) => overlap(failed, window)),
    );
  }

  private async offerRetry(
    asked: AskedFetch,
    windows: FetchOrder["ranges"],
    sentence: string,
  ): Promise<void> {
    const retry = vscode.l10n.t("Retry");
    const answer = await vscode.window.showWarningMessage(linkSafe(sentence), retry);
    if (answer === retry) await this.retry(asked, windows);
  }

  private remedies(asked: AskedFetch, windows?: FetchOrder["ranges"]): Remedies {
    return {
      retry: () => this.retry(asked, windows),
      setKey: async () => (await askForKey(this.connections, asked.connection)) !== undefined,
    };
  }

  /**
   * Tries again, with the connection and the range of the first time, unless other results are held by now: those
   * are not to give way to a click on an old message.
   * @param windows those of its stretches that did not come.
   */
  private async retry(asked: AskedFetch, windows?: FetchOrder["ranges"]): Promise<void> {
    const source = sourceOf(asked.connection);
    const { source: held, holding } = this.results.held;
    if (held && holding !== asked.holding && !isSameSource(held, source)) {
      return this.offerSwitch(asked, held);
    }
    try {
      // Its address or its name may have changed meanwhile: then it is another one.
      this.connections.of(source);
    } catch (error) {
      return this.errors.show(error);
    }
    await this.runForPerson({ ...(windows ? ofWindows(asked, windows) : onceMore(asked)), holding });
  }

  private async offerSwitch(asked: AskedFetch, held: ResultSource): Promise<void> {
    const { connection, spec } = asked;
    const sentence = vscode.l10n.t(
      "Retrying would replace what is shown ({0}) with results of “{1}”.",
      sourceWords(held),
      connection.name,
    );
    const switchAndFetch = vscode.l10n.t("Switch to “{0}” and Fetch", connection.name);
    const answer = await vscode.window.showWarningMessage(linkSafe(sentence), switchAndFetch);
    if (answer !== switchAndFetch) return;
    await this.connections.use(connection);
    await this.fetchForPerson(spec);
  }
}

function ofWindows(asked: AskedFetch, ranges: FetchOrder["ranges"]): AskedFetch {
  return { ...asked, ranges, latestMinutes: undefined };
}

/** LatestResults only knows of the time up to now: what began with the first try goes on to the second. */
function onceMore(asked: AskedFetch): AskedFetch {
  if (asked.latestMinutes === undefined) return asked;
  const { range, latestMinutes } = stretchToCatchUp(asked.ranges[0].start, clock().now);
  return { ...asked, ranges: [range], latestMinutes, askedAt: range.end };
}
