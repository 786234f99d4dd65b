import type { Stage } from "./stage";
import type { VSCodeWindow } from "./vscodeWindow";

/**
 * For the tests of the `describe` it is called in: takes a picture of the window after each that fails, and closes
 * window and stage after the last.
 */
export function closeAfterTests(of: () => { readonly stage: Stage; readonly window: VSCodeWindow }): void {
  afterEach(async function () {
    const test = this.currentTest;
    if (test?.state !== "failed") return;
    const name = test
      .fullTitle()
      .replace(/[^\w]+/g, "-")
      .slice(0, 100);
    await of().window.screenshot(`out/failed-${name}.png`);
  });

  after(async () => {
    const { stage, window } = of();
    await window.close();
    await stage.close();
  });
}
