import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { generateSample } from "../../src/core/sample/generateSample";
import type { JsonObject } from "../../src/core/api/json";
import { everyActivity } from "../simulator/everyActivity";
import {
  answerKey,
  fetchCustomRange,
  panelStartingWith,
  quickInputTitled,
  rowSaying,
  saidBelow,
  setKey,
  setStage,
  viewSaying,
} from "./support/stage";
import { colorThemes, type ColorTheme } from "./support/colorThemes";
import type { VSCodeWindow } from "./support/vscodeWindow";

// `npm run screenshots`: every view in every theme into out/screenshots, and the README's pictures into media/readme.

const folder = join("out", "screenshots");
const readmeFolder = join("media", "readme");
const themes: ColorTheme[] = ["dark", "light", "hcDark", "hcLight"];
await mkdir(folder, { recursive: true });
await mkdir(readmeFolder, { recursive: true });

const className = "Azure Administrator, Dubai, Oct 2026";
const results = generateSample();
const size = { width: 1280, height: 800 };
const stage = await setStage(
  { results },
  { userSettings: { "labResults.names": "everyone", "labResults.details": "whenOpened" } },
);
await stage.server.updateUserSettings({ "window.title": "Lab on Demand Results" });
const window = await stage.openWindow();
await window.openView();
await window.welcome.getByText("Set API Key").waitFor();
await inEveryTheme("welcome-no-key");
await walkthroughInEveryTheme();
await setKey(window, stage.simulator.key);
await window.welcome.getByText("Fetch Results").waitFor();
await inEveryTheme("welcome-nothing-fetched");

await fetchCustomRange(window, "2026-10-01", "2026-10-31");
await rowSaying(window, className);
await inEveryTheme("tree-narrow");
await sizeSideBar(200);
await inEveryTheme("tree-narrowest");
await sizeSideBar(470);
await window.expand("Azure AI Engineer, Paris, Oct 2026");
await window.page
  .locator('.customview-tree .monaco-list-row[aria-level="2"]', { hasText: /^\p{L}+ \p{L}+/u })
  .first()
  .waitFor();
await inEveryTheme("tree-wide");
await window.expand((await window.treeRows()).find(({ level }) => level === 2)?.label ?? "");
await window.select((await window.treeRows()).find(({ level }) => level === 3)?.label ?? "");
const details = await panelStartingWith(window, "Instance ");
// What is asked for in depth has come.
await details.getByRole("button", { name: "Copy All in Depth as JSON" }).waitFor();
await inEveryTheme("overview");
await readmePicture("overview", "dark");
await readmePicture("overview", "light");

await window.runCommand("View: Toggle Primary Side Bar Visibility");
await inEveryTheme("details");
await readmePicture("details", "light");
await showEveryActivity();
await window.runCommand("View: Toggle Primary Side Bar Visibility");

await window.runCommand("View: Close All Editors");
await window.runCommand("Open Summary");
await window.panelFrame("Lab Summary");
await inEveryTheme("summary");
await inEverySize("summary");
await readmePicture("summary", "light");
await (await window.panelFrame("Lab Summary")).locator("body").press("t");
await inEveryTheme("summary-tables");
await window.runCommand("View: Close All Editors");
await window.runCommand("Open Gradebook");
await (await window.panelFrame("Gradebook")).locator(".cell.result").first().waitFor();
await inEveryTheme("gradebook");
await (await window.panelFrame("Gradebook")).getByLabel("Class").selectOption(className);
await (await window.panelFrame("Gradebook")).getByText("21 users", { exact: true }).first().waitFor();
await inEveryTheme("gradebook-class");
await toPlannedLab();
await inEveryTheme("gradebook-planned");
await inEverySize("gradebook-planned", toPlannedLab);
await window.runCommand("View: Toggle Primary Side Bar Visibility");
await toPlannedLab();
await readmePicture("gradebook", "dark");
await window.runCommand("View: Toggle Primary Side Bar Visibility");
await window.runCommand("View: Close All Editors");
await inEveryTheme("group-by", () => openTitled("Group By…", "Group Results By"));
await inEveryTheme("sort-by", () => openTitled("Sort By…", "Sort Results"));
await inEveryTheme("export", () => openTitled("Export…", "Export 2,000 Results"));
await inEveryTheme("filter", () => openTitled("Filter Results…", "Filter Results"));
await openTitled("Filter Results…", "Filter Results");
await window.pick("Incomplete");
await window.acceptQuickInput();
await viewSaying(window, "Incomplete");
await inEveryTheme("filtered");
await window.runCommand("Clear Filter");

await inEveryTheme("ranges", () => openPicker());
await readmePicture("ranges", "dark", () => openPicker());
await inEveryTheme("custom-start", () => typeCustom("2026-10-01"));
await inEveryTheme("custom-end", () => typeCustom("2026-10-01", "2026-10-31"));
await inEveryTheme("custom-problem", () => typeCustom("2026-10-01", "3/4/2026"));

await window.runCommand("Export to JSON");
await window.waitForNotification("Exported");
await inEveryTheme("exported");
await window.runCommand("Notifications: Clear All Notifications");

await window.runCommand("Clear Results");
await window.runCommand("Set API Key…");
await answerKey(window, "wrong");
await window.waitForNotification("not accepted");
await inEveryTheme("wrong-key-tried");
await window.clickNotificationButton("not accepted", "Save Anyway");
await window.waitForNotification("saved although it was refused");
await window.runCommand("Notifications: Clear All Notifications");
await fetchCustomRange(window, "2026-09-01", "2026-09-02");
await window.waitForNotification("not accepted");
await inEveryTheme("wrong-key");
await window.clickNotificationButton("not accepted", "Set API Key");
await answerKey(window, stage.simulator.key);
await window.welcome.getByText("Fetch Another Range").waitFor();
await inEveryTheme("welcome-no-results");

await window.close();
await stage.close();

/** @param open opens a quick input, which is closed again after the picture. */
async function inEveryTheme(name: string, open?: () => Promise<void>): Promise<void> {
  for (const theme of themes) await picture(join(folder, `${name}-${theme}.png`), theme, open);
}

async function readmePicture(name: string, theme: ColorTheme, open?: () => Promise<void>): Promise<void> {
  await picture(join(readmeFolder, `${name}-${theme}.png`), theme, open);
}

/** @param theme the one that is worn already, unless told. */
async function picture(path: string, theme?: ColorTheme, open?: () => Promise<void>): Promise<void> {
  if (theme) await wear(theme);
  await open?.();
  // Where the mouse rests, things look as if somebody chose them.
  await window.page.mouse.move(1, 1);
  await settled(window);
  await window.screenshot(path);
  if (open) await window.dismissQuickInput();
}

async function wear(theme: ColorTheme): Promise<void> {
  await window.setColorTheme(theme);
  const { pageKind } = colorThemes[theme];
  const pages = window.page.frames().map((frame) =>
    // One that is hidden may go away meanwhile, and then there is nothing of it to wait for.
    frame.waitForFunction(wears, pageKind, { timeout: 10_000 }).catch(() => undefined),
  );
  await Promise.all(pages);
}

/** Runs in the page: only webviews say what they wear. */
function wears(pageKind: string): boolean {
  const { vscodeThemeKind } = document.body.dataset;
  return vscodeThemeKind === undefined || vscodeThemeKind === pageKind;
}

async function openPicker(): Promise<void> {
  await window.runCommand("Fetch Results…");
  await quickInputTitled(window, "Fetch Results");
}

async function openTitled(command: string, title: string): Promise<void> {
  await window.runCommand(command);
  await quickInputTitled(window, title);
}

async function typeCustom(start: string, end?: string): Promise<void> {
  await openPicker();
  await window.pick("Custom…");
  await quickInputTitled(window, "Fetch Results: Start");
  await window.typeInQuickInput(start);
  await saidBelow(window, /2026/);
  if (end === undefined) return;
  await window.acceptQuickInput();
  await quickInputTitled(window, "Fetch Results: End");
  await window.typeInQuickInput(end);
  await saidBelow(window, /request|mistaken/);
}

/** Lets the page paint what it was told last. */
async function settled({ page }: VSCodeWindow): Promise<void> {
  // A frame may go away meanwhile, and then there is nothing of it to wait for.
  await Promise.all(page.frames().map((frame) => frame.evaluate(painted).catch(() => undefined)));
}

/** Runs in the page. */
async function painted(): Promise<void> {
  await document.fonts.ready;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** Opened anew each time: it takes the keyboard from the picker of themes whenever it is painted. */
async function walkthroughInEveryTheme(): Promise<void> {
  for (const theme of themes) {
    await wear(theme);
    await window.runCommand("Welcome: Open Walkthrough...");
    await window.pick("Get Started with Lab on Demand Results");
    await window.page.locator(".getting-started-step").nth(4).waitFor();
    await picture(join(folder, `walkthrough-${theme}.png`));
    await window.runCommand("View: Close All Editors");
  }
}

/** Opens the same result with activities of every kind in it, and shows all of the page. */
async function showEveryActivity(): Promise<void> {
  stage.simulator.failWhen(({ command, parameters }) =>
    command === "details"
      ? { kind: "body", body: JSON.stringify(everyActivityOf(Number(parameters["labinstanceid"]))) }
      : undefined,
  );
  const page = await panelStartingWith(window, "");
  await page.locator("body").press("ArrowRight");
  await page.getByRole("row", { name: "Owner Chosen, wrong" }).waitFor();
  for (const [name, width] of [
    ["wide", size.width],
    ["narrow", 400],
  ] as const) {
    await window.page.setViewportSize({ width, height: 3200 });
    await inEveryTheme(`activities-${name}`);
  }
  await window.page.setViewportSize(size);
  stage.simulator.failWhen(() => undefined);
}

function everyActivityOf(id: number): JsonObject {
  const result = results.find(({ LabInstanceId }) => LabInstanceId === id);
  return everyActivity(id, result?.Start ?? 0);
}

/** With the side bar hidden: as narrow as beside something else, and wide. */
async function inEverySize(name: string, prepare?: () => Promise<void>): Promise<void> {
  await window.runCommand("View: Toggle Primary Side Bar Visibility");
  for (const [word, width] of [
    ["narrow", 400],
    ["wide", 1600],
  ] as const) {
    await window.page.setViewportSize({ ...size, width });
    await prepare?.();
    await inEveryTheme(`${name}-${word}`);
  }
  await window.page.setViewportSize(size);
  await window.runCommand("View: Toggle Primary Side Bar Visibility");
}

/** Goes to the last column of the gradebook, which nobody has started. */
async function toPlannedLab(): Promise<void> {
  const page = await window.panelFrame("Gradebook");
  await page.getByRole("grid").focus();
  await page.getByRole("grid").press("Home");
  await page.getByRole("grid").press("End");
  await page.getByText("planned", { exact: true }).first().waitFor();
}

/** @param width in pixels, as seen from the window's left edge. */
async function sizeSideBar(width: number): Promise<void> {
  const { page } = window;
  const box = await page.locator(".part.sidebar").boundingBox();
  if (!box) return;
  await page.mouse.move(box.x + box.width, 400);
  await page.mouse.down();
  await page.mouse.move(width, 400, { steps: 5 });
  await page.mouse.up();
}
