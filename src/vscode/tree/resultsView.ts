import * as vscode from "vscode";
import { formatRange } from "../../core/range/formatRange";
import type { TimeRange } from "../../core/range/timeRange";
import type { LabResult } from "../../core/api/labResult";
import { filterWords } from "../../core/results/filter/resultFilter";
import type { ResultStore } from "../../core/results/resultStore";
import type { ShownResults } from "../../core/results/shownResults";
import { formatInteger } from "../../core/results/numberWords";
import { clock } from "../clock";
import type { Connections } from "../connections";
import { presentOf } from "../present";
import { sourceWords } from "../sourceWords";
import { contextKeys, viewIds } from "../ids";
import { ResultsTreeProvider, type TreeNode } from "./resultsTreeProvider";

/** The view in the sidebar: its tree, its header, and which welcome shows while there is no tree. */
export class ResultsView implements vscode.Disposable {
  readonly provider: ResultsTreeProvider;
  readonly treeView: vscode.TreeView<TreeNode>;
  private readonly subscriptions: vscode.Disposable;
  private notice: string | undefined;
  private unseen = 0;

  constructor(
    private readonly store: ResultStore,
    private readonly shown: ShownResults,
    private readonly connections: Connections,
    dragAndDropController: vscode.TreeDragAndDropController<TreeNode>,
    log: vscode.LogOutputChannel,
  ) {
    this.provider = new ResultsTreeProvider({
      shown,
      present: () => presentOf(store),
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
      shown.onDidChange(() => this.showState()),
      // Along with the rows: VS Code would put off rows that changed for a message that came after them.
      this.provider.onDidChangeTreeData(() => this.showMessage()),
      connections.onDidChange(() => void this.showKeyState()),
      this.treeView.onDidChangeSelection(() => this.forgetNew()),
      this.treeView.onDidExpandElement(() => this.forgetNew()),
      this.treeView.onDidCollapseElement(({ element }) => this.provider.collapse(element)),
      this.everyMinute(() => this.provider.followClock()),
      // The first look at the secrets waits until somebody looks at the view.
      this.treeView.onDidChangeVisibility(({ visible }) => visible && void this.showKeyState()),
    );
    this.showState();
    this.showMessage();
    if (this.treeView.visible) void this.showKeyState();
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
        : vscode.l10n.t("{0} new results", formatInteger(this.unseen));
    this.treeView.badge = this.unseen > 0 ? { value: this.unseen, tooltip } : undefined;
  }

  /**
   * Selects a result's row, on whatever page it is; does nothing while nobody looks at the tree. Never rejects:
   * a row that cannot be selected fails nothing else. Of several results, the last one is selected.
   */
  reveal({ LabInstanceId }: LabResult): Promise<void> {
    return this.provider.reveal(
      () => (this.treeView.visible ? this.store.get(LabInstanceId) : undefined),
      async (row) => {
        if (this.treeView.selection.some(({ id }) => id === row.id)) return;
        await this.treeView.reveal(row, { select: true, focus: false });
      },
    );
  }

  /** Brings the tree before the person, with a result selected in it. */
  async showTree(result: LabResult): Promise<void> {
    await vscode.commands.executeCommand(`${viewIds.results}.focus`);
    await this.reveal(result);
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

  private forgetNew(): void {
    this.unseen = 0;
    this.treeView.badge = undefined;
  }

  private showState(): void {
    const setContext = (key: string, value: unknown): unknown =>
      vscode.commands.executeCommand("setContext", key, value);
    void setContext(contextKeys.viewState, this.viewState());
    void setContext(contextKeys.isFiltered, this.shown.isFiltered);
  }

  private showMessage(): void {
    const { range, source, failedWindows } = this.store;
    const words = (stretch: TimeRange): string => formatRange(stretch, clock());
    const where = [range && words(range), source && sourceWords(source)].filter(Boolean).join(" · ");
    const missing =
      failedWindows.length > 0 && vscode.l10n.t("Missing: {0}", failedWindows.map(words).join(", "));
    const parts = [where, this.filterState(), missing, this.notice].filter(Boolean);
    // The header of a lone view has no room for its description, and a message would hide the welcome.
    const message = this.shown.size > 0 ? parts.join(" · ") : "";
    if (this.treeView.description !== where) this.treeView.description = where;
    if (this.treeView.message !== message) this.treeView.message = message;
  }

  private filterState(): string | undefined {
    if (!this.shown.isFiltered) return undefined;
    const counts = [formatInteger(this.shown.size), formatInteger(this.store.size)];
    const words = filterWords(this.shown.filter, clock());
    return vscode.l10n.t("{0} of {1} shown: {2}", ...counts, words);
  }

  private viewState(): "results" | "filteredOut" | "failed" | "noResults" | "empty" {
    if (this.shown.size > 0) return "results";
    if (this.store.size > 0) return "filteredOut";
    if (this.store.failedWindows.length > 0) return "failed";
    return this.store.range ? "noResults" : "empty";
  }

  private async showKeyState(): Promise<void> {
    await vscode.commands.executeCommand("setContext", contextKeys.keyState, await this.keyState());
  }

  private async keyState(): Promise<"missing" | "present"> {
    try {
      return (await this.connections.key(this.connections.active())) === undefined ? "missing" : "present";
    } catch {
      // Without a connection that can be used there is no key either; fetching says what is wrong.
      return "missing";
    }
  }
}
