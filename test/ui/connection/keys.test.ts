import assert from "node:assert/strict";
import { documentedResults } from "../../unit/labResult";
import { closeAfterTests } from "../support/closeAfterTests";
import { answerKey, fetchCustomRange, rowSaying, setStage, type Stage } from "../support/stage";
import type { VSCodeWindow } from "../support/vscodeWindow";

describe("a person with a key", function () {
  this.timeout(240_000);
  let stage: Stage;
  let window: VSCodeWindow;

  before(async () => {
    stage = await setStage({ results: documentedResults });
    window = await stage.openWindow();
    await window.openView();
  });

  closeAfterTests(() => ({ stage, window }));

  it("mistypes it, is told so and where, and types it once more from there", async () => {
    await window.welcome.getByText("Set API Key").click();
    await answerKey(window, "mistyped");
    const { message } = await window.waitForNotification("was not accepted");
    assert.match(message, /by 127\.0\.0\.1:\d+\. It was not saved for “Simulator”\.$/);
    await window.clickNotificationButton("was not accepted", "Set API Key");
    await answerKey(window, stage.simulator.key);
    await window.waitForNotification("The API key works for “Simulator”");
    await window.closeNotification("The API key works for “Simulator”");
    await window.welcome.getByText("Nothing has been fetched yet.").waitFor();
  });

  it("reads in the view that it was refused, sets another one there, and the fetch goes on", async () => {
    stage.simulator.failWhen(() => ({ kind: "refuseKey" }));
    await fetchCustomRange(window, "2012-01-01", "2012-01-07");
    await window.welcome.getByText("The API key was not accepted, so no results could be fetched.").waitFor();
    await window.waitForNotification("was not accepted");
    await window.closeNotification("was not accepted");
    await window.screenshot("out/failed-view.png");
    stage.simulator.clearFaults();
    await window.welcome.getByRole("button", { name: "Set API Key" }).click();
    await answerKey(window, stage.simulator.key);
    await rowSaying(window, "of 2 complete");
    await window.waitForNotification("The API key works for “Simulator”");
    await window.closeNotification("The API key works for “Simulator”");
  });

  it("reads in the view what else went wrong, with what helps against that", async () => {
    await window.runCommand("Clear Results");
    stage.simulator.failWhen(() => ({ kind: "status", status: 404 }));
    await fetchCustomRange(window, "2012-01-01", "2012-01-07");
    await window.welcome.getByText("there is no API of Lab on Demand").waitFor();
    stage.simulator.failWhen(() => ({ kind: "status", status: 400 }));
    await window.welcome.getByText("Try Again").click();
    await window.welcome.getByText("The results could not be fetched.").waitFor();
    stage.simulator.clearFaults();
    await window.welcome.getByText("Try Again").click();
    await rowSaying(window, "of 2 complete");
  });

  it("is asked before it is removed", async () => {
    const dialog = window.page.locator(".monaco-dialog-box");
    await window.runCommand("Remove API Key…");
    await dialog.getByText("Remove the API key for “Simulator”").waitFor();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await dialog.waitFor({ state: "hidden" });
    await fetchCustomRange(window, "2012-01-08", "2012-01-09");
    await rowSaying(window, "of 2 complete");
    await window.runCommand("Remove API Key…");
    await dialog.getByRole("button", { name: "Remove API Key" }).click();
    await window.waitForNotification("was removed from this computer");
  });
});
