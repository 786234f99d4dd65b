import * as vscode from "vscode";
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
  /** What the page shows at this moment; asked for when the page is ready and after each call of `update`. */
  content(): Sent | Promise<Sent>;
  /** Does what a person wished for on the page. */
  receive(message: Received): unknown;
  reportError(error: unknown): void;
}

/** A panel of which there is one at most, and its page. */
export class PagePanel<Received extends PageMessage, Sent> implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private isReady = false;
  private isUpdating = false;
  private isOutdated = false;

  constructor(private readonly options: PagePanelOptions<Received, Sent>) {}

  /** Opens the panel, or brings it to the front. */
  show(): void {
    if (this.panel) return this.panel.reveal();
    const { type, page, extensionUri } = this.options;
    const column = vscode.ViewColumn.Active;
    const options = { ...webviewOptions(extensionUri), retainContextWhenHidden: false };
    this.adopt(vscode.window.createWebviewPanel(type, page.title, column, options));
  }

  /** Fills a panel that is new, or that VS Code brought back after a reload. */
  adopt(panel: vscode.WebviewPanel): void {
    this.panel?.dispose();
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

  set title(title: string) {
    if (this.panel) this.panel.title = title;
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
