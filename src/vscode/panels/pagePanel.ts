import type * as vscode from "vscode";
import { Channel } from "../../protocol/channel/channel";
import { checkArguments, type ArgumentSchemas } from "../../protocol/channel/checkedArguments";
import type { Handlers } from "../../protocol/channel/contract";
import type { PageAsked, PageContract } from "../../protocol/pageContract";
import { Debounce } from "./debounce";
import { panelIcon, webviewHtml, webviewOptions, type WebviewPage } from "./webviewHtml";
import { webviewPort } from "./webviewPort";

export interface PagePanelOptions<Asked extends PageAsked, Content> {
  readonly extensionUri: vscode.Uri;
  readonly page: WebviewPage;
  /** Settles once the panel has its title: for those who hear it, the page is called what the panel is when it is loaded. */
  readonly titled?: Promise<unknown>;
  /** What the page may say; whatever else it says is refused. */
  readonly schemas: ArgumentSchemas;
  /** Does what a person asked for on the page. */
  readonly handlers: {
    readonly questions: Handlers<Asked>["questions"];
    readonly notices: Omit<Handlers<Asked>["notices"], "ready">;
  };
  /**
   * What the page shows at this moment.
   * @param signal aborted when something else is to be shown: what is returned after that is void.
   */
  content(signal: AbortSignal): Content | PromiseLike<Content>;
  reportError(error: unknown): void;
}

/** A panel and the page in it, which is told what to show when it is ready and when that has changed. */
export class PagePanel<Asked extends PageAsked, Content> implements vscode.Disposable {
  private readonly channel: Channel<Asked, PageContract<Content>>;
  private readonly debounce = new Debounce(() => this.update());
  private isReady = false;
  private hasEnded = false;
  private isOutdated = false;
  /** Ends finding out what is to be shown. */
  private updating: AbortController | undefined;
  /** What the page shows, as JSON. */
  private shown: string | undefined;

  /** @param panel a new one, or one that VS Code brings back after a reload of its window. */
  constructor(
    readonly panel: vscode.WebviewPanel,
    private readonly options: PagePanelOptions<Asked, Content>,
  ) {
    const { extensionUri, page, schemas, handlers } = options;
    panel.webview.options = webviewOptions(extensionUri);
    panel.iconPath = panelIcon(extensionUri);
    const notices = { ...handlers.notices, ready: () => this.begin() };
    this.channel = new Channel(
      webviewPort(panel),
      { questions: handlers.questions, notices } as unknown as Handlers<Asked>,
      { check: checkArguments(schemas), onError: (error) => options.reportError(error) },
    );
    panel.onDidDispose(() => this.end());
    const load = (): void => {
      if (!this.hasEnded) panel.webview.html = webviewHtml(panel.webview, extensionUri, page);
    };
    if (options.titled) void options.titled.then(load);
    else load();
  }

  reveal(): void {
    this.panel.reveal();
  }

  /** Something may have changed: the page follows soon, but not more often than a person can see. */
  updateSoon(): void {
    this.debounce.call();
  }

  /** Brings the page up to date; when that is being done already, once more after it. */
  update(): void {
    this.isOutdated = true;
    if (!this.updating) void this.bringUpToDate();
  }

  /** Something else is to be shown: what is being found out is void. */
  turn(): void {
    this.updating?.abort();
    this.updating = undefined;
    this.update();
  }

  dispose(): void {
    this.panel.dispose();
  }

  private begin(): void {
    this.isReady = true;
    this.shown = undefined;
    this.update();
  }

  private end(): void {
    this.isReady = false;
    this.hasEnded = true;
    this.updating?.abort();
    this.debounce.dispose();
    this.channel.dispose();
  }

  private async bringUpToDate(): Promise<void> {
    const controller = new AbortController();
    this.updating = controller;
    const { signal } = controller;
    while (this.isOutdated && this.isReady) {
      this.isOutdated = false;
      try {
        const content = await this.options.content(signal);
        if (signal.aborted) return;
        this.show(content);
      } catch (error) {
        if (signal.aborted) return;
        this.options.reportError(error);
      }
    }
    this.updating = undefined;
  }

  private show(content: Content): void {
    const text = JSON.stringify(content);
    if (text === this.shown) return;
    this.shown = text;
    const page = this.channel as unknown as Channel<Asked, PageContract<object>>;
    page.tell("show", content as object);
  }
}
