import { build } from "esbuild";
import type { Page } from "playwright-core";
import { panels } from "../../esbuild.js";
import { launchBrowser } from "../host/chromium/browser";
import { milliseconds, report, type Row } from "./row";

const frames = 240;

// The real page and what the extension answers it with, in a browser without VS Code around it.
const script = await bundle({ gradebook: "src/webview/gradebook/main.ts" });
const worker = await bundle({ worker: "test/bench/gradebookWorker.ts" });
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 1280, height: 760 } });
await page.setContent('<!DOCTYPE html><main id="page"></main>');
for (const style of ["panel", "gradebook"]) await page.addStyleTag({ path: `media/${style}.css` });
await page.addScriptTag({ content: connection(worker) });
await page.waitForFunction("globalThis.isPrepared");
const started = performance.now();
await page.addScriptTag({ content: script });
await page.locator(".user-row .cell.result").first().waitFor();
const firstRows = performance.now() - started;
const rows: Row[] = [
  row("gradebook of 5,000 users × 200 labs, a million results: its first rows", firstRows, 700),
  row("frame while it scrolls down, 95th percentile", await slowFrame(page, 0, 100), 20),
  row("frame while it scrolls sideways, 95th percentile", await slowFrame(page, 80, 0), 20),
];
await browser.close();
report(rows);

async function bundle(entryPoints: Record<string, string>): Promise<string> {
  const options = {
    ...panels,
    entryPoints,
    tsconfig: "tsconfig.json",
    minify: true,
    sourcemap: false,
  } as const;
  const { outputFiles } = await build({ ...options, write: false });
  return outputFiles[0]?.text ?? "";
}

/** Connects the page with the worker as VS Code does with the extension. */
function connection(workerScript: string): string {
  return `
    // Functions that are handed to "evaluate" call this helper, which tsx puts into them.
    globalThis.__name = (target) => target;
    const host = new Worker(URL.createObjectURL(new Blob([${JSON.stringify(workerScript)}])));
    host.onmessage = ({ data }) => {
      if (data === "prepared") globalThis.isPrepared = true;
      else window.postMessage(JSON.parse(data));
    };
    globalThis.acquireVsCodeApi = () => ({ setState() {}, postMessage: (message) => host.postMessage(message) });
  `;
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

function row(what: string, duration: number, most: number): Row {
  const ours = milliseconds(duration);
  return { what, ours, beside: "–", ratio: "–", bar: `≤ ${most} ms`, met: duration <= most };
}
