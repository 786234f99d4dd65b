import * as vscode from "vscode";
import type { FetchSummary } from "../core/fetching/fetchSummary";
import { stretchToCatchUp } from "../core/fetching/stretchToCatchUp";
import { formatRange } from "../core/range/formatRange";
import { readRangeSpec, resolveRangeSpec, type RangeSpec } from "../core/range/rangeSpec";
import { linkSafe } from "../core/results/displayText";
import { formatInteger } from "../core/results/numberWords";
import { clock } from "./clock";
import { markDone } from "./markDone";
import type { ErrorReporter } from "./errorReporter";
import type { FetchManner, ResultFetcher } from "./resultFetcher";

const recentKey = "recentRanges";
const maxRecent = 5;

/** What people fetched: tells how it ended, and remembers the ranges for next time. */
export class FetchSession implements vscode.Disposable {
  private last: RangeSpec | undefined;
  private fetchedAt: number | undefined;
  private readonly fetched = new vscode.EventEmitter<void>();

  constructor(
    private readonly fetcher: ResultFetcher,
    private readonly memento: vscode.Memento,
    private readonly errors: ErrorReporter,
  ) {}

  /** A fetch has brought something. */
  readonly onDidFetch = this.fetched.event;

  /** The range fetched last, in this window; a relative one still is relative. */
  get lastRange(): RangeSpec | undefined {
    return this.last;
  }

  /** When results were last asked for and came, in Unix seconds; undefined before that. */
  get lastFetchedAt(): number | undefined {
    return this.fetchedAt;
  }

  /** The ranges used lately, the last one first. */
  recentRanges(): RangeSpec[] {
    const stored = this.memento.get<unknown>(recentKey);
    if (!Array.isArray(stored)) return [];
    return stored.flatMap((item) => readRangeSpec(item) ?? []);
  }

  /**
   * Fetches for a script, which is asked nothing.
   * @throws as ResultFetcher.fetch does.
   */
  async fetch(spec: RangeSpec): Promise<FetchSummary> {
    return this.fetchAndTell(spec, { mayAsk: false });
  }

  /** Fetches for a person, who is told what went wrong and offered to try again with the same range. */
  async fetchForPerson(spec: RangeSpec): Promise<FetchSummary | undefined> {
    try {
      return await this.fetchAndTell(spec, { mayAsk: true });
    } catch (error) {
      this.errors.show(error, () => this.fetchForPerson(spec));
      return undefined;
    }
  }

  /** Whether what was fetched last is a range that goes up to now, so that it can grow. */
  get reachesNow(): boolean {
    if (this.last === undefined || !this.fetcher.holdsActiveConnection) return false;
    const present = clock();
    try {
      return resolveRangeSpec(this.last, present).end >= present.now;
    } catch {
      // What made sense when it was typed, such as from yesterday to a date that is past now, does not any more.
      return false;
    }
  }

  /**
   * Brings a range that reaches now up to date without a word.
   * @returns how many results are new.
   * @throws as ResultFetcher.fetch does.
   */
  async catchUp(): Promise<number> {
    const { now } = clock();
    const stretch = stretchToCatchUp(this.fetchedAt ?? 0, now);
    const summary = await this.fetcher.fetch(stretch.range, { mayAsk: false, quietly: true, ...stretch });
    if (summary.failedWindows.length === 0 && !summary.cancelled) this.fetchedAt = now;
    this.fetched.fire();
    return summary.added;
  }

  dispose(): void {
    this.fetched.dispose();
  }

  private async fetchAndTell(spec: RangeSpec, manner: FetchManner): Promise<FetchSummary> {
    this.last = spec;
    await this.remember(spec);
    const asked = clock();
    const latestMinutes = "latestMinutes" in spec ? spec.latestMinutes : undefined;
    const summary = await this.fetcher.fetch(resolveRangeSpec(spec, asked), { ...manner, latestMinutes });
    this.fetchedAt = asked.now;
    markDone("fetch");
    this.fetched.fire();
    this.tellOutcome(summary);
    return summary;
  }

  private async remember(spec: RangeSpec): Promise<void> {
    const text = JSON.stringify(spec);
    const others = this.recentRanges().filter((other) => JSON.stringify(other) !== text);
    await this.memento.update(recentKey, [spec, ...others].slice(0, maxRecent));
  }

  /** Success shows in the tree; only what did not go as asked for is told. Waits for no answer. */
  private tellOutcome(summary: FetchSummary): void {
    if (summary.cancelled) {
      void vscode.window.showInformationMessage(
        summary.fetched === 1
          ? vscode.l10n.t("Cancelled. 1 result had arrived and is kept.")
          : vscode.l10n.t("Cancelled. {0} results had arrived and are kept.", formatInteger(summary.fetched)),
      );
    } else if (summary.failedWindows.length > 0) {
      void this.offerRetry(summary);
    }
  }

  private async offerRetry({ failedWindows }: FetchSummary): Promise<void> {
    const stretches = failedWindows.map((window) => formatRange(window, clock())).join(", ");
    const retry = vscode.l10n.t("Retry");
    const message = vscode.l10n.t(
      "Results of {0} are missing. {1}",
      stretches,
      failedWindows[0]?.error ?? "",
    );
    const answer = await vscode.window.showWarningMessage(linkSafe(message), retry);
    if (answer === retry) await this.retry(failedWindows);
  }

  private async retry(failedWindows: FetchSummary["failedWindows"]): Promise<void> {
    try {
      for (const window of failedWindows) {
        this.tellOutcome(await this.fetcher.fetch(window, { mayAsk: true }));
      }
    } catch (error) {
      this.errors.show(error, () => this.retry(failedWindows));
    }
  }
}
