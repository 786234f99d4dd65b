import * as vscode from "vscode";
import { AutoRefresh } from "../../../core/fetching/autoRefresh";
import { isSameSource, type ResultSource } from "../../../core/results/store/resultSource";
import type { EngineContract } from "../../../engine/contract";
import type { Connections } from "../../connection/connections";
import type { FetchSession } from "../../fetching/fetchSession";
import { sourceOf } from "../../fetching/resultFetcher";
import type { NamesSender } from "../../naming/namesSender";
import { wantedNames } from "../../settings/settings";
import type { ResultsView } from "../../tree/resultsView";
import type { UserResults } from "../../userResults";

export interface UpToDateParts {
  readonly results: UserResults;
  readonly session: FetchSession;
  readonly connections: Connections;
  readonly sender: NamesSender;
  readonly view: ResultsView;
  readonly log: vscode.LogOutputChannel;
  /** How many seconds lie between two times that it is asked what goes on. */
  readonly interval: number;
}

/** Keeps a class up to date while somebody looks at it, quietly and more seldom while that fails. */
export class UpToDate implements vscode.Disposable {
  private readonly autoRefresh: AutoRefresh;
  private readonly subscriptions: vscode.Disposable;
  private classId: string | null = null;
  private isSeen = false;
  private isRefreshing = false;
  /** The connections whose servers do not answer searches; those are asked what is open. */
  private readonly unsearchable = new Set<string>();
  private currentProblem: string | undefined;

  /** @param onDidChange called when there may be something else to show. */
  constructor(
    private readonly parts: UpToDateParts,
    private readonly onDidChange: () => void,
  ) {
    this.autoRefresh = new AutoRefresh({
      isDue: () => this.source !== undefined,
      refresh: (signal) => this.refresh(signal),
      onFailure: (error) => this.tell(error),
    });
    const { session, connections, results } = parts;
    // Either may mean that a key which was refused is a good one now.
    this.subscriptions = vscode.Disposable.from(
      connections.onDidChange(() => {
        this.unsearchable.clear();
        this.restart(false);
      }),
      results.onDidReplace(() => {
        this.autoRefresh.forgetFailure();
        this.restart(true);
      }),
      session.onDidFetch(() => {
        if (!this.isRefreshing && !this.autoRefresh.isScheduled) this.restart(true);
      }),
    );
  }

  /** Why it is not kept up to date; undefined while it is. */
  get problem(): string | undefined {
    return this.currentProblem;
  }

  watch(classId: string | null): void {
    if (classId === this.classId) return;
    this.classId = classId;
    this.restart(true);
  }

  see(isSeen: boolean): void {
    this.isSeen = isSeen;
    if (isSeen) this.restart(true);
    else this.autoRefresh.stop();
  }

  dispose(): void {
    this.subscriptions.dispose();
    this.autoRefresh.dispose();
  }

  private restart(isDueNow: boolean): void {
    this.autoRefresh.start(this.isSeen ? this.parts.interval : 0, this.isSeen && isDueNow);
  }

  /** The connection whose results are held, if it is the one in use. */
  private get source(): ResultSource | undefined {
    const { source } = this.parts.results.held;
    const active = this.parts.connections.firstUsable();
    return active && source?.kind === "connection" && isSameSource(source, sourceOf(active))
      ? source
      : undefined;
  }

  private async refresh(signal: AbortSignal): Promise<void> {
    const { session, view, sender } = this.parts;
    const { source, classId } = this;
    if (!source) return;
    this.isRefreshing = true;
    try {
      if (session.canCatchUp) view.announceNew(await session.catchUp(signal));
      if (await sender.prepare(source)) await this.ask(source, classId, signal);
    } finally {
      this.isRefreshing = false;
    }
    // What is idle goes on being so, whether there is anything new or not.
    this.onDidChange();
  }

  /** Asks with names where they are wanted and can be had, else without. */
  private async ask(source: ResultSource, classId: string | null, signal: AbortSignal): Promise<void> {
    const { watching } = this.engine;
    const isSearched = classId !== null && wantedNames() !== "none" && !this.unsearchable.has(source.url);
    const by = isSearched ? "search" : "openLabs";
    const refusal = await watching.askLiveClass({ source, classId, by }, { signal });
    if (refusal === undefined) return;
    this.parts.log.warn(`The class is watched without what ${by} would tell: ${refusal}`);
    if (!isSearched) return;
    this.unsearchable.add(source.url);
    await this.ask(source, classId, signal);
  }

  private get engine(): EngineContract {
    return this.parts.results.engine;
  }

  private tell(error: unknown): void {
    const sentence = error instanceof Error ? error.message : undefined;
    this.currentProblem = sentence === undefined ? undefined : vscode.l10n.t("Not up to date: {0}", sentence);
    this.onDidChange();
  }
}
