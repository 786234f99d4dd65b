import type { ElementHandle, Frame, Locator, Page } from "playwright-core";

/** After that a panel is looked for by its place: its title should have come. */
const titledMilliseconds = 10_000;

/**
 * Finds the page of a panel, where it is in sight: a frame in a frame, of which VS Code gives the inner one the panel's
 * title. It forgets to where the title changes while the frame is loaded: then the frame in the panel's group is the one.
 * @param tab the panel's.
 */
export function panelFinder(page: Page, title: RegExp, tab: Locator): () => Promise<Frame | undefined> {
  const group = tab.locator("xpath=ancestor::*[contains(@class, 'editor-group-container')][1]");
  const began = Date.now();
  const isTitled = async (element: ElementHandle): Promise<boolean> =>
    title.test((await element.getAttribute("title")) ?? "");
  return async () =>
    (await findFrame(page, isTitled)) ??
    (Date.now() > began + titledMilliseconds ? frameIn(page, group) : undefined);
}

/** The page of the panel that is in sight in a group of editors. */
async function frameIn(page: Page, group: Locator): Promise<Frame | undefined> {
  const area = await group.boundingBox();
  if (!area) return undefined;
  return findFrame(page, async (element) => {
    const box = await element.boundingBox();
    if (!box) return false;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    return x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height;
  });
}

async function findFrame(
  page: Page,
  isWanted: (element: ElementHandle) => Promise<boolean>,
): Promise<Frame | undefined> {
  for (const frame of page.frames()) {
    if (!frame.parentFrame()?.parentFrame()) continue;
    try {
      const element = await frame.frameElement();
      const isPanel = (await element.getAttribute("id")) === "active-frame";
      if (isPanel && (await isWanted(element)) && (await element.isVisible())) return frame;
    } catch {
      // The frame went away while we looked at it.
    }
  }
  return undefined;
}
