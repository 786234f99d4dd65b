import assert from "node:assert/strict";
import type { Frame } from "playwright-core";
import { testPauses } from "../../host/testPauses";
import { classInSession, resultsInSession } from "../../simulator/classInSession";
import { assertNoBarriers } from "../support/barriers";
import { closeAfterTests } from "../support/closeAfterTests";
import {
  panelStartingWith,
  quickInputTitled,
  rowSaying,
  setKey,
  setStage,
  type Stage,
  until,
} from "../support/stage";
import type { VSCodeWindow } from "../support/vscodeWindow";

/** As much of its name as the tree has room for. */
const className = "Microsoft 365 Admini";
const firstName = /^\p{Lu}\p{L}+ \p{Lu}\p{L}+$/u;

describe("an instructor during a class", function () {
  this.timeout(240_000);
  let stage: Stage;
  let window: VSCodeWindow;
  let results = resultsInSession(Math.floor(Date.now() / 1000));
  /** How often a key or a button was pressed. */
  let actions = 0;

  before(async () => {
    // A class is asked about once a minute, of which a test waits for a second.
    stage = await setStage(
      { results: () => results },
      {
        env: testPauses({ autoRefreshMinute: 1 }),
        // The view is kept up to date at the same pace, and so tells that time goes by.
        userSettings: { "labResults.names": "labsAndClasses", "labResults.autoRefreshMinutes": 1 },
      },
    );
    window = await stage.openWindow();
    await window.openView();
    await setKey(window, stage.simulator.key);
    await window.runCommand("Fetch Results…");
    await quickInputTitled(window, "Fetch Results");
    await window.pick("Last 24 Hours");
    await rowSaying(window, className);
  });

  closeAfterTests(() => ({ stage, window }));

  const panel = (): Promise<Frame> => panelStartingWith(window, "Watched Class");

  /** Who stands in the table, in its order. */
  async function people(page: Frame): Promise<string[]> {
    return page.locator("tbody tr .name").allInnerTexts();
  }

  it("sees in one action from the tree who needs help now, and why", async () => {
    const row = window.page.locator(".customview-tree .monaco-list-row", { hasText: className });
    await row.hover();
    await row.getByRole("button", { name: "Watch Class…" }).click();
    actions += 1;
    const page = await panel();
    await page.getByRole("button", { name: "7 Need help" }).waitFor();
    const first = page.locator("tbody tr").first();
    await first
      .getByText(/^Synchronise Identities: Lab Creation Failed, not tried again since \d\d:\d\d$/)
      .waitFor();
    await page
      .locator("tbody tr")
      .nth(1)
      .getByText(/^Synchronise Identities: idle 2[234] min, since/)
      .waitFor();
    await page.getByText("No roster exists: only people who started a lab").waitFor();
    assert.equal((await people(page)).length, classInSession.people);
  });

  it("sees in a second one who has not finished lab 3", async () => {
    const page = await panel();
    await page.getByRole("button", { name: /^Synchronise Identities 11 not finished/ }).click();
    actions += 1;
    await page.getByRole("heading", { name: "11 of 25 have not finished Synchronise Identities" }).waitFor();
    assert.equal((await people(page)).length, 11);
    assert.equal(actions, 2);
    assert.deepEqual(
      (await page.locator('tbody td[data-heading="Synchronise Identities"]').allInnerTexts()).slice(0, 4),
      ["Failed on the platform", "Idle", "No attempt", "Running"],
    );
    await page.getByRole("button", { name: "Show All" }).click();
    await page.getByRole("heading", { name: "25 people" }).waitFor();
  });

  it("sees names, tasks and time left without asking for them", async () => {
    const page = await panel();
    await page
      .locator("tbody tr", { hasText: "Threat Explorer" })
      .first()
      .getByText(/^Exercise \d · Task/)
      .waitFor();
    assert.match((await people(page))[0] ?? "", firstName);
    await page
      .locator("tbody tr", { hasText: "Threat Explorer" })
      .first()
      .getByText(/2 h \d\d min, until/)
      .waitFor();
  });

  it("sees what has changed a moment later, and keeps the keyboard where it is", async () => {
    const page = await panel();
    const idle = page.locator("tbody tr").nth(1).locator("button.name");
    const name = await idle.innerText();
    await idle.focus();
    const now = Math.floor(Date.now() / 1000);
    results = results.map((result) =>
      result.UserId === "310015" && result.End === null ? { ...result, LastActivity: now } : result,
    );
    await page.getByRole("button", { name: "0 Idle" }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.textContent.trim()), name);
    assert.deepEqual(await window.notifications(), []);
  });

  it("is told there, and only there, while it is not up to date", async () => {
    stage.simulator.failWhen(() => ({ kind: "status", status: 400 }));
    const page = await panel();
    await page.getByText("Not up to date: 127.0.0.1").waitFor();
    assert.deepEqual(await window.notifications(), []);
    stage.simulator.clearFaults();
    await page.getByText("Not up to date").waitFor({ state: "detached" });
  });

  it("meets no barriers, in any theme", async () => {
    await assertNoBarriers(window, panel);
  });

  it("opens somebody's result with the keyboard alone", async () => {
    const page = await panel();
    const first = page.locator("tbody button.name").first();
    await first.focus();
    await window.page.keyboard.press("Enter");
    await panelStartingWith(window, "Instance ");
  });

  it("has nothing asked for once the class is out of sight", async () => {
    await window.runCommand("View: Close All Editors");
    await window.page.locator(".tabs-container .tab").first().waitFor({ state: "detached" });
    // What was under way when it was closed may still arrive.
    await Promise.all(stage.simulator.requests.map(({ closed }) => closed));
    stage.simulator.forgetRequests();
    const asked = (command: string): number =>
      stage.simulator.requests.filter((request) => request.command === command).length;
    await until(window, async () => asked("latestresults") >= 3);
    assert.equal(asked("labinstance/search"), 0);
  });
});
