import assert from "node:assert/strict";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateSample } from "../../src/core/sample/generateSample";
import { WriteGate, writeGateEnvironment } from "../host/preload/writeGate";
import { closeAfterTests } from "./support/closeAfterTests";
import {
  clickTitleButton,
  fetchCustomRange,
  groupBy,
  openResult,
  panelStartingWith,
  quickInputTitled,
  rowSaying,
  rowSelected,
  setKey,
  setStage,
  until,
  viewSaying,
  type Stage,
} from "./support/stage";
import type { VSCodeWindow } from "./support/vscodeWindow";

const results = generateSample({ count: 200_000 });

describe("a person with very many results", function () {
  this.timeout(240_000);
  let folder: string;
  let gatePath: string;
  let stage: Stage;
  let window: VSCodeWindow;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "lab-results-gate-"));
    gatePath = join(folder, "gate");
    stage = await setStage({ results }, { env: writeGateEnvironment(gatePath) });
    window = await stage.openWindow();
    await window.openView();
    await setKey(window, stage.simulator.key);
    await fetchCustomRange(window, "2026-10-01", "2026-10-31");
    await window.page
      .locator(".statusbar-item", { hasText: "200,000 results" })
      .waitFor({ timeout: 200_000 });
  });

  closeAfterTests(() => ({ stage, window }));
  after(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it("groups them by user, and finds any of them", async () => {
    await groupBy(window, "User");
    await window.page
      .locator(".monaco-list-row", { hasText: "Show more" })
      .first()
      .waitFor({ state: "detached" });
    await viewSaying(window, "Oct 1 – Oct 31");
    const last = results.at(-1);
    assert.ok(last, "there is no last");
    await openResult(window, String(last.LabInstanceId));
    await panelStartingWith(window, `Instance ${last.LabInstanceId}`);
    await rowSelected(window, String(last.LabInstanceId));
  });

  it("filters them", async () => {
    await clickTitleButton(window, "Filter Results…");
    await quickInputTitled(window, "Filter Results");
    await window.pick("Save Failed");
    await window.acceptQuickInput();
    const count = results.filter(({ CompletionStatus }) => CompletionStatus === 40).length;
    await viewSaying(window, `${count.toLocaleString("en-US")} of 200,000 shown: Save Failed`);
    await clickTitleButton(window, "Clear Filter");
    await rowSaying(window, "complete");
  });

  it("cancels an export, of which nothing is left", async () => {
    const gate = await WriteGate.shut(gatePath);
    await window.runCommand("Export to CSV");
    const letGo = await gate.reached();
    const exports = join(stage.workspace, "lab-results");
    assert.match((await readdir(exports)).join(), /^\.lab-results\..*\.tmp$/);
    await window.clickNotificationButton("Exporting 200,000 results", "Cancel");
    // The extension answers in order: when it asks for a filter, it has heard of Cancel.
    await clickTitleButton(window, "Filter Results…");
    await quickInputTitled(window, "Filter Results");
    await window.dismissQuickInput();
    await letGo();
    await until(window, async () => (await readdir(exports)).length === 0);
  });

  it("exports them, with progress", async () => {
    await window.runCommand("Export to NDJSON");
    await window.waitForNotification("Exported 200,000 results to “");
    const names = await readdir(join(stage.workspace, "lab-results"));
    assert.deepEqual(names, ["lab-results_2026-10-01_2026-10-31.ndjson"]);
  });
});
