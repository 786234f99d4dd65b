import * as vscode from "vscode";
import type { LabResult } from "../../core/api/labResult";
import { buildDetails, type DetailsModel } from "../../core/results/detailsModel";
import type { ResultFilter } from "../../core/results/filter/filterTypes";
import { filterOfFact, filterOfRelated } from "../../core/results/filter/filterFor";
import type { Neighbours } from "../../core/results/resultTree";
import type { Naming } from "../../core/results/names/names";
import { userName } from "../../core/results/names/nameWords";
import {
  parseDetailsMessage,
  type DetailsState,
  type MessageFromDetails,
  type MessageToDetails,
} from "../../protocol/detailsMessages";
import { answerDetails, type DetailsWish } from "./answerDetails";
import { sourceName, type DetailsCollaborators } from "./detailsCollaborators";
import { DetailsLoader } from "./detailsLoader";
import { webviewHtml } from "./webviewHtml";

/** One panel and the result it shows. */
export class DetailsPage implements vscode.Disposable {
  private readonly subscriptions: { dispose(): unknown }[];
  private readonly loader: DetailsLoader;
  /** Ends what is under way when the panel is closed. */
  private readonly closing = new vscode.CancellationTokenSource();
  private isReady = false;
  private posted: string | undefined;
  private list: readonly string[] | undefined;

  constructor(
    readonly panel: vscode.WebviewPanel,
    private readonly collaborators: DetailsCollaborators,
    private state: DetailsState,
  ) {
    this.loader = new DetailsLoader(collaborators, () => this.update());
    this.subscriptions = [
      this.loader,
      this.closing,
      panel,
      panel.webview.onDidReceiveMessage((message) => this.receive(parseDetailsMessage(message))),
    ];
    const title = vscode.l10n.t("Lab Result");
    panel.webview.html = webviewHtml(panel.webview, collaborators.extensionUri, { name: "details", title });
    this.start();
  }

  get id(): string {
    return this.state.instanceId;
  }

  /** Whether the panel stays with its result. */
  get isKept(): boolean {
    return this.state.isKept;
  }

  /**
   * Turns to another result.
   * @param list the ids that previous and next lead through; without it, the result's list in the tree.
   */
  show(id: string, list?: readonly string[]): void {
    this.list = list;
    if (id !== this.id) {
      this.state = { ...this.state, instanceId: id, source: sourceName(this.collaborators) };
      this.loader.forget();
    }
    this.start();
  }

  /** Brings title and page up to date; does nothing where nothing changed. */
  update(): void {
    const result = this.result();
    if (result) this.state = { ...this.state, source: sourceName(this.collaborators) };
    this.panel.title = panelTitle(this.id, result, this.collaborators.names);
    if (!this.isReady) return;
    const message = this.message(result);
    const text = JSON.stringify(message);
    if (text === this.posted) return;
    this.posted = text;
    this.post(message);
  }

  dispose(): void {
    this.closing.cancel();
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private start(): void {
    if (this.result()) this.update();
    else this.loader.load(this.state);
  }

  private result(): LabResult | undefined {
    return this.collaborators.results.get(this.id) ?? this.loader.loaded(this.state);
  }

  private message(result: LabResult | undefined): MessageToDetails {
    if (!result) return this.loader.message(this.state);
    return { type: "show", state: this.state, model: this.model(result) };
  }

  private model(result: LabResult): DetailsModel {
    return buildDetails(result, {
      timeZone: this.collaborators.settings.timeZone(),
      present: this.collaborators.settings.present(),
      names: this.collaborators.names,
      connectionUrl: this.collaborators.source()?.url,
      related: this.collaborators.results.related(result),
      neighbours: this.neighbours(result),
    });
  }

  private receive(message: MessageFromDetails | undefined): void {
    if (!message) return;
    switch (message.type) {
      case "ready":
        this.isReady = true;
        this.posted = undefined;
        return this.update();
      case "load":
        return this.loader.load(this.state);
      case "refresh":
        return void this.refresh();
      case "step":
        return this.step(message.to);
      case "showAll":
        return this.showInTree((result) => filterOfFact(result, message.of));
      case "showRelated":
        return this.showInTree((result) => filterOfRelated(result, message.list));
      case "openRelated":
        return this.turnTo(this.collaborators.results.get(message.id));
      case "copyValue":
      case "copyJson":
      case "openInBrowser":
        void this.answer(message);
    }
  }

  /** Turns to a result, and the tree's selection with it. */
  private turnTo(result: LabResult | undefined, list?: readonly string[]): void {
    if (!result) return;
    this.show(String(result.LabInstanceId), list);
    this.collaborators.reveal(result);
  }

  private showInTree(filterOf: (result: LabResult) => ResultFilter): void {
    const result = this.result();
    if (result) this.collaborators.showOnly(filterOf(result), result);
  }

  private step(to: "previous" | "next"): void {
    const result = this.result();
    this.turnTo(result && this.neighbours(result)?.[to], this.list);
  }

  private neighbours(result: LabResult): Neighbours | undefined {
    const { results } = this.collaborators;
    if (!this.list) return results.neighbours(result);
    const index = this.list.indexOf(this.id);
    const at = (place: number): LabResult | undefined => results.get(this.list?.[place] ?? "");
    return { previous: at(index - 1), next: at(index + 1), place: index + 1, total: this.list.length };
  }

  private async refresh(): Promise<void> {
    const { token } = this.closing;
    try {
      await this.collaborators.load(this.id, token);
      if (!token.isCancellationRequested) this.post({ type: "refreshed", text: vscode.l10n.t("Up to date") });
    } catch (error) {
      if (!token.isCancellationRequested) this.collaborators.reportError(error);
    }
  }

  private async answer(wish: DetailsWish): Promise<void> {
    const result = this.result();
    if (!result) return;
    try {
      const answer = await answerDetails(wish, result, this.model(result));
      if (answer) this.post(answer);
    } catch (error) {
      this.collaborators.reportError(error);
    }
  }

  private post(message: MessageToDetails): void {
    void this.panel.webview.postMessage(message);
  }
}

/** What stands in the tab of a result, as far as it is known. */
export function panelTitle(id: string, result: LabResult | undefined, names: Naming): string {
  const user = result?.UserId ? userName(result.UserId, names, 40) : undefined;
  return user ? vscode.l10n.t("Lab {0} – {1}", id, user) : vscode.l10n.t("Lab {0}", id);
}

/** Whether a tab's title is that of a result, whatever its user was called when the tab was last awake. */
export function isTitleOf(title: string, id: string): boolean {
  return title === vscode.l10n.t("Lab {0}", id) || title.startsWith(vscode.l10n.t("Lab {0} – {1}", id, ""));
}
