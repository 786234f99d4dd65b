import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Frame, Locator } from "playwright-core";
import { launchBrowser } from "../../host/chromium/browser";
import { escaped } from "../../host/vscode/virtualList";
import { currentVSCodeVersion } from "../../host/vscode/install";
import { VSCodeServer, type VSCodeServerOptions } from "../../host/vscode/server";
import { startSimulator, type Simulator, type SimulatorOptions } from "../../simulator/startSimulator";
import { succeeds } from "./succeeds";
import { VSCodeWindow } from "./vscodeWindow";

const extensionPath = join(import.meta.dirname, "..", "..", "..");

/** A VS Code, a browser and a simulated Lab on Demand, with the extension's connection set to it. */
export interface Stage {
  readonly simulator: Simulator;
  readonly server: VSCodeServer;
  /** The folder that windows open. */
  readonly workspace: string;
  /** Where VS Code keeps its settings, logs and state. */
  readonly dataFolder: string;
  /** A new window in a browser of its own, as of another person. */
  openWindow(): Promise<VSCodeWindow>;
  close(): Promise<void>;
}

export async function setStage(
  options: SimulatorOptions = {},
  serverOptions: Pick<VSCodeServerOptions, "env" | "logLevel" | "userSettings" | "vsix"> = {},
): Promise<Stage> {
  const simulator = await startSimulator(options);
  const workspace = await mkdtemp(join(tmpdir(), "lab-results-ui-"));
  const dataFolder = await mkdtemp(join(tmpdir(), "lab-results-ui-data-"));
  const server = await VSCodeServer.start({
    version: currentVSCodeVersion,
    // A package is installed in the place of what lies here.
    ...(serverOptions.vsix === undefined && { extensionPath }),
    dataFolder,
    ...serverOptions,
    userSettings: {
      "labResults.connections": [{ name: "Simulator", url: simulator.url }],
      "labResults.timeZone": "UTC",
      // Tests count requests and hold them back; those of names and depth are about those.
      "labResults.names": "none",
      "labResults.details": "onDemand",
      ...serverOptions.userSettings,
    },
  });
  const browser: Browser = await launchBrowser();
  return {
    simulator,
    server,
    workspace,
    dataFolder,
    openWindow: () =>
      VSCodeWindow.open(browser, server, {
        workspace,
        browserContext: { permissions: ["clipboard-read", "clipboard-write"] },
      }),
    close: async () => {
      await browser.close();
      await Promise.all([server.stop(), simulator.close()]);
      for (const folder of [workspace, dataFolder]) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Sets a good key as a person does, through the palette and the input box, and reads that it works. */
export async function setKey(window: VSCodeWindow, key: string): Promise<void> {
  await window.runCommand("Set API Key…");
  await answerKey(window, key);
  await window.waitForNotification("The API key works for");
  await window.closeNotification("The API key works for");
}

/** Answers the question for a key. */
export async function answerKey(window: VSCodeWindow, key: string): Promise<void> {
  await quickInputTitled(window, "API Key for");
  await window.typeInQuickInput(key);
  await window.acceptQuickInput();
  // The key is checked before it is taken: the box stays until then.
  await window.page.locator(".quick-input-title:visible").waitFor({ state: "hidden" });
}

/** Waits for the quick pick or input box with that title. */
export async function quickInputTitled(window: VSCodeWindow, title: string): Promise<void> {
  await window.page.locator(".quick-input-title:visible", { hasText: title }).waitFor();
}

/**
 * Runs a command that asks with a quick pick of that title, and picks the item with that label. A panel that has just
 * opened may take the keyboard and so close the pick: then the command is run once more.
 */
export async function pickFrom(
  window: VSCodeWindow,
  command: string,
  title: string,
  label: string,
): Promise<void> {
  do await ask(window, command, title);
  while (!(await window.pickWhileOpen(label)));
}

/** Runs a command until what it asks with is seen: whatever takes the keyboard just then closes it again. */
async function ask(window: VSCodeWindow, command: string, title: string): Promise<void> {
  const asking = window.page.locator(".quick-input-title:visible", { hasText: title });
  await until(window, async () => {
    await window.runCommand(command);
    return succeeds(asking.waitFor({ timeout: 15_000 }));
  });
}

/** Waits until those words stand below the input box. */
export async function saidBelow(window: VSCodeWindow, words: RegExp): Promise<void> {
  await window.page.locator(".quick-input-message:visible", { hasText: words }).waitFor();
}

/** Waits until a row of the tree contains those words. */
export async function rowSaying(window: VSCodeWindow, words: string): Promise<void> {
  await window.page.locator(".customview-tree .monaco-list-row", { hasText: words }).first().waitFor();
}

/** Waits until a row of the tree whose description for screen readers contains those words is selected. */
export async function rowSelected(window: VSCodeWindow, words: string): Promise<void> {
  await window.page.locator(`.customview-tree .monaco-list-row.selected[aria-label*="${words}"]`).waitFor();
}

/** Waits until the view's message contains those words. */
export async function viewSaying(window: VSCodeWindow, words: string, timeout?: number): Promise<void> {
  await window.page
    .locator(".part.sidebar .tree-explorer-viewlet-tree-view .message", { hasText: words })
    .waitFor(timeout === undefined ? {} : { timeout });
}

/** The rows of the tree, once the first is there. */
export async function rowsOnceThere(window: VSCodeWindow): ReturnType<VSCodeWindow["treeRows"]> {
  await window.page.locator(".customview-tree .monaco-list-row").first().waitFor();
  return window.treeRows();
}

/** The page of the panel whose title starts so. What follows, as the user's name, may come a moment later. */
export function panelStartingWith(window: VSCodeWindow, start: string): Promise<Frame> {
  return window.panelFrame(new RegExp(`^\\s*${escaped(start)}`));
}

/** Collapses every row with the view's own button. */
export async function collapseAll(window: VSCodeWindow): Promise<void> {
  await window.page
    .locator(
      ".part.sidebar .action-label.codicon-tree-view-collapse-all, .part.sidebar .codicon-collapse-all",
    )
    .first()
    .click();
  await window.page
    .locator('.customview-tree .monaco-list-row[aria-expanded="true"]')
    .first()
    .waitFor({ state: "detached" });
}

/** Clicks a button in the title of the view. */
export async function clickTitleButton(window: VSCodeWindow, title: string): Promise<void> {
  await window.page.locator(`.part.sidebar .title-actions [aria-label="${title}"]`).click();
}

/** Groups the tree as a person does: by the button in the view's title. */
export async function groupBy(window: VSCodeWindow, choice: string): Promise<void> {
  await clickTitleButton(window, "Group By…");
  await quickInputTitled(window, "Group Results By");
  await window.pick(choice);
}

/** Opens a result by its number, through the palette. */
export async function openResult(window: VSCodeWindow, id: string): Promise<void> {
  do await ask(window, "Open Result…", "Open Result");
  while (!(await window.answerWhileOpen(id)));
}

/** Fetches a range as a person does: Custom…, then start and end as typed. */
export async function fetchCustomRange(window: VSCodeWindow, start: string, end: string): Promise<void> {
  await pickFrom(window, "Fetch Results…", "Fetch Results", "Custom…");
  await quickInputTitled(window, "Fetch Results: Start");
  await window.typeInQuickInput(start);
  await window.acceptQuickInput();
  await quickInputTitled(window, "Fetch Results: End");
  await window.typeInQuickInput(end);
  await window.acceptQuickInput();
}

/**
 * Chooses an item of the menu that was just opened. A menu takes no click in its first moments; the keyboard it
 * listens to at once.
 */
export async function chooseMenuItem(window: VSCodeWindow, title: string): Promise<void> {
  await window.page.locator(".monaco-menu .action-item", { hasText: title }).waitFor();
  const focused = window.page.locator(".monaco-menu .action-item.focused");
  await until(window, async () => {
    await window.page.keyboard.press("ArrowDown");
    return (await focused.innerText()).includes(title);
  });
  await window.page.keyboard.press("Enter");
}

/** The row of a file in the Explorer. */
export function explorerRow(window: VSCodeWindow, name: string): Locator {
  return window.page.locator(`.explorer-folders-view .monaco-list-row[aria-label^="${name}"]`);
}

/** Chooses an item of the menu of a file in the Explorer, which is to be shown. */
export async function chooseInExplorer(window: VSCodeWindow, name: string, title: string): Promise<void> {
  await explorerRow(window, name).click({ button: "right" });
  await chooseMenuItem(window, title);
}

/** Resolves once a condition holds, of files for example; the test's own patience limits it. */
export async function until(window: VSCodeWindow, isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await window.page.evaluate(() => new Promise(requestAnimationFrame));
}
