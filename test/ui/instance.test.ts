import assert from "node:assert/strict";
import type { Frame } from "playwright-core";
import { testPauses } from "../host/testPauses";
import { canaryPassword } from "../simulator/depthCommands";
import { everyActivity, longAnswer } from "../simulator/everyActivity";
import type { Fault } from "../simulator/fault";
import { labResult } from "../unit/labResult";
import { assertNoBarriers } from "./support/barriers";
import { everythingLeft, formsOf } from "./support/everythingLeft";
import {
  fetchCustomRange,
  openResult,
  panelStartingWith,
  rowSaying,
  setKey,
  setStage,
  until,
  type Stage,
} from "./support/stage";
import type { VSCodeWindow } from "./support/vscodeWindow";

/** Tue, Oct 6, 2026, 08:00 UTC */
const start = 1_791_273_600;
const ids = Array.from({ length: 12 }, (_, index) => 61_300_000 + index);
/** The first in the tree. */
const newest = ids.at(-1);
const results = ids.map((LabInstanceId, index) =>
  labResult({
    LabInstanceId,
    Start: start + index,
    End: start + 14_400,
    ClassId: "AZ104",
    CompletionStatus: 4,
  }),
);

describe("a person who wants to know why a lab went as it did", function () {
  this.timeout(240_000);
  let stage: Stage;
  let window: VSCodeWindow;
  let fault: Fault | undefined;

  before(async () => {
    stage = await setStage(
      { results },
      {
        logLevel: "trace",
        env: testPauses({ detailsRest: 3000 }),
        userSettings: { "labResults.details": "whenOpened" },
      },
    );
    stage.simulator.failWhen(({ command, parameters }) => {
      if (command !== "details") return undefined;
      const answer = everyActivity(Number(parameters["labinstanceid"]), start);
      return fault ?? { kind: "body", body: JSON.stringify(answer) };
    });
    window = await stage.openWindow();
    await window.openView();
    await setKey(window, stage.simulator.key);
    await fetchCustomRange(window, "2026-10-05", "2026-10-07");
    await rowSaying(window, "AZ104");
  });

  afterEach(async function () {
    if (this.currentTest?.state === "failed") await window.screenshot("out/failed.png");
  });

  after(async () => {
    await window.close();
    await stage.close();
  });

  function page(): Promise<Frame> {
    return panelStartingWith(window, "");
  }

  async function shown(id: number | undefined): Promise<Frame> {
    const frame = await page();
    await frame.getByRole("heading", { name: `Lab instance ${id}` }).waitFor();
    return frame;
  }

  function asked(): string[] {
    const requests = stage.simulator.requests.filter(({ command }) => command === "details");
    return requests.map(({ parameters }) => parameters["labinstanceid"] ?? "");
  }

  function clipboard(): Promise<string> {
    return window.page.evaluate(() => navigator.clipboard.readText());
  }

  it("opens a result and sees the wrong answer beside the right one, and which scoring broke", async () => {
    await openResult(window, String(newest));
    const frame = await shown(newest);
    await frame.getByRole("row", { name: "Owner Chosen, wrong" }).waitFor();
    await frame.getByRole("row", { name: "Virtual Machine Contributor Right, not chosen" }).waitFor();
    await frame.getByText("The script itself broke").waitFor();
    await frame.getByText("Scoring failed 2 times, which says nothing of the student").waitFor();
    await frame.getByRole("img", { name: /^Time line: .*2 sessions/ }).waitFor();
    assert.deepEqual(asked(), [String(newest)]);
  });

  it("copies an answer whole, and all activities but those left out of reports", async () => {
    const frame = await page();
    await frame.getByRole("button", { name: "Copy The script's answer" }).first().click();
    await until(window, async () => (await clipboard()) === longAnswer);
    await frame.getByRole("button", { name: "Copy Activities" }).click();
    await until(window, async () => (await clipboard()).includes("Chosen, wrong: Owner"));
    const text = await clipboard();
    assert.doesNotMatch(text, /How sure/);
    assert.match(text, /1 activity is left out of reports/);
  });

  it("asks only where it rests when the arrow keys lead through ten results", async () => {
    stage.simulator.forgetRequests();
    const frame = await page();
    for (let step = 1; step <= 10; step += 1) {
      await frame.locator("body").press("ArrowRight");
      await frame.getByText(`${step + 1} of ${ids.length}`, { exact: true }).waitFor();
    }
    await frame.getByRole("row", { name: "Owner Chosen, wrong" }).waitFor();
    const count = asked().length;
    assert.ok(count === 1 || count === 2, `asked ${count} times`);
  });

  it("meets nothing that would be a barrier, in any theme", () => assertNoBarriers(window, page));

  it("is told quietly that a key may not ask, which says nothing of the key", async () => {
    fault = { kind: "status", status: 403 };
    const frame = await page();
    await frame.locator("body").press("ArrowLeft");
    await frame.getByText("This API key may not ask for activities and sessions.").waitFor();
    assert.deepEqual(await window.notifications(), []);
    fault = undefined;
    await frame.getByRole("button", { name: "Try Again" }).click();
    await frame.getByRole("row", { name: "Owner Chosen, wrong" }).waitFor();
    await window.runCommand("Clear Results");
    await window.welcome.getByText("Fetch Results").waitFor();
    assert.equal(await window.welcome.getByText("was not accepted").count(), 0);
  });

  it("leaves no password of a lab anywhere", async () => {
    const texts = await everythingLeft(stage, window);
    assert.ok(
      texts.some((text) => /\[trace\]/.test(text)),
      "the log was not at trace level",
    );
    assert.ok(
      texts.some((text) => text.includes(`Details · labinstanceid=${newest}`)),
      "the log was not looked at",
    );
    for (const form of formsOf(canaryPassword)) {
      assert.equal(
        texts.some((text) => text.includes(form)),
        false,
        `found as ${form}`,
      );
    }
  });
});
