import assert from "node:assert/strict";
import { generateSample } from "../../src/core/sample/generateSample";
import {
  chooseMenuItem,
  clickTitleButton,
  fetchCustomRange,
  groupBy,
  quickInputTitled,
  rowSaying,
  setKey,
  setStage,
  until,
  viewSaying,
  type Stage,
} from "./support/stage";
import { assertNoBarriers } from "./support/barriers";
import { closeAfterTests } from "./support/closeAfterTests";
import type { VSCodeWindow } from "./support/vscodeWindow";

const className = "Azure Administrator, Dubai, Oct 2026";
const results = generateSample();

describe("a person who knows people and labs by their names", function () {
  this.timeout(240_000);
  let stage: Stage;
  let window: VSCodeWindow;

  before(async () => {
    stage = await setStage({ results }, { userSettings: { "labResults.names": "labsAndClasses" } });
    window = await stage.openWindow();
    await window.openView();
    await setKey(window, stage.simulator.key);
  });

  closeAfterTests(() => ({ stage, window }));

  const asked = (command: string): number =>
    stage.simulator.requests.filter((request) => request.command === command).length;

  it("sees the names of classes once the results are there, for one request to the catalogue", async () => {
    await fetchCustomRange(window, "2026-10-01", "2026-10-31");
    await rowSaying(window, "need attention");
    await rowSaying(window, className);
    assert.deepEqual([asked("catalog"), asked("labinstance/search")], [1, 0]);
  });

  it("sees how much in a class needs attention where its name leaves no room for words", async () => {
    const row = await window.row(className);
    const words = /(\d+) needs? attention/.exec((await row.getAttribute("aria-label")) ?? "");
    const badge = await row
      .locator(".monaco-icon-label")
      .first()
      .evaluate((label) => getComputedStyle(label, "::after").content);
    assert.ok(words, "nothing needs attention");
    assert.equal(badge, `"${words[1]}"`);
  });

  it("finds results by them, in the filter's pick and by typing", async () => {
    await clickTitleButton(window, "Filter Results…");
    await quickInputTitled(window, "Filter Results");
    await window.typeInQuickInput("dubai");
    await quickInputTitled(window, "Filter Results: “dubai”");
    await window.page
      .locator(".quick-input-list-entry", { hasText: className })
      .getByText("AZ104-2026-10-DXB")
      .waitFor();
    await window.acceptQuickInput();
    await viewSaying(window, "of 2,000 shown: “dubai”");
    await clickTitleButton(window, "Clear Filter");
    await rowSaying(window, "Linux Essentials, Berlin");
  });

  it("is told what the names of users cost, and sees them after one click", async () => {
    await window.expand(className);
    const before = await userRows();
    assert.ok(
      before.some((label) => /^\d+$|@/.test(label)),
      before.join(),
    );
    await window.runCommand("Lab Results: Show User Names");
    const dialog = window.page.locator(".monaco-dialog-box");
    await dialog.getByText(/^That takes about \d+ requests to Simulator\./).waitFor();
    assert.equal(asked("labinstance/search"), 0, "nobody has agreed yet");
    await dialog.getByRole("button", { name: "Continue" }).click();
    // They come page by page.
    await until(window, async () => (await userRows()).every((label) => /^\p{L}+ \p{L}+$/u.test(label)));
  });

  it("sees who has not begun what is planned, in a class's gradebook", async () => {
    await (await window.row(className)).click({ button: "right" });
    await chooseMenuItem(window, "Open Gradebook");
    const page = await window.panelFrame("Gradebook");
    await page.locator(".cell.result").first().waitFor();
    await page.getByRole("grid").focus();
    await page.getByRole("grid").press("End");
    await page
      .getByRole("columnheader", { name: /^Review and Next Steps \(AZ104\.09\): planned, 0 of 21 complete/ })
      .waitFor();
    await page.getByText("planned", { exact: true }).waitFor();
    assert.equal(asked("class"), new Set(results.flatMap(({ ClassId }) => ClassId || [])).size);
    await assertNoBarriers(window, () => window.panelFrame("Gradebook"));
  });

  it("sees names of labs after another start of the window, without another request for them", async () => {
    const before = asked("catalog");
    assert.equal(before, 1);
    await Promise.all([window.page.waitForEvent("load"), window.runCommand("Developer: Reload Window")]);
    // VS Code shows the view again by itself.
    await window.welcome.getByText("Fetch Results").waitFor();
    await fetchCustomRange(window, "2026-10-01", "2026-10-31");
    await rowSaying(window, className);
    await groupBy(window, "Lab Profile");
    await rowSaying(window, "Manage Users and Groups");
    assert.deepEqual([asked("catalog"), asked("labprofile")], [before, 0]);
  });

  async function userRows(): Promise<string[]> {
    return (await window.treeRows()).filter(({ level }) => level === 2).map(({ label }) => label);
  }
});
