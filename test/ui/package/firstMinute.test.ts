import assert from "node:assert/strict";
import { generateSample } from "../../../src/core/sample/generateSample";
import { buildPackage, type BuiltPackage } from "../../host/buildPackage";
import { closeAfterTests } from "../support/closeAfterTests";
import {
  clickTitleButton,
  collapseAll,
  fetchCustomRange,
  panelStartingWith,
  pickFrom,
  rowSaying,
  setKey,
  setStage,
  viewSaying,
  type Stage,
} from "../support/stage";
import type { VSCodeWindow } from "../support/vscodeWindow";

describe("a person's first minute with the installed package", function () {
  this.timeout(240_000);
  let stage: Stage;
  let window: VSCodeWindow;

  let built: BuiltPackage;

  before(async () => {
    built = await buildPackage();
    stage = await setStage({ results: generateSample() }, { vsix: built.vsix });
    window = await stage.openWindow();
  });

  closeAfterTests(() => ({ stage, window }));
  after(async () => {
    await built.remove();
  });

  it("has a walkthrough of five steps, none of them checked off", async () => {
    await openWalkthrough();
    await steps().nth(4).waitFor();
    assert.equal(await steps().count(), 5);
    assert.equal(await checked().count(), 0);
  });

  it("checks off fetching and browsing by what was done with the sample", async () => {
    await window.openView();
    await window.welcome.getByText("Explore Sample Results").click();
    await rowSaying(window, "AZ104");
    await window.expand("No class");
    const user = (await window.treeRows()).find(({ level }) => level === 2);
    await window.expand(user?.label ?? "");
    const result = (await window.treeRows()).find(({ level }) => level === 3);
    await window.select(result?.label ?? "");
    await panelStartingWith(window, "Instance ");
    await openWalkthrough();
    await checked().nth(1).waitFor();
    assert.equal(await checked().count(), 2);
  });

  it("checks off the key, the summary and an export, and so is done", async () => {
    await setKey(window, stage.simulator.key);
    await collapseAll(window);
    await fetchCustomRange(window, "2026-10-01", "2026-10-31");
    await viewSaying(window, "Simulator");
    await clickTitleButton(window, "Open Summary");
    await window.panelFrame("Lab Summary");
    await pickFrom(window, "Lab Results: Export…", "Export 2,000 Results", "CSV Without Names");
    await window.waitForNotification("_without-names.csv”.");
    await openWalkthrough();
    await checked().nth(4).waitFor();
  });

  async function openWalkthrough(): Promise<void> {
    await window.runCommand("Welcome: Open Walkthrough...");
    await window.pick("Get Started with Lab on Demand Results");
  }

  function steps(): ReturnType<typeof window.page.locator> {
    return window.page.locator(".getting-started-step");
  }

  function checked(): ReturnType<typeof window.page.locator> {
    return steps().locator(".codicon.complete:visible");
  }
});
