import assert from "node:assert/strict";
import * as vscode from "vscode";
import { commandIds } from "../../../src/vscode/ids";
import type { Simulator } from "../../simulator/startSimulator";
import { readText } from "../support/lab";
import { MemoryFiles } from "../support/memoryFiles";
import { MessageWatch } from "../support/messages";
import { heldIds, startTwoLabs, twelve, week } from "../support/twoLabs";

const run = vscode.commands.executeCommand;
const threeWeeks = { start: 0, end: 3 * week };
const idsOf = (firstId: number, count: number): unknown[] =>
  twelve(firstId)
    .slice(0, count)
    .map(({ LabInstanceId }) => LabInstanceId);

describe("what is held", () => {
  let a: Simulator;
  let b: Simulator;
  let messages: MessageWatch;

  before(async () => {
    [a, b] = await startTwoLabs();
  });

  beforeEach(async () => {
    await run(commandIds.fetch, threeWeeks);
    messages = new MessageWatch();
  });

  afterEach(async () => {
    messages.dispose();
    await run(commandIds.clear);
  });

  after(() => Promise.all([a.close(), b.close()]));

  it("is not dropped by Refresh, which says why it does nothing", async () => {
    const before = a.requests.length;
    const count = await run<number>(commandIds.loadSample);
    assert.equal(await run(commandIds.refresh), undefined);
    const message = await messages.saying(/cannot be refreshed/);
    assert.equal(message.text, "What is shown (Sample) cannot be refreshed: it was not fetched.");
    assert.deepEqual(message.buttons, ["Fetch Results…"]);
    assert.equal(await run(commandIds.filter, {}), count);
    assert.equal(a.requests.length, before);
  });

  it("of one result that was opened, nothing is asked again by itself and the range is not made up", async () => {
    await run(commandIds.clear);
    await run(commandIds.openResult, "105");
    assert.deepEqual(await heldIds(), [105]);
    const uri = await run<string>(commandIds.exportJson, {});
    const text = await readText(vscode.Uri.parse(uri));
    const { range } = JSON.parse(text) as { range: unknown };
    assert.deepEqual(range, { start: 5 * week + 1000, end: 5 * week + 1010 });
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(vscode.Uri.parse(uri), ".."), { recursive: true });
  });

  it("is gone with Clear Results, and the filter as well", async () => {
    assert.equal(await run(commandIds.filter, { text: "nobody" }), 0);
    await run(commandIds.clear);
    await run(commandIds.fetch, threeWeeks);
    assert.deepEqual(await heldIds(), idsOf(100, 3));
  });

  it("is opened whole although its range reaches beyond every calendar", async () => {
    const files = new MemoryFiles();
    const registration = vscode.workspace.registerFileSystemProvider("beyond", files);
    try {
      const range = { start: 0, end: Number.MAX_SAFE_INTEGER };
      const file = JSON.stringify({ range, Results: twelve(300) });
      files.files.set("/beyond.json", new TextEncoder().encode(file));
      assert.equal(await run(commandIds.import, "beyond:/beyond.json"), 12);
      assert.deepEqual(await heldIds(), idsOf(300, 12));
      assert.equal(await run(commandIds.filter, { text: "300" }), 1);
      assert.equal(await run(commandIds.clearFilter), 12);
    } finally {
      registration.dispose();
    }
  });
});
