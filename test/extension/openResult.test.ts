import assert from "node:assert/strict";
import * as vscode from "vscode";
import { commandIds, viewIds } from "../../src/vscode/ids";
import { Gate } from "../simulator/gate";
import type { Simulator } from "../simulator/startSimulator";
import { labResult } from "../unit/labResult";
import {
  answeringInputBox,
  answeringMessages,
  extension,
  rowSelected,
  setKey,
  startLab,
  tabTitled,
} from "./support/lab";
import { firstResult, heldIds } from "./support/twoLabs";

const run = vscode.commands.executeCommand;

describe("opening a result by its lab instance id", () => {
  let simulator: Simulator;

  before(async () => {
    simulator = await startLab({
      results: [61300000, 61900008].map((LabInstanceId) => labResult({ LabInstanceId })),
    });
  });

  afterEach(async () => {
    await run("workbench.action.closeAllEditors");
    await run(commandIds.clear);
  });

  after(() => simulator.close());

  const typed: [text: string, id: string][] = [
    ["#61,300,000", "61300000"],
    [" 61 900 008 ", "61900008"],
    ["61.900.008", "61900008"],
    ["https://labondemand.com/LabInstance/61300000/?tab=1", "61300000"],
  ];
  for (const [text, id] of typed) {
    it(`understands ${JSON.stringify(text)}, and fetches it`, async () => {
      await answeringInputBox(text, async (questions) => {
        await run(commandIds.openResult);
        const [question] = questions;
        assert.match(question?.title ?? "", /by Lab Instance Id/);
        assert.equal(question?.validateInput?.(text), undefined);
        const refusal = await question?.validateInput?.("six");
        assert.match(typeof refusal === "string" ? refusal : "", /Enter a number/);
      });
      await tabTitled(`Instance ${id}`);
    });
  }

  it("does not take the place of one that was opened meanwhile", async () => {
    await run(`${viewIds.results}.focus`);
    const gate = new Gate();
    simulator.failNext({ kind: "gate", gate });
    const slow = run(commandIds.openResult, "61300000");
    await gate.reached;
    await run(commandIds.openResult, "61900008");
    await rowSelected("result:61900008");
    gate.open();
    await slow;
    assert.deepEqual(await heldIds(), [61300000, 61900008]);
    await rowSelected("result:61900008");
    await tabTitled("Instance 61900008");
  });

  it("asks a person who clicks on a row for the key, and tells them what fails; a script gets the error", async () => {
    const { tree } = extension().exports;
    await run(commandIds.openResult, "61300000");
    const row = await firstResult();
    const { command } = tree.getTreeItem(row);
    assert.ok(command, "a row opens nothing");
    await run(commandIds.clear);
    await run(commandIds.removeApiKey, "Simulator");
    try {
      await answeringInputBox(undefined, async (questions) => {
        await assert.rejects(async () => run(commandIds.openResult, "61300000"), /There is no API key/);
        assert.deepEqual(questions, []);
        await run(command.command, ...((command.arguments ?? []) as unknown[]));
        assert.equal(questions.length, 1, "the person was not asked for a key");
      });
    } finally {
      await setKey(simulator.key);
    }
    simulator.failNext({ kind: "body", body: '{"Status":0,"Error":"Lab is being saved"}' });
    await answeringMessages(undefined, async (messages) => {
      await run(command.command, ...((command.arguments ?? []) as unknown[]));
      assert.match(messages.map(({ text }) => text).join(), /Lab is being saved/);
    });
  });

  it("names the one that is not there, for a script and in what the script wrote", async () => {
    await assert.rejects(
      async () => run(commandIds.openResult, "61 300 001"),
      /^Error: 127\.0\.0\.1:\d+ has no lab instance 61300001, or none that this key may see\.$/,
    );
  });

  it("names it also when the API says something else", async () => {
    simulator.failNext({ kind: "body", body: '{"Status":0,"Error":"Lab is being saved"}' });
    await assert.rejects(
      async () => run(commandIds.openResult, "61300000"),
      /^Error: Lab instance 61300000: 127\.0\.0\.1:\d+ says: Lab is being saved$/,
    );
  });

  it("refuses what is no id without asking the API", async () => {
    const before = simulator.requests.length;
    await assert.rejects(async () => run(commandIds.openResult, "-5"), /“-5” is not a lab instance id/);
    assert.equal(simulator.requests.length, before);
  });
});
