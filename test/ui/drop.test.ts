import assert from "node:assert/strict";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { labResult } from "../unit/labResult";
import { closeAfterTests } from "./support/closeAfterTests";
import {
  chooseInExplorer,
  explorerRow,
  fetchCustomRange,
  panelStartingWith,
  rowSaying,
  setKey,
  setStage,
  until,
  viewSaying,
  type Stage,
} from "./support/stage";
import { succeeds } from "./support/succeeds";
import type { VSCodeWindow } from "./support/vscodeWindow";

describe("a person with an exported file", function () {
  this.timeout(240_000);
  let stage: Stage;
  let window: VSCodeWindow;

  before(async () => {
    stage = await setStage({ results: [labResult({ UserId: "from the server" })] });
    window = await stage.openWindow();
    await window.openView();
  });

  closeAfterTests(() => ({ stage, window }));

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

  it("opens several files together with the Explorer's menu", async () => {
    const day = 86_400;
    for (const [name, UserId, at] of [
      ["first.json", "ada", 0],
      ["second.json", "grace", 1],
      ["third.ndjson", "joan", 2],
      ["unwanted.json", "nobody", 3],
    ] as const) {
      const Start = 1_400_000_000 + at * day;
      const result = labResult({ LabInstanceId: at + 1, UserId, ClassId: "C1", Start, End: Start + 60 });
      const isLines = name.endsWith("ndjson");
      await writeFile(
        join(stage.workspace, name),
        isLines ? `${JSON.stringify(result)}\n` : JSON.stringify({ Results: [result] }),
      );
    }
    await window.runCommand("View: Show Explorer");
    await explorerRow(window, "first.json").click();
    await explorerRow(window, "second.json").click({ modifiers: ["Control"] });
    await explorerRow(window, "third.ndjson").click({ modifiers: ["Control"] });
    await chooseInExplorer(window, "second.json", "Open Saved or Exported Results…");
    await window.openView();
    await viewSaying(window, "and 2 more");
    await rowSaying(window, "of 3 complete");
    await window.expand("C1");
    const labels = (await window.treeRows()).map(({ label }) => label);
    assert.deepEqual(labels, ["C1", "ada", "grace", "joan"]);
  });

  it("finds nothing that leads to Lab on Demand in a file with pseudonyms", async () => {
    const file = {
      source: "https://labondemand.com/api/v3",
      pseudonyms: true,
      Results: [labResult({ LabInstanceId: 7, UserId: "user-0123456789abcdef" })],
    };
    await writeFile(join(stage.workspace, "nameless.json"), JSON.stringify(file));
    await window.runCommand("View: Show Explorer");
    await chooseInExplorer(window, "nameless.json", "Open Saved or Exported Results…");
    await window.openView();
    await window.expand("No class");
    await window.expand("user-0123456789abcdef");
    await window.select("Lab 5522");
    const page = await panelStartingWith(window, "Instance 7 –");
    const buttons = await page.locator(".toolbar button").allInnerTexts();
    assert.deepEqual(
      buttons.map((text) => text.trim()).filter((text) => text !== ""),
      ["Copy as JSON"],
    );
    await (await window.row("Lab 5522")).click({ button: "right" });
    const items = window.page.locator(".monaco-menu .action-item .action-label");
    await items.filter({ hasText: "Open to the Side" }).waitFor();
    const titles = await items.allInnerTexts();
    assert.deepEqual(
      titles.filter((title) => title.includes("Open in Lab on Demand")),
      [],
    );
    await window.page.keyboard.press("Escape");
    const refresh = window.page.locator('.part.sidebar .title-actions [aria-label="Refresh"]');
    await refresh.and(window.page.locator('[aria-disabled="true"]')).waitFor();
  });
});
