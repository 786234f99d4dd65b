import assert from "node:assert/strict";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { documentedResults } from "../unit/labResult";
import { closeAfterTests } from "./support/closeAfterTests";
import { fetchCustomRange, rowSaying, setKey, setStage, type Stage } from "./support/stage";
import type { VSCodeWindow } from "./support/vscodeWindow";

describe("a person in a folder that is not trusted", function () {
  this.timeout(240_000);
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
          "labResults.exportWithoutNames": true,
        },
      },
    );
    const settings = {
      "labResults.exportFolder": "../elsewhere",
      "labResults.exportWithoutNames": false,
      "labResults.csvEscapeFormulas": false,
      "labResults.groupBy": "user",
    };
    await mkdir(join(stage.workspace, ".vscode"));
    await writeFile(join(stage.workspace, ".vscode", "settings.json"), JSON.stringify(settings));
    window = await stage.openWindow();
  });

  closeAfterTests(() => ({ stage, window }));

  it("sets a key, fetches and browses as anywhere", async () => {
    await window.page.locator(".statusbar-item", { hasText: "Restricted Mode" }).waitFor();
    await window.openView();
    await setKey(window, stage.simulator.key);
    await fetchCustomRange(window, "2012-01-01", "2012-01-07");
    await rowSaying(window, "of 2 complete");
  });

  it("exports to the folder that the settings have by default, wherever those of the folder lead", async () => {
    await window.runCommand("Export to CSV");
    const name = "lab-results_2012-01-01_2012-01-07_without-names.csv";
    await window.waitForNotification(`Exported 2 results to “${name}”.`);
    assert.deepEqual(await readdir(join(stage.workspace, "lab-results")), [name]);
    assert.deepEqual((await readdir(stage.workspace)).sort(), [".vscode", "lab-results"]);
  });

  it("is protected as the user wants, whatever the folder's settings say", async () => {
    const [name = ""] = await readdir(join(stage.workspace, "lab-results"));
    const text = await readFile(join(stage.workspace, "lab-results", name), "utf8");
    const users = text
      .trim()
      .split("\r\n")
      .slice(1)
      .map((row) => row.split(",")[5] ?? "");
    assert.equal(users.length, 2);
    for (const user of users) assert.match(user, /^user-[\da-f]{16}$/);
  });
});
