import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as l10n from "@vscode/l10n";
import axeCore from "axe-core";
import type { Browser, Page } from "playwright-core";
import { questionFigures } from "../../../src/core/results/questions/figures";
import { questionsModel } from "../../../src/core/results/questions/model";
import { QuestionBook } from "../../../src/core/results/questions/questionBook";
import { noNames } from "../../../src/core/results/names/names";
import { allSteps } from "../../../src/core/results/steps";
import { sampleInstanceDetails } from "../../../src/core/sample/depth/nameSample";
import { generateSample } from "../../../src/core/sample/generateSample";
import {
  questionsSchemas,
  type QuestionsAsked,
  type QuestionsContent,
} from "../../../src/protocol/questionsContract";
import { launchBrowser } from "../../host/chromium/browser";
import { openPanelPage, translations, type Language, type PanelPage } from "./panelPage";

// The real page in a browser without VS Code around it.

const book = new QuestionBook();
const figures = allSteps(
  questionFigures(
    generateSample()
      .filter(({ LabProfileId }) => LabProfileId === 105_217 || LabProfileId === 105_216)
      .map((result) => book.take(sampleInstanceDetails(result, 1_793_491_200))),
  ),
);
const wide = { width: 1200, height: 900 };
const narrow = { width: 340, height: 900 };

function content(missing = 0): QuestionsContent {
  const model = {
    ...questionsModel(figures, missing, noNames),
    title: "Questions: Lab 105217",
    subtitle: "October",
  };
  return { kind: "questions", state: { labProfileId: 105_217 }, model: { ...model, version: 1 } };
}

describe("the page of the question analysis", function () {
  this.timeout(240_000);
  let browser: Browser;
  let opened: PanelPage<QuestionsContent>;
  let asked: unknown[];

  before(async () => {
    browser = await launchBrowser();
  });
  afterEach(() => opened.page.close());
  after(async () => {
    l10n.config({ contents: {} });
    await browser.close();
  });

  async function open(shown: QuestionsContent, viewport = wide, language: Language = "en"): Promise<Page> {
    l10n.config({ contents: translations[language] });
    asked = [];
    const note =
      (name: string) =>
      (argument: unknown): undefined => {
        asked.push([name, argument]);
      };
    opened = await openPanelPage<QuestionsAsked, QuestionsContent>(browser, {
      name: "questions",
      language,
      viewport,
      schemas: questionsSchemas,
      handlers: {
        questions: {
          behind: (argument) => {
            asked.push(["behind", argument]);
            return {
              rows: [
                { instanceId: "7", label: "ada", facts: ["Oct 6, 08:00", "7"] },
                { instanceId: "8", label: "grace", facts: ["Oct 5, 08:00", "8"] },
              ],
              more: "and 3 more",
            };
          },
          copy: () => "Copied, to paste into a spreadsheet",
          export: note("export"),
        },
        notices: { ready: () => undefined, open: note("open"), ask: note("ask"), act: note("act") },
      },
    });
    opened.show(shown);
    await opened.page.locator("h1").waitFor();
    return opened.page;
  }

  /** Waits until the page has told the extension something. */
  async function told(name: string): Promise<unknown> {
    for (;;) {
      const found = asked.find((each) => Array.isArray(each) && each[0] === name);
      if (found) return found;
      // Each round trip to the page lets what it said arrive.
      await opened.page.evaluate(() => undefined);
    }
  }

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(axeCore.source);
    return page.evaluate(async () => {
      const axe = (globalThis as unknown as { axe: typeof axeCore }).axe;
      const found = await axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "best-practice"] });
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    });
  }

  const firstName = figures.questions[0]?.question.name ?? "";

  it("tells of each question, the most pressing first", async () => {
    const page = await open(content());
    const rows = page.locator("tr.question");
    assert.equal(await rows.count(), figures.questions.length);
    assert.match((await rows.first().textContent()) ?? "", /Scoring failed \d times/);
    assert.match((await page.getByText("Nobody got it right").textContent()) ?? "", /Nobody/);
    assert.equal(await page.getByRole("button", { name: firstName }).getAttribute("aria-expanded"), "false");
  });

  it("can be used with the keyboard alone, down to a lab instance", async () => {
    const page = await open(content());
    await page.getByRole("button", { name: firstName }).focus();
    await page.keyboard.press("Enter");
    const way = page.locator("tr.detail").getByRole("button", { name: /^Did not get it right/ });
    await way.waitFor();
    await page.keyboard.press("Tab");
    assert.ok(await way.evaluate((element) => element === document.activeElement), "the way is next");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "grace" }).waitFor();
    assert.deepEqual(await told("behind"), ["behind", { version: 1, question: 0, of: "failed" }]);
    await page.getByRole("button", { name: "grace" }).focus();
    await page.keyboard.press("Enter");
    assert.deepEqual(await told("open"), ["open", { version: 1, question: 0, of: "failed", row: 1 }]);
    await way.click();
    await page.getByRole("button", { name: "grace" }).waitFor({ state: "detached" });
  });

  it("shows all answers with how often they were given, and who gave them", async () => {
    const page = await open(content());
    const place = figures.questions.findIndex(({ question }) => question.name.includes("deleted vault"));
    await page.locator("tr.question").nth(place).getByRole("button").click();
    const answers = page.locator(".answers li");
    assert.equal(await answers.count(), 4);
    assert.match((await answers.first().textContent()) ?? "", /Wrong\s+Soft delete\s+\d+ ×/);
    await answers.first().getByRole("button").click();
    assert.deepEqual(await told("behind"), ["behind", { version: 1, question: place, of: 0 }]);
  });

  it("sorts by a figure, the other way around, and as it was", async () => {
    const page = await open(content());
    const heading = page.getByRole("button", { name: "Facility" });
    const percents = async (): Promise<number[]> =>
      (await page.locator(".percent").allTextContents()).map((text) => Number.parseFloat(text));
    const before = await percents();
    await heading.click();
    assert.deepEqual(
      await percents(),
      [...before].sort((a, b) => a - b),
    );
    await heading.click();
    assert.deepEqual(
      await percents(),
      [...before].sort((a, b) => b - a),
    );
    assert.equal(await page.locator("th.facility").getAttribute("aria-sort"), "descending");
    await heading.click();
    assert.deepEqual(await percents(), before);
  });

  it("says what was copied, exports, and asks for what is not known", async () => {
    const page = await open(content(5));
    await page.getByText("Of 5 lab instances the activities are not known.").waitFor();
    await page.getByRole("button", { name: "Copy Table" }).click();
    await page.getByText("Copied, to paste into a spreadsheet").waitFor();
    await page.getByRole("button", { name: "Export as CSV" }).click();
    await told("export");
    await page.getByRole("button", { name: "Ask for Them…" }).click();
    await told("ask");
  });

  it("shows other questions closed", async () => {
    const page = await open(content());
    await page.getByRole("button", { name: firstName }).click();
    await page.locator("tr.detail").waitFor();
    const other = content();
    assert.equal(other.kind, "questions");
    opened.show({ ...other, model: { ...other.model, version: 2 } });
    await page.locator("tr.detail").waitFor({ state: "detached" });
  });

  it("says so where there is nothing", async () => {
    const page = await open({
      kind: "empty",
      title: "Question Analysis",
      text: "There are none.",
      action: "Fetch",
    });
    await page.getByRole("button", { name: "Fetch" }).click();
    await told("act");
  });

  for (const viewport of [wide, narrow]) {
    for (const language of ["en", "de"] as const) {
      it(`has nothing that axe minds and nothing cut off at ${viewport.width} pixels (${language})`, async () => {
        const page = await open(content(5), viewport, language);
        await page.evaluate((lang) => (document.documentElement.lang = lang), language);
        await page.evaluate(() => (document.title = "Questions"));
        await page.locator("tr.question .expander").first().click();
        await page.locator("tr.detail .link").first().click();
        await page.locator(".behind").waitFor();
        assert.deepEqual(await violations(page), []);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= viewport.width, `it is ${width} pixels wide`);
      });
    }
  }

  it("loads nothing and sets no style that the policy forbids", () => {
    const script = readFileSync("dist/webview/questions.js", "utf8");
    assert.doesNotMatch(script, /<[a-z]+ style=/);
  });
});
