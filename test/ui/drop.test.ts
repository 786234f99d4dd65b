import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { labResult } from "../unit/labResult";
import { fetchCustomRange, rowSaying, setKey, setStage, until, viewSaying, type Stage } from "./stage";
import { succeeds } from "./succeeds";
import type { VSCodeWindow } from "./vscodeWindow";

describe("a person with an exported file", function () {
  this.timeout(240_000);
  let stage: Stage;
  let window: VSCodeWindow;

  before(async () => {
    stage = await setStage({ results: [labResult({ UserId: "from the server" })] });
    window = await stage.openWindow();
    await window.openView();
  });

  afterEach(async function () {
    if (this.currentTest?.state === "failed") await window.screenshot("out/failed.png");
  });

  after(async () => {
    await window.close();
    await stage.close();
  });

  it("drops it on the view, which says that it is a file's", async () => {
    await window.welcome.getByText("Explore Sample Results").click();
    await rowSaying(window, "AZ104");
    await window.runCommand("Export to JSON");
    await window.waitForNotification("Exported 2,000 results to “");
    await window.clickNotificationButton("Exported 2,000 results to “", "Open");
    const [name = ""] = await readdir(join(stage.workspace, "lab-results"));
    const tab = window.page.locator(".editor-group-container .tab", { hasText: name });
    await tab.waitFor();

    await setKey(window, stage.simulator.key);
    await fetchCustomRange(window, "2012-01-01", "2012-01-07");
    await rowSaying(window, "of 1 complete");
    // VS Code takes no drop before the rows know of what is dragged over them.
    await until(window, async () => {
      await tab.dragTo(window.page.locator(".customview-tree .monaco-list-row").first());
      return succeeds(viewSaying(window, `file ${name}`, 15_000));
    });
    await rowSaying(window, "AZ104");
  });

  it("sees nothing of the file once something is fetched", async () => {
    await fetchCustomRange(window, "2012-01-01", "2012-01-07");
    await rowSaying(window, "of 1 complete");
    const labels = (await window.treeRows()).map(({ label }) => label);
    assert.deepEqual(labels, ["No class"]);
    await window.page.locator(".statusbar-item", { hasText: /· 1 result ·/ }).waitFor();
  });
});
