import * as vscode from "vscode";
import type { ResultSource } from "../../core/results/store/resultSource";
import { formatNumber } from "../../core/results/words/numbers";
import type { EngineContract } from "../../engine/contract";
import type { UserNamesAnswer, UserNamesCost, UserNamesNews } from "../../engine/naming/namingContract";
import { withCancellableProgress } from "../cancellableProgress";
import { viewIds } from "../ids";
import { MissingKeyError } from "../fetching/resultFetcher";
import type { Connections } from "../connection/connections";
import type { ResultNotices } from "../userResults";
import type { NamesSender } from "./namesSender";

/** Has the users of the results held named, where a person, a script or the settings want that. */
export class UserNaming implements vscode.Disposable {
  private running: AbortController | undefined;
  private readonly listening: vscode.Disposable;

  constructor(
    private readonly engine: EngineContract,
    private readonly notices: ResultNotices,
    private readonly connections: Connections,
    private readonly sender: NamesSender,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.listening = notices.onDidReplace(() => this.cancel());
  }

  /**
   * Where the results held come from, whose users have names or can get them.
   * @throws Error where there are none.
   */
  get source(): ResultSource {
    const { source, size } = this.notices.heldState;
    if (!source || size === 0) {
      throw new Error(vscode.l10n.t("There are no results whose users could be named. Fetch results first."));
    }
    if (source.kind !== "file") return source;
    throw new Error(
      vscode.l10n.t("These results come from a file. Only users of fetched results can be named."),
    );
  }

  /** What it would take to name the users held. */
  cost(source: ResultSource): Promise<UserNamesCost> {
    return this.engine.naming.userNamesCost({ source });
  }

  /**
   * Names the users held, with progress that a person can cancel.
   * @throws MissingKeyError, KeyRefusedError
   */
  nameWithProgress(source: ResultSource): Thenable<UserNamesAnswer> {
    const title = vscode.l10n.t("Asking for the names of users");
    const location = vscode.ProgressLocation.Notification;
    return withCancellableProgress({ location, title, cancellable: true }, (progress, signal) => {
      let shown = 0;
      return this.name(source, signal, ({ done, pages }) => {
        const share = (100 * done) / Math.max(done, pages);
        const message = vscode.l10n.t("{0} of {1} requests", formatNumber(done), formatNumber(pages));
        progress.report({ message, increment: Math.max(0, share - shown) });
        shown = Math.max(shown, share);
      });
    });
  }

  /** Names the users held while the view alone shows that something is under way. */
  async nameQuietly(source: ResultSource): Promise<void> {
    if ((await this.cost(source)).requests === 0) return;
    const location = { viewId: viewIds.results };
    await withCancellableProgress({ location }, (_, signal) => this.name(source, signal));
  }

  /** Ends the asking; the names that came stay. */
  cancel(): void {
    this.running?.abort();
  }

  dispose(): void {
    this.listening.dispose();
    this.cancel();
  }

  private async name(
    source: ResultSource,
    cancelled: AbortSignal,
    onProgress?: (news: UserNamesNews) => void,
  ): Promise<UserNamesAnswer> {
    if (!(await this.sender.prepare(source))) throw new MissingKeyError(this.connections.of(source));
    // Two at a time would ask for the same.
    this.running?.abort();
    const running = new AbortController();
    this.running = running;
    try {
      const signal = AbortSignal.any([cancelled, running.signal]);
      const answer = await this.engine.naming.nameUsers({ source }, { signal, onProgress });
      for (const trouble of answer.troubles) this.log.warn(trouble);
      return answer;
    } finally {
      if (this.running === running) this.running = undefined;
    }
  }
}
