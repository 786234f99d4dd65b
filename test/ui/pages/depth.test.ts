import assert from "node:assert/strict";
import * as l10n from "@vscode/l10n";
import axeCore from "axe-core";
import type { Browser, Page } from "playwright-core";
import { buildDepth } from "../../../src/core/results/details/depth/model";
import { wholeDepthRow } from "../../../src/core/results/details/depth/leaving";
import { buildDetails } from "../../../src/core/results/details/model";
import {
  detailsSchemas,
  type DepthContent,
  type DetailsAsked,
  type DetailsContent,
} from "../../../src/protocol/detailsContract";
import { launchBrowser } from "../../host/chromium/browser";
import { longAnswer } from "../../simulator/everyActivity";
import { labResult } from "../../unit/labResult";
import { context } from "../../unit/results/details/cases";
import { context as depthContext, every, hour, start } from "../../unit/results/details/depth/cases";
import { openPanelPage, translations, type Language, type PanelPage } from "./panelPage";

// The page of one result in depth, in a browser without VS Code around it.

const details = every();
const result = labResult({ LabInstanceId: 7, Start: start, End: start + 4 * hour, CompletionStatus: 4 });
const told = (): DepthContent => ({
  kind: "told",
  model: buildDepth(details, depthContext),
  isAsking: false,
});
const asking: DepthContent = { kind: "asking", text: "Asking for activities and sessions…" };

describe("the details' page of a lab instance in depth", function () {
  this.timeout(240_000);
  let browser: Browser;
  let opened: PanelPage<DetailsContent>;
  let asked: unknown[];

  before(async () => {
    browser = await launchBrowser();
  });
  afterEach(() => opened.page.close());
  after(async () => {
    l10n.config({ contents: {} });
    await browser.close();
  });

  function show(depth: DepthContent | undefined, changes: Partial<typeof result> = {}): void {
    const shown = { ...result, ...changes };
    const state = { instanceId: String(shown.LabInstanceId), source: "A", isKept: false };
    const model = buildDetails(shown, { ...context, sessions: details.sessions });
    opened.show({ kind: "result", state, model, ...(depth && { depth }) });
  }

  async function open(viewport = { width: 1000, height: 900 }, language: Language = "en"): Promise<Page> {
    l10n.config({ contents: translations[language] });
    asked = [];
    const note =
      (name: string) =>
      (argument: unknown): string => {
        asked.push([name, argument]);
        return "Copied";
      };
    const unasked = (): never => assert.fail("Nobody has asked for this.");
    opened = await openPanelPage<DetailsAsked, DetailsContent>(browser, {
      name: "details",
      language,
      viewport,
      schemas: detailsSchemas,
      handlers: {
        questions: {
          ...{
            copyValue: unasked,
            copyJson: unasked,
            copyLink: unasked,
            refresh: unasked,
            wholeRow: unasked,
          },
          copyDepthField: note("copyDepthField"),
          copyDepth: note("copyDepth"),
          wholeDepthRow: ({ field }) => wholeDepthRow(details, depthContext, field) ?? null,
        },
        notices: {
          ready: () => undefined,
          askDepth: note("askDepth"),
          ...{ openInBrowser: unasked, load: unasked, step: unasked, showAll: unasked },
          ...{ showRelated: unasked, openRelated: unasked },
        },
      },
    });
    return opened.page;
  }

  it("shows a wrong answer beside the right one, and broken scoring as nobody's fault", async () => {
    const page = await open();
    show(told());
    const table = page.getByRole("table", { name: "Answers to “Which role is enough" });
    await table.getByRole("row", { name: "Owner Chosen, wrong" }).waitFor();
    await table.getByRole("row", { name: "Virtual Machine Contributor Right, not chosen" }).waitFor();
    const broken = page.getByRole("listitem").filter({ hasText: "Delete the resource group" }).last();
    await broken.getByText("Scoring failed").waitFor();
    await broken.getByText("The platform failed to run it").waitFor();
    assert.equal(await broken.getByText("Wrong").count(), 0);
    await page.getByRole("heading", { name: "Clean up 4 of 12 points", level: 3 }).waitFor();
    await page.getByRole("img", { name: /^Time line: .*2 sessions/ }).waitFor();
  });

  it("opens what went well by keyboard, and keeps it open while the result is shown", async () => {
    const page = await open();
    show(told());
    const line = page.locator("summary", { hasText: "Select everything that is backed up" });
    const answers = page.getByRole("table", { name: "Answers to “Select everything" });
    await line.waitFor();
    assert.equal(await answers.count(), 0);
    await line.focus();
    await page.keyboard.press("Enter");
    await answers.waitFor();
    show({ kind: "told", model: buildDepth(details, depthContext), isAsking: true });
    show(told(), { TaskCompletePercent: 100 });
    await page.getByText("100%").first().waitFor();
    await answers.waitFor();
    show(told(), { LabInstanceId: 8 });
    await page.getByRole("heading", { name: "Lab instance 8" }).waitFor();
    assert.equal(await answers.count(), 0);
  });

  it("folds a long answer of a script, and shows all of it for the asking", async () => {
    const page = await open();
    show(told());
    const box = page.getByRole("group", { name: "The script's answer" }).first();
    await box.waitFor();
    assert.equal(await box.evaluate((element) => element.textContent.length), 2000);
    await page.getByRole("button", { name: "Show all of The script's answer" }).click();
    await page.getByRole("button", { name: "Show less of The script's answer" }).waitFor();
    assert.equal(await box.evaluate((element) => element.textContent), longAnswer);
  });

  it("copies one text, one activity, all of them, and everything as JSON; not what is left out of reports", async () => {
    const page = await open();
    show(told());
    await page.getByRole("button", { name: "Copy Typed" }).first().click();
    await page.getByRole("button", { name: "Copy “Create the storage account”" }).click();
    await page.getByRole("button", { name: "Copy Activities" }).click();
    await page.getByRole("button", { name: "Copy All in Depth as JSON" }).click();
    await page.getByRole("status").filter({ hasText: "Copied" }).waitFor({ state: "attached" });
    const shown = "7";
    await page.waitForFunction(() => document.querySelector(".section-head .codicon-check"));
    assert.deepEqual(asked, [
      ["copyDepthField", { shown, field: "activity.2.typed" }],
      ["copyDepthField", { shown, field: "activity.4" }],
      ["copyDepth", { shown, as: "words" }],
      ["copyDepth", { shown, as: "json" }],
    ]);
    const left = page.locator(".left-out");
    assert.match(await left.innerText(), /How sure are you of your answers\?[^]*Left out of reports/);
    assert.equal(await left.getByRole("button", { name: /^Copy/ }).count(), 0);
    await page.emulateMedia({ media: "print" });
    assert.equal(await left.isVisible(), false);
  });

  it("moves nothing that is read when the answer comes", async () => {
    const page = await open({ width: 900, height: 700 });
    show(asking);
    const top = page.locator(".pictures");
    const place = (): Promise<number | undefined> => top.boundingBox().then((box) => box?.y);
    await page.getByText("Asking for activities").waitFor();
    const before = await place();
    assert.equal(await page.getByRole("heading", { name: "What and Who" }).evaluate(isInSight), false);
    show(told());
    await page.getByText("Clean up").waitFor();
    assert.equal(await place(), before);

    show(asking, { LabInstanceId: 8 });
    await page.getByText("Asking for activities").waitFor();
    const read = page.getByRole("heading", { name: "Platform" });
    await read.scrollIntoViewIfNeeded();
    const readBefore = await read.boundingBox();
    show(told(), { LabInstanceId: 8 });
    await page.getByText("Clean up").waitFor({ state: "attached" });
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    const readAfter = await read.boundingBox();
    assert.ok(readBefore && readAfter, "the heading is not there");
    assert.ok(Math.abs(readAfter.y - readBefore.y) < 2, `${readBefore.y} became ${readAfter.y}`);
  });

  it("offers to ask, says in one sentence what could not be had, and asks again", async () => {
    const page = await open();
    show({ kind: "offered", action: "Show Activities" });
    await page.getByRole("button", { name: "Show Activities" }).click();
    show({
      kind: "failed",
      text: "This API key may not ask for activities and sessions.",
      action: "Try Again",
    });
    await page.getByText("This API key may not ask").waitFor();
    await page.getByRole("button", { name: "Try Again" }).click();
    await page.waitForFunction(() => document.querySelectorAll("h2").length > 3);
    show(undefined);
    await page.getByRole("heading", { name: "Activities" }).waitFor({ state: "detached" });
    assert.deepEqual(asked, [
      ["askDepth", { shown: "7" }],
      ["askDepth", { shown: "7" }],
    ]);
  });

  for (const language of ["en", "de"] as const) {
    for (const width of [200, 280, 400]) {
      it(`fits into a panel of ${width} pixels (${language})`, async () => {
        const page = await open({ width, height: 900 }, language);
        const running = every({ End: null, State: "Running", TimeRemaining: 2400 });
        for (const instance of [details, running]) {
          show({ kind: "told", model: buildDepth(instance, depthContext), isAsking: false });
          await page.getByText("Clean up").waitFor({ state: "attached" });
          const { scroll, client } = await page.evaluate(() => ({
            scroll: document.documentElement.scrollWidth,
            client: document.documentElement.clientWidth,
          }));
          assert.ok(scroll <= client, `${scroll} of ${client} pixels`);
        }
      });
    }
  }

  it("has nothing that would be a barrier, whatever is known", async () => {
    const page = await open();
    await page.evaluate(axeCore.source);
    const running = buildDepth(every({ End: null, State: "Running", TimeRemaining: 2400 }), depthContext);
    const problem = { text: "The server is down.", action: "Try Again" };
    const contents: DepthContent[] = [
      told(),
      { kind: "told", model: running, isAsking: false, problem },
      asking,
      { kind: "failed", ...problem },
      { kind: "offered", action: "Show Activities" },
    ];
    for (const depth of contents) {
      show(depth);
      await page.getByRole("heading", { name: "Activities" }).waitFor();
      const { violations } = await page.evaluate(() =>
        globalThis.axe.run({ rules: { "color-contrast": { enabled: false } } }),
      );
      const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      // The page has neither a language nor a title here: VS Code gives it both.
      assert.deepEqual(
        serious
          .filter(({ id }) => !["html-has-lang", "document-title"].includes(id))
          .map(({ id, nodes }) => [id, nodes[0]?.html]),
        [],
        depth.kind,
      );
    }
  });
});

/** Runs in the page. */
function isInSight(element: Element): boolean {
  return element.getBoundingClientRect().top < window.innerHeight;
}
