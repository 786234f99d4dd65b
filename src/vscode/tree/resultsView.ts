import * as vscode from "vscode";
import { formatRange } from "../../core/range/formatRange";
import type { TimeRange } from "../../core/range/timeRange";
import type { LabResult } from "../../core/api/labResult";
import { filterWords } from "../../core/results/filterWords";
import type { ResultStore } from "../../core/results/store/resultStore";
import type { ShownResults } from "../../core/results/shownResults";
import { formatInteger } from "../../core/results/numberWords";
import { clock } from "../clock";
import type { Connections } from "../connections";
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
  ) {
    this.provider = new ResultsTreeProvider(shown);
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
      connections.onDidChange(() => void this.showKeyState()),
      this.treeView.onDidChangeSelection(() => this.forgetNew()),
      this.treeView.onDidExpandElement(() => this.forgetNew()),
      this.treeView.onDidCollapseElement(({ element }) => this.provider.collapse(element)),
      // The first look at the secrets waits until somebody looks at the view.
      this.treeView.onDidChangeVisibility(({ visible }) => visible && void this.showKeyState()),
    );
    this.showState();
    if (this.treeView.visible) void this.showKeyState();
  }

  /** Says something in the view's message until it is taken back with undefined. */
  setNotice(notice: string | undefined): void {
    this.notice = notice;
    this.showState();
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

  /** Selects a result's row, on whatever page it is; does nothing while nobody looks at the tree. */
  async reveal(result: LabResult): Promise<void> {
    if (!this.treeView.visible) return;
    const node = this.provider.reach(result);
    if (!node || this.treeView.selection.some(({ id }) => id === node.id)) return;
    await this.treeView.reveal(node, { select: true, focus: false });
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  /** Takes the count of new results back. */
  forgetNew(): void {
    this.unseen = 0;
    this.treeView.badge = undefined;
  }

  private showState(): void {
    const { range, source, gaps } = this.store;
    const words = (stretch: TimeRange): string => formatRange(stretch, clock());
    const where = [range && words(range), source && sourceWords(source)].filter(Boolean).join(" · ");
    this.treeView.description = where;
    const missing = gaps.length > 0 && vscode.l10n.t("Missing: {0}", gaps.map(words).join(", "));
    const parts = [where, this.filterState(), missing, this.notice].filter(Boolean);
    // The header of a lone view has no room for its description, and a message would hide the welcome.
    this.treeView.message = this.shown.size > 0 ? parts.join(" · ") : "";
    const setContext = (key: string, value: unknown): unknown =>
      vscode.commands.executeCommand("setContext", key, value);
    void setContext(contextKeys.viewState, this.viewState());
    void setContext(contextKeys.isFiltered, this.shown.isFiltered);
    void setContext(contextKeys.sourceKind, source?.kind);
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
