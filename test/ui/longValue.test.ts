import assert from "node:assert/strict";
import { labResult } from "../unit/labResult";
import { closeAfterTests } from "./support/closeAfterTests";
import { openResult, setKey, setStage, type Stage } from "./support/stage";
import type { VSCodeWindow } from "./support/vscodeWindow";

const megabytes = 5 * 1024 * 1024;
const notes = "Exercise 7 was done. ".repeat(megabytes / 21);

describe("a result with five megabytes of text", function () {
  this.timeout(240_000);
  let stage: Stage;
  let window: VSCodeWindow;

  before(async () => {
    stage = await setStage({ results: [labResult({ Notes: notes })] });
    window = await stage.openWindow();
    await window.openView();
    await setKey(window, stage.simulator.key);
  });

  closeAfterTests(() => ({ stage, window }));

  it("shows its beginning, and all of it for the asking", async () => {
    await openResult(window, "349744");
    const page = await window.panelFrame("Instance 349744 – 555");
    const length = (): Promise<number> =>
      page.getByRole("group", { name: "Notes", exact: true }).evaluate((box) => box.textContent.length);
    await page.getByRole("button", { name: "Show all of Notes" }).waitFor();
    assert.equal(await length(), 10_000);
    await page.getByRole("button", { name: "Show all of Notes" }).click();
    await page.getByRole("button", { name: "Show less of Notes" }).waitFor();
    assert.equal(await length(), notes.length);
    await page.getByRole("button", { name: "Show less of Notes" }).click();
    await page.getByRole("button", { name: "Show all of Notes" }).waitFor();
    assert.equal(await length(), 10_000);
  });

  it("is copied as a whole, whatever is shown of it", async () => {
    const page = await window.panelFrame("Instance 349744 – 555");
    await page.getByRole("button", { name: "Copy Notes" }).click();
    await page.getByRole("status").filter({ hasText: "Copied Notes" }).waitFor({ state: "attached" });
    const copied = await window.page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied.length, notes.length);
    assert.ok(copied === notes, "what was copied differs");
  });
});
