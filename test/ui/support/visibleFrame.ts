import type { Frame, Page } from "playwright-core";

/**
 * The page of the panel with such a title, if it is in sight: a frame in a frame, of which VS Code gives the inner one
 * the panel's title.
 */
export async function visibleFrame(page: Page, title: RegExp): Promise<Frame | undefined> {
  for (const frame of page.frames()) {
    if (!frame.parentFrame()?.parentFrame()) continue;
    try {
      const element = await frame.frameElement();
      const isPanel = (await element.getAttribute("id")) === "active-frame";
      if (isPanel && title.test((await element.getAttribute("title")) ?? "") && (await element.isVisible()))
        return frame;
    } catch {
      // The frame went away while we looked at it.
    }
  }
  return undefined;
}
