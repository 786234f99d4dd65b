import assert from "node:assert/strict";
import * as l10n from "@vscode/l10n";
import type { Browser, Page } from "playwright-core";
import { noNames } from "../../../src/core/results/names/names";
import { buildLiveClass } from "../../../src/core/results/live/liveClass";
import {
  liveClassSchemas,
  type LiveClassAsked,
  type LiveClassContent,
} from "../../../src/protocol/liveClassContract";
import { launchBrowser } from "../../host/chromium/browser";
import { classInSession, resultsInSession } from "../../simulator/classInSession";
import { openPanelPage, translations, type Language, type PanelPage } from "./panelPage";

// The page of a watched class in a browser without VS Code around it.

const now = Date.UTC(2026, 10, 16, 12) / 1000;

describe("the watched class's page", function () {
  this.timeout(240_000);
  let browser: Browser;
  let opened: PanelPage<LiveClassContent>;
  let told: unknown[];

  before(async () => {
    browser = await launchBrowser();
  });
  afterEach(() => opened.page.close());
  after(async () => {
    l10n.config({ contents: {} });
    await browser.close();
  });

  async function open(width: number, language: Language = "en"): Promise<Page> {
    l10n.config({ contents: translations[language] });
    told = [];
    const note =
      (name: string) =>
      (argument: unknown): void =>
        void told.push([name, argument]);
    opened = await openPanelPage<LiveClassAsked, LiveClassContent>(browser, {
      name: "liveClass",
      language,
      viewport: { width, height: 900 },
      schemas: liveClassSchemas,
      handlers: {
        questions: {},
        notices: {
          ready: () => undefined,
          open: note("open"),
          openGradebook: note("openGradebook"),
          act: note("act"),
        },
      },
    });
    return opened.page;
  }

  function show(classId = "A", problem?: string): void {
    const { model } = buildLiveClass(resultsInSession(now), {
      present: { seenAt: now, now, idleMinutes: 15 },
      timeZone: "UTC",
      names: noNames,
      title: classInSession.name,
      subtitle: "",
      planned: classInSession.labs,
      now: new Map(),
      knowsNotStarted: true,
    });
    opened.show({ kind: "liveClass", state: { classId }, version: 3, model, problem });
  }

  for (const language of ["en", "de"] as const) {
    for (const width of [300, 400, 800]) {
      it(`fits into a panel of ${width} pixels (${language})`, async () => {
        const page = await open(width, language);
        show("A", "Not up to date: labondemand.com cannot be reached.");
        await page.locator("tbody tr").first().waitFor();
        await page.locator(".lab").nth(2).click();
        const { scroll, client } = await page.evaluate(() => ({
          scroll: document.documentElement.scrollWidth,
          client: document.documentElement.clientWidth,
        }));
        assert.ok(scroll <= client, `${scroll} of ${client} pixels`);
        // What is not there takes no room, and the rest says what it is.
        if (width < 860) {
          const cells = page.locator("tbody tr").first().locator("td:visible");
          const count = await cells.count();
          assert.ok(count < 7, `${count} cells`);
        }
      });
    }
  }

  it("shows only those whom a figure counts, and all again", async () => {
    const page = await open(1000);
    show();
    const figure = page.getByRole("button", { name: "1 Idle" });
    await figure.click();
    await page.getByRole("heading", { name: "Idle: 1 of 25" }).waitFor();
    assert.equal(await page.locator("tbody tr").count(), 1);
    assert.equal(await figure.getAttribute("aria-pressed"), "true");
    await figure.click();
    await page.getByRole("heading", { name: "25 people" }).waitFor();
    assert.equal(await figure.getAttribute("aria-pressed"), "false");
  });

  it("names people by their places in the list that it was shown", async () => {
    const page = await open(1000);
    show();
    await page.getByRole("button", { name: "1 Idle" }).click();
    await page.locator("tbody button.name").click();
    await page.getByRole("button", { name: "Open Gradebook" }).click();
    await page.waitForFunction(() => document.activeElement?.textContent.includes("Gradebook"));
    while (told.length < 2) await page.evaluate(() => new Promise(requestAnimationFrame));
    assert.deepEqual(told, [
      ["open", { version: 3, person: 1 }],
      ["openGradebook", undefined],
    ]);
  });

  it("forgets whom it showed once it is another class, and not when the same has changed", async () => {
    const page = await open(1000);
    show();
    await page.getByRole("button", { name: "1 Idle" }).click();
    show("A", "Not up to date: somebody pulled the plug.");
    await page.getByText("pulled the plug").waitFor();
    assert.equal(await page.locator("tbody tr").count(), 1);
    show("B");
    await page.getByRole("heading", { name: "25 people" }).waitFor();
  });

  it("says how it is decided who needs help", async () => {
    const page = await open(1000);
    show();
    await page.getByText("How it is decided who needs help").click();
    await page.getByText("Nothing has happened in a running lab for 15 min or longer.").waitFor();
    assert.equal(await page.locator(".rules li").count(), 5);
  });
});
