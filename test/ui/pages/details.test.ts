import assert from "node:assert/strict";
import * as l10n from "@vscode/l10n";
import type { Browser, Page } from "playwright-core";
import type { LabResult } from "../../../src/core/api/labResult";
import { buildDetails, buildWholeRow, fieldLabel } from "../../../src/core/results/details/model";
import {
  detailsSchemas,
  type DetailsAsked,
  type DetailsContent,
} from "../../../src/protocol/detailsContract";
import { launchBrowser } from "../../host/chromium/browser";
import { received } from "../../unit/labResult";
import { context } from "../../unit/results/details/cases";
import { openPanelPage, translations, type Language, type PanelPage } from "./panelPage";

// The real page and what the extension answers it with, in a browser without VS Code around it.

const notes = "Exercise 7 was done. ".repeat(25_000);
const words = {
  en: {
    showAll: "Show all of Notes",
    showLess: "Show less of Notes",
    shortened: `Shortened: copy it to get all ${notes.length.toLocaleString("en")} characters`,
    copy: "Copy Notes",
    copied: "Copied Notes",
  },
  de: {
    showAll: "Alles von Notes anzeigen",
    showLess: "Weniger von Notes anzeigen",
    shortened: `Gekürzt: Kopieren liefert alle ${notes.length.toLocaleString("de")} Zeichen`,
    copy: "Notes kopieren",
    copied: "Notes kopiert",
  },
};

describe("the details' page of a result with half a megabyte of text", function () {
  this.timeout(240_000);
  let browser: Browser;
  let opened: PanelPage<DetailsContent>;
  let result: LabResult;
  let asked: string[];

  before(async () => {
    browser = await launchBrowser();
  });
  afterEach(() => opened.page.close());
  after(async () => {
    l10n.config({ contents: {} });
    await browser.close();
  });

  function show(): void {
    const state = { instanceId: String(result.LabInstanceId), source: null, isKept: false };
    opened.show({ kind: "result", state, model: buildDetails(result, context) });
  }

  async function open(language: Language): Promise<Page> {
    l10n.config({ contents: translations[language] });
    result = received({ Notes: notes });
    asked = [];
    const unasked = (): never => assert.fail("Nobody has asked for this.");
    opened = await openPanelPage<DetailsAsked, DetailsContent>(browser, {
      name: "details",
      language,
      viewport: { width: 1000, height: 900 },
      schemas: detailsSchemas,
      handlers: {
        questions: {
          copyValue: ({ shown, field }) => {
            asked.push(`${shown} ${field}`);
            return l10n.t("Copied {0}", fieldLabel(field));
          },
          copyJson: unasked,
          copyLink: unasked,
          refresh: unasked,
          copyDepthField: unasked,
          copyDepth: unasked,
          wholeDepthRow: unasked,
          wholeRow: ({ field }) => buildWholeRow(result, field, "UTC", context.names) ?? null,
        },
        notices: {
          ready: () => undefined,
          openInBrowser: unasked,
          load: unasked,
          askDepth: unasked,
          step: unasked,
          showAll: unasked,
          showRelated: unasked,
          openRelated: unasked,
        },
      },
    });
    show();
    return opened.page;
  }

  /** How long the text is that stands in the box of the field. */
  function shownLength(page: Page): Promise<number> {
    return page.getByRole("group", { name: "Notes", exact: true }).evaluate((box) => box.textContent.length);
  }

  for (const language of ["en", "de"] as const) {
    const said = words[language];

    it(`gets and shows its beginning, and all of it for the asking (${language})`, async () => {
      const page = await open(language);
      const button = page.getByRole("button", { name: said.showAll });
      await button.waitFor();
      await page.getByText(said.shortened).waitFor();
      assert.equal(await shownLength(page), 10_000);
      const [first = Infinity] = opened.sizes;
      assert.ok(first < 100_000, `${first} characters were posted`);

      await button.focus();
      await page.keyboard.press("Enter");
      const back = page.getByRole("button", { name: said.showLess });
      await back.waitFor();
      assert.equal(await shownLength(page), notes.length);
      assert.equal(await page.getByText(said.shortened).count(), 0);
      assert.ok(
        await back.evaluate((element) => element === document.activeElement),
        "the button keeps the focus",
      );
      await back.click();
      await button.waitFor();
      assert.equal(await shownLength(page), 10_000);
    });

    it(`says that it was copied (${language})`, async () => {
      const page = await open(language);
      await page.getByRole("button", { name: said.copy }).click();
      await page.getByRole("status").filter({ hasText: said.copied }).waitFor({ state: "attached" });
      assert.deepEqual(asked, [`${String(result.LabInstanceId)} Notes`]);
    });
  }

  it("follows when the long value changes, and forgets it with another result", async () => {
    const page = await open("en");
    await page.getByRole("button", { name: words.en.showAll }).click();
    await page.getByRole("button", { name: words.en.showLess }).waitFor();
    result = received({ Notes: `${notes}More of it.`, CompletionStatus: 4 });
    show();
    await page.waitForFunction(
      (length) => document.querySelector('[role="group"][aria-label="Notes"]')?.textContent.length === length,
      `${notes}More of it.`.length,
    );
    result = received({ Notes: notes, LabInstanceId: 7n });
    show();
    await page.getByRole("button", { name: words.en.showAll }).waitFor();
    assert.equal(await shownLength(page), 10_000);
  });
});
