import * as vscode from "vscode";
import type { Connection } from "../../core/api/connection";
import { instanceUrl } from "../../core/api/instanceUrl";
import { knownAt } from "../../core/results/store/resultSource";
import { formatNumber } from "../../core/results/words/numbers";
import type { Connections } from "../connection/connections";
import { heldRange, heldRangeAndMissing } from "../words/heldWords";
import { sourceWords } from "../words/sourceWords";
import { contextKeys, viewIds } from "../ids";
import type { UserResults } from "../userResults";
import { registerAttentionBadges } from "./attentionBadges";
import { ResultsTreeProvider } from "./resultsTreeProvider";
import type { TreeNode } from "./nodes";

/** The view in the sidebar: its tree, its header, and which welcome shows while there is no tree. */
export class ResultsView implements vscode.Disposable {
  readonly provider: ResultsTreeProvider;
  readonly treeView: vscode.TreeView<TreeNode>;
  private readonly subscriptions: vscode.Disposable;
  private notice: string | undefined;
  private unseen = 0;

  constructor(
    private readonly results: UserResults,
    private readonly connections: Connections,
    dragAndDropController: vscode.TreeDragAndDropController<TreeNode>,
    log: vscode.LogOutputChannel,
  ) {
    this.provider = new ResultsTreeProvider({
      results,
      onRevealFailure: (error) => log.debug("No row was selected:", error),
    });
    this.treeView = vscode.window.createTreeView(viewIds.results, {
      treeDataProvider: this.provider,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController,
    });
    this.subscriptions = vscode.Disposable.from(
      this.provider,
      this.treeView,
      registerAttentionBadges(),
      results.onDidChange(() => {
        this.showState();
        // While there are no rows, nothing else says that something is under way or over.
        if (results.size === 0) this.showMessage();
      }),
      // Along with the rows: VS Code would put off rows that changed for a message that came after them.
      this.provider.onDidChangeTreeData(() => this.showMessage()),
      connections.onDidChange(() => {
        this.showState();
        void this.showKeyState();
      }),
      connections.outcomes.onDidChange(() => this.showState()),
      this.treeView.onDidChangeSelection(() => this.forgetNew()),
      this.treeView.onDidExpandElement(() => this.forgetNew()),
      this.treeView.onDidCollapseElement(({ element }) => this.provider.collapse(element)),
      this.everyMinute(() => {
        this.provider.followClock().catch((error: unknown) => log.debug("Rows stay as they are:", error));
      }),
      // The first look at the secrets waits until somebody looks at the view.
      this.treeView.onDidChangeVisibility(({ visible }) => visible && void this.showKeyState()),
    );
    this.showState();
    this.showMessage();
    if (this.treeView.visible) void this.showKeyState();
  }

  /** What the view shows: results, or which welcome. */
  get state(): "results" | "filteredOut" | "loading" | "failed" | "noResults" | "empty" {
    const { size, isLoading, failedWindows, range } = this.results.held;
    if (this.results.size > 0) return "results";
    if (size > 0) return "filteredOut";
    if (isLoading) return "loading";
    if (failedWindows.length > 0) return "failed";
    return range ? "noResults" : "empty";
  }

  /** Says something in the view's message until it is taken back with undefined. */
  setNotice(notice: string | undefined): void {
    this.notice = notice;
    this.showMessage();
  }

  /** Counts new results on the view's badge until somebody turns to the tree. */
  announceNew(results: number): void {
    this.unseen += results;
    const tooltip =
      this.unseen === 1
        ? vscode.l10n.t("1 new result")
        : vscode.l10n.t("{0} new results", formatNumber(this.unseen));
    this.treeView.badge = this.unseen > 0 ? { value: this.unseen, tooltip } : undefined;
  }

  /**
   * Selects the row of a lab instance, on whatever page it is; does nothing while nobody looks at the tree. Never rejects:
   * a row that cannot be selected fails nothing else. Of several results, the last one is selected.
   */
  reveal(instanceId: string): Promise<void> {
    return this.provider.reveal(
      () => (this.treeView.visible ? instanceId : undefined),
      async (row) => {
        if (this.treeView.selection.some(({ id }) => id === row.id)) return;
        await this.treeView.reveal(row, { select: true, focus: false });
      },
    );
  }

  /** Brings the tree before the person, with a result selected in it. */
  async showTree(instanceId: string): Promise<void> {
    await vscode.commands.executeCommand(`${viewIds.results}.focus`);
    await this.reveal(instanceId);
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  /** Does something once a minute while somebody looks at the view. */
  private everyMinute(work: () => void): vscode.Disposable {
    const timer = setInterval(() => {
      if (this.treeView.visible) work();
    }, 60_000);
    return new vscode.Disposable(() => clearInterval(timer));
  }

  /** Takes the count of new results back. */
  forgetNew(): void {
    this.unseen = 0;
    this.treeView.badge = undefined;
  }

  private showState(): void {
    const setContext = (key: string, value: unknown): unknown =>
      vscode.commands.executeCommand("setContext", key, value);
    void setContext(contextKeys.viewState, this.state);
    const active = this.connections.firstUsable();
    void setContext(contextKeys.failure, active && this.connections.outcomes.failureOf(active));
    const { source } = this.results.held;
    void setContext(contextKeys.isFiltered, this.results.isFiltered);
    void setContext(contextKeys.sourceKind, source?.kind);
    void setContext(contextKeys.hasPages, instanceUrl("0", knownAt(source)) !== undefined);
  }

  private showMessage(): void {
    const { source } = this.results.held;
    const from = source && sourceWords(source);
    const where = [heldRange(this.results.held), from].filter(Boolean).join(" · ");
    const parts = [
      ...heldRangeAndMissing(this.results.held),
      from,
      this.filterState(),
      this.skippedState(),
      this.notice,
    ].filter(Boolean);
    // The header of a lone view has no room for its description, and a message would hide the welcome.
    const loading = this.state === "loading" ? vscode.l10n.t("Loading…") : "";
    const message = this.results.size > 0 ? parts.join(" · ") : loading;
    if (this.treeView.description !== where) this.treeView.description = where;
    if (this.treeView.message !== message) this.treeView.message = message;
  }

  private skippedState(): string | undefined {
    const { skipped } = this.results.held;
    if (skipped === 0) return undefined;
    return skipped === 1
      ? vscode.l10n.t("1 entry without a lab instance id was left out")
      : vscode.l10n.t("{0} entries without a lab instance id were left out", formatNumber(skipped));
  }

  private filterState(): string | undefined {
    if (!this.results.isFiltered) return undefined;
    const counts = [formatNumber(this.results.size), formatNumber(this.results.held.size)];
    return vscode.l10n.t("{0} of {1} shown: {2}", ...counts, this.results.filterWords);
  }

  private async showKeyState(): Promise<void> {
    const active = this.connections.firstUsable();
    // Whether a key that is being tried stays will be told when that is known.
    if (active && this.connections.isTrying(active)) return;
    const state = await this.keyState(active);
    // The one in use by now will be told, too.
    if (this.connections.firstUsable()?.name !== active?.name) return;
    await vscode.commands.executeCommand("setContext", contextKeys.keyState, state);
  }

  private async keyState(active: Connection | undefined): Promise<"missing" | "present"> {
    // Without a connection that can be used there is no key either; fetching says what is wrong.
    if (!active) return "missing";
    try {
      return (await this.connections.key(active)) === undefined ? "missing" : "present";
    } catch {
      // Whoever needs the key is told why it cannot be read.
      return "missing";
    }
  }
}
