import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { panels } from "../../../esbuild.js";
import { milliseconds, type Row } from "../row";

const frames = 240;

/** A panel's real page in a browser without VS Code around it, ready to begin, and how to begin it. */
export interface WaitingPage {
  readonly page: Page;
  /** Runs the page's script. */
  readonly begin: () => Promise<void>;
}

/** @param name of the page. @param worker the script that stands for the extension. */
export async function openWithWorker(browser: Browser, name: string, worker: string): Promise<WaitingPage> {
  const script = await bundle({ [name]: `src/webview/${name}/main.ts` });
  const workerScript = await bundle({ worker });
  const page = await browser.newPage({ viewport: { width: 1280, height: 760 } });
  await page.setContent('<!DOCTYPE html><main id="page"></main>');
  for (const style of ["panel", name]) await page.addStyleTag({ path: `media/${style}.css` });
  await page.addScriptTag({ content: connection(workerScript) });
  await page.waitForFunction("globalThis.isPrepared", undefined, { timeout: 120_000 });
  return {
    page,
    begin: async () => {
      await page.addScriptTag({ content: script });
    },
  };
}

/** Scrolls by so many pixels a frame; the time between frames that nineteen of twenty stay below. */
export async function slowFrame(page: Page, x: number, y: number): Promise<number> {
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

/** A row of the report. @param most what it may take at most; both in milliseconds. */
export function timeRow(what: string, duration: number, most: number): Row {
  const ours = milliseconds(duration);
  return { what, ours, beside: "–", ratio: "–", bar: `≤ ${most} ms`, met: duration <= most };
}

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
