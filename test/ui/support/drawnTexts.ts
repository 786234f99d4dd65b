import type { Frame } from "playwright-core";

/** How a page writes on its canvases. */
export interface DrawnTexts {
  /** As CSS has them. */
  readonly fonts: readonly string[];
  /** The colours of texts, such as `#1f1f1f`. */
  readonly inks: readonly string[];
}

/** Makes a page write something, and tells how it did once it has. */
export async function drawnTexts(page: Frame, act: () => Promise<unknown>): Promise<DrawnTexts> {
  // A text, since the page takes a method out of its object to put it back later.
  await page.evaluate(`
    globalThis.drawn = { fonts: new Set(), inks: new Set() };
    globalThis.fillText = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (...rest) {
      drawn.fonts.add(this.font);
      drawn.inks.add(this.fillStyle);
      fillText.apply(this, rest);
    };
  `);
  await act();
  await page.waitForFunction(
    () => (globalThis as unknown as { drawn: { fonts: Set<string> } }).drawn.fonts.size > 0,
  );
  return page.evaluate<DrawnTexts>(`
    CanvasRenderingContext2D.prototype.fillText = fillText;
    ({ fonts: [...drawn.fonts], inks: [...drawn.inks] });
  `);
}
