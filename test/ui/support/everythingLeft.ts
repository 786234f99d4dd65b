import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Stage } from "./stage";
import type { VSCodeWindow } from "./vscodeWindow";

/** Every text that a window leaves anywhere: addresses asked for, files, pages and what the browser keeps. */
export async function everythingLeft(stage: Stage, window: VSCodeWindow): Promise<string[]> {
  const pages = await Promise.all(window.page.frames().map((frame) => frame.content()));
  const storage = await window.page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
  const texts = [...stage.simulator.requests.map(({ url }) => url), ...pages, storage];
  texts.push(...window.consoleMessages.map(({ text }) => text));
  for (const folder of [stage.dataFolder, stage.workspace]) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) texts.push(await readFile(join(entry.parentPath, entry.name), "utf8"));
    }
  }
  return texts;
}

/** A text and what it looks like where it was encoded. */
export function formsOf(text: string): string[] {
  const bytes = Buffer.from(text);
  return [
    text,
    encodeURIComponent(text),
    encodeURIComponent(encodeURIComponent(text)),
    JSON.stringify(text).slice(1, -1),
    bytes.toString("base64"),
    bytes.toString("base64url"),
    bytes.toString("hex"),
  ];
}
