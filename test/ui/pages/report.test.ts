import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as l10n from "@vscode/l10n";
import axeCore from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { buildReport } from "../../../src/core/report/buildReport";
import { reportPage } from "../../../src/core/report/page";
import type { ReportContent } from "../../../src/core/report/reportContent";
import type { LabResult } from "../../../src/core/api/labResult";
import { Names } from "../../../src/core/results/names/names";
import { allSteps } from "../../../src/core/results/steps";
import { nameSample } from "../../../src/core/sample/depth/nameSample";
import { generateSample, sampleRange } from "../../../src/core/sample/generateSample";
import { launchBrowser } from "../../host/chromium/browser";
import { hostileTexts } from "../../unit/hostileTexts";
import { translations, type Language } from "./panelPage";

// The file as whoever gets it opens it: in a browser, without the extension and without a network.

const now = sampleRange.end;
const sample = generateSample();

/** Pixels of CSS between the margins of an A4 page, 180 mm. */
const paperWidth = Math.floor((180 / 25.4) * 96);

function written(results: readonly LabResult[], changes: Partial<ReportContent> = {}): string {
  const names = new Names(undefined, () => ({ dispose: () => undefined }));
  nameSample(names, results);
  const content: ReportContent = {
    ...{ results, names, total: sample.length, present: { seenAt: now, now, idleMinutes: 15 } },
    ...{ source: { kind: "sample", name: "Sample", url: "sample" }, range: sampleRange },
    ...{ covered: [sampleRange], missing: [], filterWords: "", plannedLabs: undefined },
    ...{ failureThresholdPercent: undefined, ...changes },
  };
  const manner = { now, timeZone: "Europe/Berlin", pseudonyms: undefined };
  return allSteps(reportPage(allSteps(buildReport(content, manner))));
}

const classId = "AZ104-2026-10-DXB";
const ofClass = sample.filter(({ ClassId }) => ClassId === classId);
/** Names that nothing can be broken at, and one that would do harm. */
const hostile = ofClass.map((result, index) => ({
  ...result,
  UserId: `${hostileTexts[index % hostileTexts.length]}${index}`,
}));

describe("a report in a browser", function () {
  this.timeout(240_000);
  let browser: Browser;
  let folder: string;

  before(async () => {
    browser = await launchBrowser();
    folder = await mkdtemp(join(tmpdir(), "lab-results-report-"));
  });
  after(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Opens a report from its file; whatever else is asked for, and whatever the browser finds wrong, fails the test. */
  async function opened(
    make: () => string,
    options: BrowserContextOptions,
    look: (page: Page) => Promise<void>,
    language: Language = "en",
  ): Promise<void> {
    l10n.config({ contents: translations[language] });
    const file = join(folder, "report.html");
    try {
      await writeFile(file, make());
    } finally {
      l10n.config({ contents: "{}" });
    }
    const context = await browser.newContext({ offline: true, ...options });
    const wrong: string[] = [];
    try {
      const page = await context.newPage();
      const url = pathToFileURL(file).href;
      page.on("request", (request) => {
        if (request.url() !== url) wrong.push(request.url());
      });
      page.on("console", (message) => wrong.push(message.text()));
      page.on("dialog", (dialog) => wrong.push(dialog.message()));
      await page.goto(url);
      await look(page);
      assert.deepEqual(wrong, []);
    } finally {
      await context.close();
    }
  }

  const widestAndRoom = (page: Page): Promise<{ widest: number; room: number }> =>
    page.evaluate(() => ({
      widest: Math.max(
        ...[...document.body.querySelectorAll("*")].map((each) => each.getBoundingClientRect().right),
      ),
      room: document.documentElement.clientWidth,
    }));

  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [340, 1100]) {
      it(`has nothing against it by axe, and nothing beside the page: ${colorScheme}, ${width} wide`, async () => {
        const options = { colorScheme, viewport: { width, height: 900 } };
        await opened(
          () => written(ofClass, { classId }),
          // What looks for flaws is put into the page, which lets no script in.
          { ...options, bypassCSP: true },
          async (page) => {
            const { widest, room } = await widestAndRoom(page);
            assert.ok(widest <= room + 1, `${widest} of ${room}`);
            await page.evaluate(axeCore.source);
            const flaws = await page.evaluate(async () => {
              const axe = (globalThis as unknown as { axe: typeof axeCore }).axe;
              return (await axe.run()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
            });
            assert.deepEqual(flaws, []);
          },
        );
      });
    }
  }

  it("is drawn under its own policy, which runs no script", async () => {
    await opened(
      () => written(hostile, { classId }),
      { viewport: { width: 1100, height: 900 } },
      async (page) => {
        const seen = await page.evaluate(() => ({
          font: getComputedStyle(document.querySelector("h2") as Element).fontSize,
          bar: getComputedStyle(document.querySelector("rect.good") as Element).fill,
          elements: [...new Set([...document.querySelectorAll("*")].map(({ localName }) => localName))],
        }));
        assert.equal(seen.bar, "rgb(46, 125, 50)");
        assert.equal(seen.font, "19.2px");
        assert.deepEqual(
          seen.elements.filter((name) => ["script", "img", "link", "a", "iframe"].includes(name)),
          [],
        );
        assert.match(await page.innerText(".gradebook"), /<img src=x onerror=alert\(1\)>0/);
      },
    );
  });

  for (const [title, results, language] of [
    ["the sample", sample, "en"],
    ["a class, in German", ofClass, "de"],
    ["a class of hostile names", hostile, "en"],
  ] as const) {
    it(`fits A4, dark on white even where screens are dark: ${title}`, async () => {
      const content = results === sample ? {} : { classId };
      await opened(
        () => written(results, content),
        { colorScheme: "dark", viewport: { width: paperWidth, height: 1000 } },
        async (page) => {
          await page.emulateMedia({ media: "print", colorScheme: "dark" });
          const { widest, room } = await widestAndRoom(page);
          assert.equal(room, paperWidth);
          assert.ok(widest <= room + 1, `${widest} of ${room}`);
          const colors = await page.evaluate(() => {
            const { color, backgroundColor } = getComputedStyle(document.body);
            return { color, backgroundColor };
          });
          assert.deepEqual(colors, { color: "rgb(31, 31, 31)", backgroundColor: "rgb(255, 255, 255)" });
          const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
          const boxes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)];
          assert.ok(boxes.length > 1, `${boxes.length} pages`);
          // Points: 210 × 297 mm.
          for (const [, width, height] of boxes) {
            assert.deepEqual([Math.round(Number(width)), Math.round(Number(height))], [595, 842]);
          }
        },
        language,
      );
    });
  }
});
