import { build } from "esbuild";
import type { Page } from "playwright-core";
import { panels } from "../../esbuild.js";
import type { LabResult } from "../../src/core/api/labResult";
import { GradebookSheet } from "../../src/core/results/gradebookSheet";
import { parseGradebookMessage, type MessageToGradebook } from "../../src/protocol/gradebookMessages";
import { launchBrowser } from "../host/browser";
import { resultsOfYear } from "./answers";
import { milliseconds, report, type Row } from "./row";

const users = 5000;
const labs = 200;
const frames = 240;

// The real page and what the extension answers it with, in a browser without VS Code around it.
const { outputFiles } = await build({ ...panels, minify: true, sourcemap: false, write: false });
const script = outputFiles.find(({ path }) => path.endsWith("gradebook.js"))?.text ?? "";
const results = everyCell();
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 1280, height: 760 } });
await page.exposeFunction("askExtension", answer);
await page.setContent(html());
for (const style of ["panel", "gradebook"]) await page.addStyleTag({ path: `media/${style}.css` });
const sheet = new GradebookSheet(undefined);
const started = performance.now();
sheet.rebuild(results);
const built = performance.now() - started;
await page.addScriptTag({ content: script });
await page.locator(".user-row .cell.result").first().waitFor();
const firstRows = performance.now() - started;
const rows: Row[] = [
  row(`gradebook of ${users} × ${labs}: made from ${results.length} results`, built),
  row("its first rows on the page", firstRows, 1000),
  row("frame while it scrolls down, 95th percentile", await slowFrame(page, 0, 100), 32),
  row("frame while it scrolls sideways, 95th percentile", await slowFrame(page, 80, 0), 32),
];
await browser.close();
report(rows);

/** One result for every user and lab. */
function everyCell(): LabResult[] {
  return resultsOfYear(users * labs).map((result, index) => ({
    ...result,
    UserId: `user${Math.floor(index / labs)}@example.com`,
    LabProfileId: 1000 + (index % labs),
  }));
}

function answer(message: unknown): MessageToGradebook | undefined {
  const asked = parseGradebookMessage(message);
  if (asked?.type === "ready") return { type: "show", state: {}, model: sheet.model("") };
  if (asked?.type !== "rows") return undefined;
  const { version, from, count } = asked;
  return { type: "rows", version, from, rows: sheet.rowModels(version, from, count) };
}

function html(): string {
  return `<!DOCTYPE html><main id="page"></main><script>
    // Functions that are handed to \`evaluate\` call this helper, which tsx puts into them.
    globalThis.__name = (target) => target;
    globalThis.acquireVsCodeApi = () => ({
      setState() {},
      postMessage: async (message) => {
        const answer = await askExtension(message);
        if (answer) window.postMessage(answer);
      },
    });
  </script>`;
}

/** Scrolls by so many pixels a frame; the time between frames that nineteen of twenty stay below. */
async function slowFrame(page: Page, x: number, y: number): Promise<number> {
  const times = await page.evaluate(
    async ([right, down, count]) => {
      const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
      const grid = document.querySelector(".grid");
      const times: number[] = [];
      let last = await nextFrame();
      for (let frame = 0; frame < count; frame += 1) {
        grid?.scrollBy(right, down);
        const now = await nextFrame();
        times.push(now - last);
        last = now;
      }
      return times;
    },
    [x, y, frames] as const,
  );
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length * 0.95)] ?? 0;
}

function row(what: string, duration: number, most?: number): Row {
  const ours = milliseconds(duration);
  const told = { what, ours, beside: "–", ratio: "–" };
  return most === undefined ? told : { ...told, bar: `≤ ${most} ms`, met: duration <= most };
}
