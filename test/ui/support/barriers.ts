import assert from "node:assert/strict";
import axeCore from "axe-core";
import type { Frame } from "playwright-core";
import { colorThemes, type ColorTheme } from "./colorThemes";
import type { VSCodeWindow } from "./vscodeWindow";

declare global {
  // Where the checker puts itself in the page.
  var axe: typeof axeCore;
}

/** Checks that a panel's page has nothing that would be a serious barrier, in every theme. */
export async function assertNoBarriers(window: VSCodeWindow, panel: () => Promise<Frame>): Promise<void> {
  for (const theme of Object.keys(colorThemes) as ColorTheme[]) {
    await window.setColorTheme(theme);
    const page = await panel();
    await page.evaluate(axeCore.source);
    const { violations } = await page.evaluate(() => globalThis.axe.run());
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    assert.deepEqual(serious, [], theme);
  }
}
