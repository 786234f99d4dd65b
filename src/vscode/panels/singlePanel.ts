import * as vscode from "vscode";
import type { Subscription } from "../../core/results/store/changeEvent";
import type { PageAsked } from "../../protocol/pageContract";
import { PagePanel, type PagePanelOptions } from "./pagePanel";
import { closeTabs, tabsOf } from "./sleepingTabs";
import { webviewOptions } from "./webviewHtml";

export interface SinglePanelOptions<Asked extends PageAsked, Content> extends PagePanelOptions<
  Asked,
  Content
> {
  readonly type: string;
  /** Tells of changes after which the page shows something else. */
  onDidChange(listener: () => void): Subscription;
  /** Takes back what VS Code kept of the page while its window reloaded: anything at all. */
  restore?(state: unknown): void;
  /** Told when people begin to see the page, and when they do not any more. */
  onDidShow?(isVisible: boolean): void;
  /** Told when the panel was closed. */
  onDidClose?(): void;
}

/** A panel of which there is one at most; its page follows changes and outlives reloads. */
export class SinglePanel<Asked extends PageAsked, Content>
  implements vscode.Disposable, vscode.WebviewPanelSerializer
{
  private readonly subscriptions: vscode.Disposable;
  private open: PagePanel<Asked, Content> | undefined;

  constructor(private readonly options: SinglePanelOptions<Asked, Content>) {
    this.subscriptions = vscode.Disposable.from(
      options.onDidChange(() => this.open?.updateSoon()),
      vscode.window.registerWebviewPanelSerializer(options.type, this),
    );
  }

  /** Opens the panel, or brings it to the front. One that is still asleep after a reload gives way, in its place. */
  show(): void {
    if (this.open) return this.open.reveal();
    const { type, page, extensionUri } = this.options;
    const asleep = tabsOf(type);
    const column = asleep[0]?.group.viewColumn ?? vscode.ViewColumn.Active;
    this.adopt(vscode.window.createWebviewPanel(type, page.title, column, webviewOptions(extensionUri)));
    // Only now: a group of editors that is empty for a moment would be gone.
    closeTabs(asleep);
  }

  /** Something else is to be shown, if the panel is open. */
  turn(): void {
    this.open?.turn();
  }

  /** VS Code brings back a panel after its window was reloaded. The one there is stays. */
  deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    if (this.open) {
      const isLookedAt = panel.active;
      panel.dispose();
      if (isLookedAt) this.open.reveal();
    } else {
      this.options.restore?.(state);
      this.adopt(panel);
    }
    return Promise.resolve();
  }

  dispose(): void {
    this.subscriptions.dispose();
    this.open?.dispose();
  }

  private adopt(panel: vscode.WebviewPanel): void {
    const open = new PagePanel(panel, this.options);
    this.open = open;
    let isVisible = false;
    const see = (isSeen: boolean): void => {
      if (isSeen !== isVisible) this.options.onDidShow?.(isSeen);
      isVisible = isSeen;
    };
    see(panel.visible);
    panel.onDidChangeViewState(() => see(panel.visible));
    panel.onDidDispose(() => {
      if (this.open !== open) return;
      this.open = undefined;
      see(false);
      this.options.onDidClose?.();
    });
  }
}
