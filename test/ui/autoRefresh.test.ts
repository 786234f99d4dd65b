import assert from "node:assert/strict";
import type { LabResult } from "../../src/core/api/labResult";
import { testPauses } from "../host/testPauses";
import { labResult } from "../unit/labResult";
import { closeAfterTests } from "./support/closeAfterTests";
import { quickInputTitled, rowSaying, setKey, setStage, viewSaying, type Stage } from "./support/stage";
import type { VSCodeWindow } from "./support/vscodeWindow";

describe("a person who leaves the view open", function () {
  this.timeout(240_000);
  let stage: Stage;
  let window: VSCodeWindow;
  const lately = Math.floor(Date.now() / 1000) - 600;
  const running = labResult({
    Start: lately,
    End: null,
    LastActivity: lately,
    ClassId: "A class",
    UserId: "first",
  });
  let results: LabResult[] = [running];

  before(async () => {
    // The shortest interval is a minute, of which a test waits for a second.
    stage = await setStage({ results: () => results }, { env: testPauses({ autoRefreshMinute: 1 }) });
    await stage.server.updateUserSettings({ "labResults.autoRefreshMinutes": 1 });
    window = await stage.openWindow();
    await window.openView();
    await setKey(window, stage.simulator.key);
    stage.simulator.forgetRequests();
  });

  closeAfterTests(() => ({ stage, window }));

  it("sees new results and changed ones come by themselves, with a badge and no word", async () => {
    await window.runCommand("Fetch Results…");
    await quickInputTitled(window, "Fetch Results");
    await window.pick("Last 24 Hours");
    await rowSaying(window, "of 1 complete");

    const now = Math.floor(Date.now() / 1000);
    const started = { LabInstanceId: 2, Start: now, End: null, LastActivity: now };
    results = [
      { ...running, End: now, LastActivity: now, CompletionStatus: 4 },
      labResult({ ...started, ClassId: "A class", UserId: "second" }),
    ];
    await rowSaying(window, "1 of 2 complete");
    const [first, ...further] = stage.simulator.requests.map(({ command }) => command);
    assert.equal(first, "results");
    assert.deepEqual([...new Set(further)], ["latestresults"]);
    await window.page.locator(".activitybar .badge-content", { hasText: "1" }).first().waitFor();
    assert.deepEqual(await window.notifications(), []);
  });

  it("is told in the view, and only there, when it does not work", async () => {
    stage.simulator.failWhen(() => ({ kind: "status", status: 400 }));
    await viewSaying(window, "Not up to date: 127.0.0.1");
    assert.deepEqual(await window.notifications(), []);
  });
});
