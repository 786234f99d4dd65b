import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Gate } from "../../simulator/gate";
import { documentedResults } from "../../unit/labResult";
import { closeAfterTests } from "../support/closeAfterTests";
import { fetchCustomRange, setKey, setStage, viewSaying, type Stage } from "../support/stage";
import type { VSCodeWindow } from "../support/vscodeWindow";

const secondWeek = 1325376000 + 604_800;

describe("a person whose server is moody", function () {
  this.timeout(240_000);
  let stage: Stage;
  let window: VSCodeWindow;

  before(async () => {
    stage = await setStage({ results: documentedResults });
    window = await stage.openWindow();
    await window.openView();
    await setKey(window, stage.simulator.key);
  });

  closeAfterTests(() => ({ stage, window }));

  it("keeps what arrived, is told which days are missing, and fetches only those with Retry", async () => {
    stage.simulator.failWhen(({ parameters }) =>
      parameters["start"] === String(secondWeek) ? { kind: "status", status: 400 } : undefined,
    );
    await fetchCustomRange(window, "2012-01-01", "2012-01-21");
    const { message, buttons } = await window.waitForNotification("are missing");
    assert.match(
      message,
      /^Results of Jan 8 – Jan 14, 2012 are missing\. 127\.0\.0\.1:\d+ refused the request/,
    );
    assert.deepEqual(buttons, ["Retry"]);
    await viewSaying(window, "Missing: Jan 8 – Jan 14, 2012");

    await window.runCommand("Export to JSON");
    await window.waitForNotification("Exported 2 results to “");
    const folder = join(stage.workspace, "lab-results");
    const [name = ""] = await readdir(folder);
    const file = JSON.parse(await readFile(join(folder, name), "utf8")) as { missing: unknown };
    assert.deepEqual(file.missing, [{ start: secondWeek, end: secondWeek + 604_800 }]);

    stage.simulator.clearFaults();
    const before = stage.simulator.windows.length;
    await window.clickNotificationButton("are missing", "Retry");
    await window.page.getByText("Missing: Jan 8").waitFor({ state: "detached" });
    assert.deepEqual(stage.simulator.windows.slice(before), [
      { start: secondWeek, end: secondWeek + 604_800 },
    ]);
  });

  it("cancels at once, and keeps what has arrived", async () => {
    await window.runCommand("Clear Results");
    // Nothing opens it before the window has let go.
    const gate = new Gate();
    const before = stage.simulator.requests.length;
    stage.simulator.failWhen((_, index) => (index > before ? { kind: "gate", gate } : undefined));
    await fetchCustomRange(window, "2012-01-01", "2012-02-29");
    await window.waitForNotification("1 of 9 requests");
    await window.clickNotificationButton("Fetching", "Cancel");
    const slow = stage.simulator.requests.slice(before + 1);
    assert.notEqual(slow.length, 0);
    for (const { closed } of slow) assert.deepEqual(await closed, { early: true });
    gate.open();
    await window.waitForNotification("Cancelled. 2 results had arrived and are kept.");
    assert.equal(stage.simulator.requests.length, before + 1 + slow.length);
    await window.expand("No class");
  });
});
