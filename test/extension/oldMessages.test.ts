import assert from "node:assert/strict";
import * as vscode from "vscode";
import { commandIds } from "../../src/vscode/ids";
import type { FetchSummary } from "../../src/core/fetching/fetchSummary";
import { Gate } from "../simulator/gate";
import type { Simulator } from "../simulator/startSimulator";
import { answeringInputBox, useConnections } from "./support/lab";
import { MessageWatch } from "./support/messages";
import { heldIds, onceHeld, startTwoLabs, twelve, week } from "./support/twoLabs";

const run = vscode.commands.executeCommand;
const threeWeeks = { start: 0, end: 3 * week };
const idsOf = (firstId: number, count: number): unknown[] =>
  twelve(firstId)
    .slice(0, count)
    .map(({ LabInstanceId }) => LabInstanceId);

describe("a click on a message of a fetch that is long over", () => {
  let a: Simulator;
  let b: Simulator;
  let messages: MessageWatch;

  beforeEach(async () => {
    [a, b] = await startTwoLabs();
    messages = new MessageWatch();
  });

  afterEach(async () => {
    messages.dispose();
    await run(commandIds.clear);
    await Promise.all([a.close(), b.close()]);
  });

  /** Has a person's fetch of three weeks of A fail, as a whole or in its second week. */
  async function failForPerson(failing: "everything" | "secondWeek"): Promise<void> {
    a.failWhen(({ parameters }) =>
      failing === "everything" || parameters["start"] === String(week)
        ? { kind: "status", status: 400 }
        : undefined,
    );
    await run(commandIds.fetch, threeWeeks).then(undefined, () => undefined);
    // What has just been fetched by a script is fetched for a person now.
    await run(commandIds.refresh);
    a.clearFaults();
  }

  const secondWeek = { start: week, end: 2 * week };

  it("asks the connection of that fetch for what is missing, whichever is in use by now", async () => {
    await failForPerson("secondWeek");
    const message = await messages.saying(/are missing/);
    assert.deepEqual(message.buttons, ["Retry"]);
    await run(commandIds.switchConnection, "B");
    const before = a.windows.length;
    message.answer("Retry");
    await onceHeld(idsOf(100, 3));
    assert.deepEqual(a.windows.slice(before), [secondWeek]);
    assert.deepEqual(b.windows, []);
  });

  for (const failing of ["everything", "secondWeek"] as const) {
    it(`never drops what another connection has brought meanwhile, but offers to switch (${failing})`, async () => {
      await failForPerson(failing);
      const message = await messages.saying(/HTTP 400/);
      await run(commandIds.switchConnection, "B");
      await run(commandIds.fetch, threeWeeks);
      const before = a.requests.length;
      message.answer("Retry");
      const offer = await messages.saying(/^Retrying would replace/);
      assert.equal(offer.text, "Retrying would replace what is shown (B) with results of “A”.");
      assert.deepEqual(offer.buttons, ["Switch to “A” and Fetch"]);
      assert.deepEqual(await heldIds(), idsOf(200, 3));
      assert.equal(a.requests.length, before);
      offer.answer("Switch to “A” and Fetch");
      await onceHeld(idsOf(100, 3));
    });
  }

  it("never drops a file or the sample that was opened meanwhile", async () => {
    await failForPerson("secondWeek");
    const message = await messages.saying(/are missing/);
    const count = await run<number>(commandIds.loadSample);
    const before = a.requests.length;
    message.answer("Retry");
    const offer = await messages.saying(/^Retrying would replace/);
    offer.answer(undefined);
    assert.match(offer.text, /\(Sample\)/);
    assert.equal((await heldIds()).length > 0, true);
    assert.equal(await run(commandIds.filter, {}), count);
    assert.equal(a.requests.length, before);
  });

  it("fetches all of it again when nothing is held", async () => {
    await run(commandIds.fetch, threeWeeks);
    await run(commandIds.clear);
    a.failWhen(() => ({ kind: "status", status: 400 }));
    await run(commandIds.refresh);
    const message = await messages.saying(/HTTP 400/);
    a.clearFaults();
    message.answer("Retry");
    await onceHeld(idsOf(100, 3));
  });

  it("asks for the key of the connection that refused its own", async () => {
    await run(commandIds.fetch, threeWeeks);
    a.failWhen(() => ({ kind: "refuseKey" }));
    await run(commandIds.refresh);
    const message = await messages.saying(/API key was not accepted/);
    assert.deepEqual(message.buttons, ["Set API Key"]);
    a.clearFaults();
    await run(commandIds.switchConnection, "B");
    const gate = new Gate();
    a.failNext({ kind: "gate", gate });
    await answeringInputBox(a.key, async (questions) => {
      message.answer("Set API Key");
      await gate.reached;
      assert.deepEqual(
        questions.map(({ title }) => title),
        ["API Key for A"],
      );
    });
    assert.deepEqual(b.windows, []);
  });

  it("is about a connection that is not in the settings any more: nothing is sent", async () => {
    await failForPerson("secondWeek");
    const message = await messages.saying(/are missing/);
    await useConnections([{ name: "B", url: b.url }]);
    const before = a.requests.length;
    message.answer("Retry");
    await messages.saying(/The connection “A” is not in the settings any more/);
    assert.equal(a.requests.length, before);
  });

  it("a refresh of what is held asks where it came from, although another connection is in use", async () => {
    await run(commandIds.fetch, threeWeeks);
    await run(commandIds.switchConnection, "B");
    const { requests, total } = await run<FetchSummary>(commandIds.refresh);
    assert.deepEqual([requests, total, b.windows], [3, 3, []]);
  });

  it("says that results are not up to date where earlier ones are still held", async () => {
    await run(commandIds.fetch, threeWeeks);
    await failForPerson("secondWeek");
    const { text } = await messages.saying(/HTTP 400/);
    assert.match(text, /^Results of Jan 8 – .* could not be brought up to date\. /);
  });
});
