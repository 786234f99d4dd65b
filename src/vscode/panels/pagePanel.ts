import * as vscode from "vscode";
import type { Subscription } from "../../core/results/store/changeEvent";
import { Debounce } from "./debounce";
import { closeTabs, tabsOf } from "./sleepingTabs";
import { panelIcon, webviewHtml, webviewOptions, type WebviewPage } from "./webviewHtml";

/** What a panel's page sends, once it is known to be that. */
interface PageMessage {
  readonly type: string;
}

export interface PagePanelOptions<Received extends PageMessage, Sent> {
  readonly extensionUri: vscode.Uri;
  readonly type: string;
  readonly page: WebviewPage;
  /** @returns undefined for what is no message of the page. */
  parse(message: unknown): Received | undefined;
  /** Tells of changes after which the page shows something else. */
  onDidChange(listener: () => void): Subscription;
  /** Takes back what VS Code kept of the page while its window reloaded: anything at all. */
  restore?(state: unknown): void;
  /** What the page shows at this moment; asked for when the page is ready, after changes and when told to update. */
  content(): Sent | Promise<Sent>;
  /** Does what a person wished for on the page. */
  receive(message: Received): unknown;
  reportError(error: unknown): void;
}

/** A panel of which there is one at most, and its page, which follows changes and outlives reloads. */
export class PagePanel<Received extends PageMessage, Sent>
  implements vscode.Disposable, vscode.WebviewPanelSerializer
{
  private readonly subscriptions: vscode.Disposable;
  private panel: vscode.WebviewPanel | undefined;
  private isReady = false;
  private isUpdating = false;
  private isOutdated = false;

  constructor(private readonly options: PagePanelOptions<Received, Sent>) {
    const debounce = new Debounce(() => void this.update());
    this.subscriptions = vscode.Disposable.from(
      debounce,
      options.onDidChange(() => debounce.call()),
      vscode.window.registerWebviewPanelSerializer(options.type, this),
    );
  }

  /** Opens the panel, or brings it to the front. One that is still asleep after a reload gives way, in its place. */
  show(): void {
    if (this.panel) return this.panel.reveal();
    const { type, page, extensionUri } = this.options;
    const asleep = tabsOf(type);
    const column = asleep[0]?.group.viewColumn ?? vscode.ViewColumn.Active;
    this.adopt(vscode.window.createWebviewPanel(type, page.title, column, webviewOptions(extensionUri)));
    // Only now: a group of editors that is empty for a moment would be gone.
    closeTabs(asleep);
  }

  /** VS Code brings back a panel after its window was reloaded. The one there is stays. */
  deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    if (this.panel) {
      const isLookedAt = panel.active;
      panel.dispose();
      if (isLookedAt) this.panel.reveal();
    } else {
      this.options.restore?.(state);
      this.adopt(panel);
    }
    return Promise.resolve();
  }

  private adopt(panel: vscode.WebviewPanel): void {
    this.panel = panel;
    this.isReady = false;
    const { extensionUri, page } = this.options;
    panel.webview.options = webviewOptions(extensionUri);
    panel.iconPath = panelIcon(extensionUri);
    const listening = panel.webview.onDidReceiveMessage((message) => void this.receive(message));
    panel.onDidDispose(() => {
      listening.dispose();
      if (this.panel === panel) this.panel = undefined;
    });
    panel.webview.html = webviewHtml(panel.webview, extensionUri, page);
  }

  /** Sends the page what there is to show now. While that is being found out, a further call makes it start again after. */
  async update(): Promise<void> {
    this.isOutdated = true;
    if (this.isUpdating) return;
    this.isUpdating = true;
    try {
      while (this.isOutdated && this.panel && this.isReady) {
        this.isOutdated = false;
        this.post(await this.options.content());
      }
    } catch (error) {
      this.options.reportError(error);
    } finally {
      this.isUpdating = false;
    }
  }

  post(message: Sent): void {
    void this.panel?.webview.postMessage(message);
  }

  dispose(): void {
    this.subscriptions.dispose();
    this.panel?.dispose();
  }

  private async receive(message: unknown): Promise<void> {
    const parsed = this.options.parse(message);
    if (!parsed) return;
    if (parsed.type === "ready") {
      this.isReady = true;
      return this.update();
    }
    try {
      await this.options.receive(parsed);
    } catch (error) {
      this.options.reportError(error);
    }
  }
}
