import assert from "node:assert/strict";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { documentedResults } from "../unit/labResult";
import { fetchCustomRange, rowSaying, setKey, setStage, type Stage } from "./stage";
import type { VSCodeWindow } from "./vscodeWindow";

describe("a person in a folder that is not trusted", function () {
  this.timeout(120_000);
  let stage: Stage;
  let window: VSCodeWindow;

  before(async () => {
    stage = await setStage(
      { results: documentedResults },
      {
        userSettings: {
          "security.workspace.trust.enabled": true,
          "security.workspace.trust.startupPrompt": "never",
          "security.workspace.trust.banner": "never",
        },
      },
    );
    const settings = { "labResults.exportFolder": "../elsewhere", "labResults.groupBy": "user" };
    await mkdir(join(stage.workspace, ".vscode"));
    await writeFile(join(stage.workspace, ".vscode", "settings.json"), JSON.stringify(settings));
    window = await stage.openWindow();
  });

  afterEach(async function () {
    if (this.currentTest?.state === "failed") await window.screenshot("out/failed.png");
  });

  after(async () => {
    await window.close();
    await stage.close();
  });

  it("sets a key, fetches and browses as anywhere", async () => {
    await window.page.locator(".statusbar-item", { hasText: "Restricted Mode" }).waitFor();
    await window.openView();
    await setKey(window, stage.simulator.key);
    await fetchCustomRange(window, "2012-01-01", "2012-01-07");
    await rowSaying(window, "of 2 complete");
  });

  it("exports to where it would without the folder's settings, which lead out of it", async () => {
    await window.runCommand("Export to JSON");
    await window.waitForNotification("Exported 2 results to “");
    assert.deepEqual((await readdir(stage.workspace)).sort(), [".vscode", "lab-results"]);
    await assert.rejects(readdir(join(stage.workspace, "..", "elsewhere")), /ENOENT/);
  });
});
