import {
  type Browser,
  type BrowserContextOptions,
  type Frame,
  type Locator,
  type Page,
} from "playwright-core";
import { escaped, exactly, findRow, type ListRow, readRows } from "../../host/vscode/virtualList";
import { type VSCodeServer } from "../../host/vscode/server";
import { workbenchUrl } from "../../host/vscode/workbenchUrl";
import { colorThemes, type ColorTheme } from "./colorThemes";
import type { PageMessage, ShownNotification } from "./shownInWindow";
import { succeeds } from "./succeeds";
import { openHiddenNotifications } from "./hiddenNotifications";
import { panelFinder } from "./panelFinder";

const patienceMilliseconds = 60_000;
const startMilliseconds = 120_000;

export interface WindowOptions {
  /** Absolute path of the folder to open; none: an empty window. */
  workspace?: string;
  /** Viewport, time zone, locale and the like of the browser. */
  browserContext?: BrowserContextOptions;
}

/**
 * A VS Code window with the extension loaded, and what a person does in it. Every method waits for what it needs,
 * a minute at most. The extension host's environment is the server's.
 */
export class VSCodeWindow {
  /** What the page and every frame in it wrote to the console, content security violations included. */
  readonly consoleMessages: PageMessage[] = [];

  private constructor(readonly page: Page) {
    page.setDefaultTimeout(patienceMilliseconds);
    page.on("console", (message) => {
      this.consoleMessages.push({ type: message.type(), text: message.text(), url: message.location().url });
    });
    // VS Code asks before its window is left; a person who reloads says yes.
    page.on("dialog", (dialog) => void dialog.accept().catch(() => {}));
  }

  /** Opens a window in a browser context of its own. */
  static async open(
    browser: Browser,
    server: VSCodeServer,
    options: WindowOptions = {},
  ): Promise<VSCodeWindow> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: "reduce",
      ...options.browserContext,
    });
    // Functions that tests hand to `evaluate` call this helper, which tsx puts into them.
    await context.addInitScript("globalThis.__name ??= (target) => target");
    const window = new VSCodeWindow(await context.newPage());
    await window.page.goto(workbenchUrl(server.url, options.workspace));
    await window.isReady();
    return window;
  }

  /** Closes the window and forgets what the browser kept for it. */
  async close(): Promise<void> {
    await this.page.context().close();
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }

  /** Changes the user's color theme and waits until the workbench wears it; again where an editor closed the pick. */
  async setColorTheme(theme: ColorTheme): Promise<void> {
    const { name, workbenchClass } = colorThemes[theme];
    await this.until(`color theme "${name}"`, async () => {
      await this.runCommand("Preferences: Color Theme");
      return (await this.pickWhileOpen(name)) || undefined;
    });
    await this.quickInput.waitFor({ state: "hidden" });
    await this.page.locator(`.monaco-workbench.${workbenchClass}`).waitFor();
  }

  // ---- commands and quick input

  /**
   * Runs a command by its title in the palette, with or without its category. A panel that has just opened
   * may take the keyboard and so close the palette: then it is opened once more.
   */
  async runCommand(title: string): Promise<void> {
    const name = this.page.locator(".label-name", {
      hasText: new RegExp(`^\\s*(.*: )?${escaped(title)}\\s*$`),
    });
    const row = this.quickInput.locator(".monaco-list-row").filter({ has: name }).first();
    await this.until(`command "${title}"`, async () => {
      await this.page.keyboard.press("F1");
      const timeout = 5000;
      const typing = this.quickInputBox.fill(`>${title}`, { timeout });
      return (await succeeds(typing.then(() => row.click({ timeout })))) || undefined;
    });
  }

  /** The items that a quick pick offers under what was typed. */
  async quickPickItems(): Promise<ListRow[]> {
    await this.quickList.locator(".monaco-list-row").first().waitFor();
    await this.quickInput.locator(".quick-input-progress.active").waitFor({ state: "hidden" });
    return readRows(this.quickList);
  }

  /** Picks the item with that label; toggles it where many can be picked. */
  async pick(label: string): Promise<void> {
    await (await this.rowIn(this.quickList, label)).click();
  }

  /** Picks the item with that label. @returns false when the quick pick was closed before it could be. */
  pickWhileOpen(label: string): Promise<boolean> {
    return this.until(`row "${label}"`, async () => {
      if (!(await this.quickInput.isVisible())) return false;
      const row = await findRow(this.quickList, label);
      return (row && (await succeeds(row.click({ timeout: 5000 })))) || undefined;
    });
  }

  /** Answers an input box. @returns false when it was closed before it could be. */
  answerWhileOpen(text: string): Promise<boolean> {
    const timeout = 15_000;
    const typing = this.quickInputBox.fill(text, { timeout });
    return succeeds(typing.then(() => this.quickInputBox.press("Enter", { timeout })));
  }

  /** Replaces what stands in the quick pick or input box. */
  async typeInQuickInput(text: string): Promise<void> {
    await this.quickInputBox.fill(text);
  }

  /** Presses Enter in the quick pick or input box. */
  async acceptQuickInput(): Promise<void> {
    await this.quickInputBox.press("Enter");
  }

  /** Presses Escape in the quick pick or input box, and waits until it is gone. */
  async dismissQuickInput(): Promise<void> {
    await this.quickInputBox.press("Escape");
    await this.quickInput.waitFor({ state: "hidden" });
  }

  // ---- the results view

  /** Shows the extension's view; resolves when the side bar has it. */
  async openView(): Promise<void> {
    const item = this.page.locator(".activitybar .action-item", {
      has: this.page.locator('a[aria-label^="Lab Results"]'),
    });
    await item.waitFor({ timeout: startMilliseconds });
    // A click hides the side bar where VS Code has just shown it by itself, as after a reload: then one more helps.
    do if (!(await this.view.isVisible())) await item.click();
    while (!(await succeeds(this.view.waitFor({ timeout: 15_000 }))));
  }

  /** What the view shows while it has no rows: its welcome text and buttons. */
  get welcome(): Locator {
    return this.view.locator(".welcome-view-content");
  }

  /** All rows of the tree that are not inside a collapsed one, also those scrolled out of view; none when empty. */
  async treeRows(): Promise<ListRow[]> {
    await this.view.waitFor();
    await this.view.locator(".monaco-progress-container.active").waitFor({ state: "hidden" });
    return readRows(this.tree);
  }

  /** The first row with that label, scrolled into view. */
  async row(label: string): Promise<Locator> {
    // Where the mouse rests on a row, its tooltip comes and lies over others.
    await this.page.mouse.move(1, 1);
    return this.rowIn(this.tree, label);
  }

  /** Expands a row unless it is, and waits for its children. */
  async expand(label: string): Promise<void> {
    const row = await this.row(label);
    const expanded = row.and(this.page.locator('[aria-expanded="true"]'));
    if (!(await expanded.isVisible())) await row.locator(".monaco-tl-twistie").click();
    await expanded.waitFor();
    // VS Code shows a row expanded before it has what is below.
    await this.until(`row below "${label}"`, async () => {
      const rows = await readRows(this.tree);
      const place = rows.findIndex((one) => one.label === label);
      const [above, below] = [rows[place], rows[place + 1]];
      return above && below && below.level > above.level ? true : undefined;
    });
  }

  /** Clicks a row, which runs its command. */
  async select(label: string): Promise<void> {
    const row = await this.row(label);
    await row.locator(".monaco-tl-contents").click();
    await row.and(this.page.locator(".selected")).waitFor();
  }

  // ---- notifications

  /** The notifications that are shown at this moment. */
  notifications(): Promise<ShownNotification[]> {
    return this.notificationItems.evaluateAll((items) =>
      items.map((item) => ({
        message: item.querySelector(".notification-list-item-message")?.textContent.trim() ?? "",
        buttons: [...item.querySelectorAll(".notification-list-item-buttons-container .monaco-button")].map(
          (button) => button.textContent.trim(),
        ),
      })),
    );
  }

  /** The first notification whose message contains the text, as soon as there is one. */
  waitForNotification(text: string): Promise<ShownNotification> {
    return this.until(`notification "${text}"`, async () => {
      const found = (await this.notifications()).find(({ message }) => message.includes(text));
      if (!found) await openHiddenNotifications(this.page);
      return found;
    });
  }

  /** Clicks a button of the notification whose message contains the text. */
  async clickNotificationButton(message: string, button: string): Promise<void> {
    const item = this.notificationItems.filter({ hasText: message }).first();
    await item.locator(".monaco-button", { hasText: exactly(button) }).click();
  }

  /** Closes the notification whose message contains the text, once that of the progress is gone. */
  async closeNotification(message: string): Promise<void> {
    const item = this.notificationItems.filter({ hasText: message }).first();
    // VS Code would show no further ones for a while.
    await this.notificationItems.filter({ hasNotText: message }).first().waitFor({ state: "hidden" });
    await item.hover();
    await item.locator(".codicon-notifications-clear").click();
    await item.waitFor({ state: "hidden" });
  }

  // ---- panels

  /** The page inside the panel with that title, whose tab comes to the front; resolves when it shows some text. */
  async panelFrame(title: string | RegExp): Promise<Frame> {
    const pattern = typeof title === "string" ? exactly(title) : title;
    const name = this.page.locator(".label-name", { hasText: pattern });
    const tab = this.page.locator(".editor-group-container .tab", { has: name }).first();
    await tab.waitFor();
    if ((await tab.getAttribute("aria-selected")) !== "true") await tab.click();
    const frame = await this.until(`panel "${String(title)}"`, panelFinder(this.page, pattern, tab));
    await frame.waitForFunction(() => document.querySelector("body")?.innerText.trim());
    return frame;
  }

  // ---- parts of the workbench

  private get quickInput(): Locator {
    return this.page.locator(".quick-input-widget:visible");
  }

  private get quickInputBox(): Locator {
    return this.quickInput.locator(".quick-input-box input");
  }

  private get quickList(): Locator {
    return this.quickInput.locator(".quick-input-list .monaco-list");
  }

  private get view(): Locator {
    return this.page.locator(".part.sidebar .composite:visible", {
      has: this.page.locator(".customview-tree"),
    });
  }

  private get tree(): Locator {
    return this.view.locator(".customview-tree .monaco-list").first();
  }

  private get notificationItems(): Locator {
    return this.page.locator(".notification-list-item:visible");
  }

  private async isReady(): Promise<void> {
    await this.page.locator(".monaco-workbench .part.statusbar").waitFor({ timeout: startMilliseconds });
  }

  private rowIn(list: Locator, label: string): Promise<Locator> {
    return this.until(`row "${label}"`, () => findRow(list, label));
  }

  /** Tries once a frame until there is a value. */
  private async until<T>(what: string, attempt: () => Promise<T | undefined>): Promise<T> {
    const deadline = Date.now() + patienceMilliseconds;
    for (;;) {
      const value = await attempt();
      if (value !== undefined) return value;
      if (Date.now() > deadline)
        throw new Error(`There was no ${what} within ${patienceMilliseconds / 1000} s.`);
      await this.page.evaluate(() => new Promise(requestAnimationFrame));
    }
  }
}
