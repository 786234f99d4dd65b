import { allSteps } from "../../../src/core/results/steps";
import assert from "node:assert/strict";
import * as l10n from "@vscode/l10n";
import type { Browser, Page } from "playwright-core";
import { GradebookSheet } from "../../../src/core/results/gradebook/sheet";
import type { Missing } from "../../../src/core/results/gradebook/missingWords";
import { generateSample } from "../../../src/core/sample/generateSample";
import { noNames } from "../../../src/core/results/names/names";
import {
  gradebookSchemas,
  type GradebookAsked,
  type GradebookContent,
} from "../../../src/protocol/gradebookContract";
import { launchBrowser } from "../../host/chromium/browser";
import { openPanelPage, translations, type Language } from "./panelPage";

// The real page and what the extension answers it with, in a browser without VS Code around it, which speaks English.

const sample = generateSample();
const now = Math.max(...sample.map(({ Start }) => Start));

describe("the gradebook's page", function () {
  this.timeout(240_000);
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await launchBrowser();
  });
  afterEach(() => page.close());
  after(async () => {
    l10n.config({ contents: {} });
    await browser.close();
  });

  async function openPage(language: Language, missing: Missing): Promise<void> {
    l10n.config({ contents: translations[language] });
    const sheet = new GradebookSheet("SC300-2026-10-NYC");
    allSteps(
      sheet.rebuild(sample, { present: { seenAt: now, now, idleMinutes: 15 }, missing, names: noNames }),
    );
    const show = (): void => opening.show({ kind: "gradebook", state: {}, model: sheet.model("") });
    const unasked = (): never => assert.fail("Nobody has asked for this.");
    const opening = await openPanelPage<GradebookAsked, GradebookContent>(browser, {
      name: "gradebook",
      language,
      // Wide enough to have all columns in sight.
      viewport: { width: 2400, height: 900 },
      schemas: gradebookSchemas,
      handlers: {
        questions: {
          rows: ({ version, from, count }) => sheet.rowModels(version, from, count),
          copy: unasked,
          export: unasked,
        },
        notices: {
          ready: () => undefined,
          sort: ({ sort }) => {
            sheet.sortBy(sort);
            show();
          },
          search: unasked,
          chooseClass: unasked,
          open: unasked,
          clearFilter: unasked,
          act: unasked,
        },
      },
    });
    page = opening.page;
    show();
    await page.locator(".mark-missing").first().waitFor();
  }

  /** The texts that stand in the grid but do not fit into their places. */
  function cutTexts(): Promise<string[]> {
    return page
      .locator(".grid .text, .grid .note")
      .evaluateAll((texts) =>
        texts.filter((text) => text.scrollWidth > text.clientWidth).map((text) => text.textContent),
      );
  }

  function headWidths(): Promise<number[]> {
    return page
      .getByRole("columnheader")
      .evaluateAll((heads) => heads.map((head) => head.getBoundingClientRect().width));
  }

  for (const language of ["en", "de"] as const) {
    for (const missing of ["notStarted", "hidden", "notFetched"] as const) {
      it(`cuts no text off, whatever it is sorted by (${language}, ${missing})`, async () => {
        await openPage(language, missing);
        assert.deepEqual(await cutTexts(), []);
        const widths = await headWidths();
        assert.equal(widths.length, 10);
        const heads = page.getByRole("columnheader");
        for (let column = 0; column < widths.length; column += 1) {
          await heads.nth(column).click();
          await heads.nth(column).and(page.locator(".sorted")).waitFor();
          assert.deepEqual(await cutTexts(), []);
          assert.deepEqual(await headWidths(), widths, "sorting moves nothing");
        }
      });
    }
  }

  it("gives each column the room that it needs, and no more", async () => {
    await openPage("de", "notStarted");
    const widths = await headWidths();
    // The third lab has “Zur Bewertung eingereicht”, the last one nothing as long.
    const [third = 0, last = 0] = [widths[5], widths[9]];
    assert.ok(third > last && last > 64, `${third} and ${last}`);
  });

  it("shows the beginning of a column that is wider than its room", async () => {
    await openPage("de", "notStarted");
    await page.setViewportSize({ width: 160, height: 600 });
    await page.locator(".grid.narrow").waitFor();
    const grid = page.getByRole("grid");
    await grid.focus();
    await grid.press("End");
    const head = page.getByRole("columnheader").last();
    const users = page.getByRole("columnheader").first();
    await page.waitForFunction(() => {
      const last = [...document.querySelectorAll('[role="columnheader"]')].at(-1);
      return last?.getAttribute("aria-colindex") === "10";
    });
    const [shown, stuck] = [await head.boundingBox(), await users.boundingBox()];
    assert.ok(shown && stuck, "one of shown, stuck is missing");
    assert.ok(shown.width > 160 - stuck.width, `${shown.width} would fit`);
    assert.ok(Math.abs(shown.x - (stuck.x + stuck.width)) <= 1, `${shown.x} beside ${stuck.width}`);
  });
});
