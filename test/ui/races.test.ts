import assert from "node:assert/strict";
import { Gate } from "../simulator/gate";
import { documentedResults } from "../unit/labResult";
import { closeAfterTests } from "./support/closeAfterTests";
import {
  fetchCustomRange,
  openResult,
  rowSaying,
  setKey,
  setStage,
  viewSaying,
  type Stage,
} from "./support/stage";
import type { VSCodeWindow } from "./support/vscodeWindow";

describe("a person who does not wait for answers", function () {
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

  it("clears in the middle of a panel's Refresh, and no result comes back", async () => {
    await fetchCustomRange(window, "2012-01-01", "2012-01-07");
    await rowSaying(window, "No class");
    await openResult(window, "349744");
    const page = await window.panelFrame("Instance 349744 – 555");
    const gate = new Gate();
    // The panel may ask for activities and sessions at any moment.
    stage.simulator.failWhen(({ command }) => (command === "result" ? { kind: "gate", gate } : undefined));
    await page.getByRole("button", { name: "Refresh" }).click();
    await gate.reached;
    await window.runCommand("Clear Results");
    const refresh = stage.simulator.requests.findLast(({ command }) => command === "result");
    assert.deepEqual(await refresh?.closed, { early: true });
    gate.open();
    stage.simulator.clearFaults();
    await page
      .getByRole("paragraph")
      .filter({ hasText: "This result is not among those fetched." })
      .waitFor();
    await window.welcome.getByText("Fetch Results").waitFor();
    assert.deepEqual(await window.treeRows(), []);
    assert.deepEqual(await window.notifications(), []);
  });

  it("is told once that opening the sample has ended a fetch, and finds Refresh off", async () => {
    const gate = new Gate();
    stage.simulator.failWhen(() => ({ kind: "gate", gate }));
    await fetchCustomRange(window, "2012-01-01", "2012-01-07");
    await gate.reached;
    await window.runCommand("Explore Sample Results");
    await viewSaying(window, "Sample");
    await window.waitForNotification("Fetching was ended because the sample results were opened.");
    const refresh = window.page.locator('.part.sidebar .title-actions [aria-label="Refresh"]');
    await refresh.and(window.page.locator('[aria-disabled="true"]')).waitFor();
    const told = (await window.notifications()).filter(({ message }) => message.includes("ended"));
    assert.equal(told.length, 1);
  });
});
