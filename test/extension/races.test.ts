import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { FetchSummary } from "../../src/core/fetching/fetchSummary";
import { generateSample } from "../../src/core/sample/generateSample";
import { commandIds } from "../../src/vscode/ids";
import { Gate } from "../simulator/gate";
import type { Simulator } from "../simulator/startSimulator";
import { labResult } from "../unit/labResult";
import { answeringInputBox } from "./support/lab";
import { MemoryFiles } from "./support/memoryFiles";
import { MessageWatch } from "./support/messages";
import { heldIds as ids, startTwoLabs, twelve, twelveWeeks, week } from "./support/twoLabs";

const run = vscode.commands.executeCommand;

describe("while a fetch is under way", () => {
  let a: Simulator;
  let b: Simulator;
  let files: MemoryFiles;
  let messages: MessageWatch;
  let registration: vscode.Disposable;

  beforeEach(async () => {
    [a, b] = await startTwoLabs();
    files = new MemoryFiles();
    registration = vscode.workspace.registerFileSystemProvider("races", files);
    files.files.set(
      "/one.json",
      new TextEncoder().encode(JSON.stringify({ Results: [labResult({ LabInstanceId: 1 })] })),
    );
    files.files.set("/broken.json", new TextEncoder().encode('{"Results": ['));
    messages = new MessageWatch();
  });

  afterEach(async () => {
    messages.dispose();
    registration.dispose();
    await run(commandIds.clear);
    await Promise.all([a.close(), b.close()]);
  });

  /** Fetches twelve weeks of A, of which the first four have come when it resolves, and the rest is kept back. */
  async function halfFetched(): Promise<{ gate: Gate; fetching: Thenable<FetchSummary> }> {
    const gate = new Gate();
    let kept = 0;
    const all = new Promise<void>((resolve) => {
      a.failWhen(({ parameters }) => {
        const start = Number(parameters["start"]);
        if (start < 4 * week || start >= 12 * week) return undefined;
        // All places are taken, so that everything before has come.
        if ((kept += 1) === 4) resolve();
        return { kind: "gate", gate };
      });
    });
    const fetching = run<FetchSummary>(commandIds.fetch, twelveWeeks);
    await all;
    return { gate, fetching };
  }

  /** Lets everything go that was kept back, which comes too late. */
  async function letGo(gate: Gate): Promise<void> {
    gate.open();
    a.clearFaults();
    await Promise.all(a.requests.map(({ closed }) => closed));
  }

  const takeOvers: [title: string, act: () => Thenable<unknown>, left: () => number, says: RegExp][] = [
    [
      "a file that is opened",
      () => run(commandIds.import, "races:/one.json"),
      () => 1,
      /^Fetching was ended because “one\.json” was opened\.$/,
    ],
    [
      "the sample",
      () => run(commandIds.loadSample),
      () => generateSample().length,
      /^Fetching was ended because the sample results were opened\.$/,
    ],
    [
      "Clear Results",
      () => run(commandIds.clear),
      () => 0,
      /^Fetching was ended because the results were cleared\.$/,
    ],
  ];
  for (const [title, act, left, says] of takeOvers) {
    it(`${title} ends it, and what comes later is void`, async () => {
      const { gate, fetching } = await halfFetched();
      await act();
      const summary = await fetching;
      assert.equal(summary.cancelled, true);
      assert.equal(summary.total, left());
      assert.equal(summary.fetched, 4);
      assert.deepEqual(
        summary.failedWindows.map(({ start, end }) => [start, end]),
        [[4 * week, 12 * week]],
      );
      for (const { error } of summary.failedWindows) assert.match(error, says);
      // Those kept back end now or never: nothing lets them go before they have.
      const exchanges = await Promise.all(a.requests.map(({ closed }) => closed));
      assert.equal(exchanges.filter(({ early }) => early).length, 4, "requests that were aborted");
      await letGo(gate);
      assert.equal(await run(commandIds.filter, {}), left());
      assert.deepEqual(
        messages.texts.filter((text) => !says.test(text)),
        [],
      );
      assert.equal(messages.texts.length, 1, "told once");
    });
  }

  it("a fetch of another connection ends it, and keeps all of its own results", async () => {
    const { gate, fetching } = await halfFetched();
    await run(commandIds.switchConnection, "B");
    assert.equal((await ids()).length, 4, "switching alone ends nothing");
    const ofB = await run<FetchSummary>(commandIds.fetch, twelveWeeks);
    assert.equal((await fetching).cancelled, true);
    await letGo(gate);
    assert.equal(ofB.total, 12);
    assert.deepEqual(
      await ids(),
      twelve(200).map(({ LabInstanceId }) => LabInstanceId),
    );
    assert.deepEqual(messages.texts, ["Fetching was ended because results of “B” are being fetched."]);
  });

  it("a fetch of another connection that cannot start leaves it alone", async () => {
    const { gate, fetching } = await halfFetched();
    await run(commandIds.switchConnection, "B");
    await run(commandIds.removeApiKey, "B");
    const failing = assert.rejects(
      async () => run(commandIds.fetch, twelveWeeks),
      /There is no API key for “B”/,
    );
    await failing;
    gate.open();
    const { cancelled, total } = await fetching;
    assert.deepEqual([cancelled, total], [false, 12]);
  });

  it("a file that is not right ends nothing", async () => {
    const { gate, fetching } = await halfFetched();
    await assert.rejects(async () => run(commandIds.import, "races:/broken.json"), /JSON/);
    gate.open();
    const { cancelled, total } = await fetching;
    assert.deepEqual([cancelled, total, (await ids()).length], [false, 12, 12]);
  });

  it("another fetch of the same connection counts beside it", async () => {
    const { gate, fetching } = await halfFetched();
    const lastWeek = { start: 13 * week, end: 14 * week };
    const second = run<FetchSummary>(commandIds.fetch, lastWeek);
    // It waits for its turn: all that go to one connection share its places.
    gate.open();
    assert.equal((await second).cancelled, false);
    const { cancelled, total, failedWindows } = await fetching;
    assert.deepEqual([cancelled, total, failedWindows], [false, 12, []]);
    assert.deepEqual(messages.texts, []);
  });

  it("a fetch that was asked for just before Clear Results brings nothing", async () => {
    const fetching = run<FetchSummary>(commandIds.fetch, twelveWeeks);
    await run(commandIds.clear);
    const { cancelled, fetched } = await fetching;
    assert.deepEqual([cancelled, fetched, await ids()], [true, 0, []]);
    assert.deepEqual(a.windows, []);
  });

  it("a fetch that Clear Results ends while its key is looked up asks nobody for one", async () => {
    await run(commandIds.fetch, { start: 0, end: week });
    await run(commandIds.removeApiKey, "A");
    await answeringInputBox(undefined, async (questions) => {
      const titles = (): unknown[] => questions.map(({ title }) => title);
      await run(commandIds.refresh);
      assert.deepEqual(titles(), ["API Key for A"]);
      const fetching = run(commandIds.refresh);
      await run(commandIds.clear);
      await fetching;
      assert.deepEqual(titles(), ["API Key for A"], "somebody was asked for what is over");
    });
    assert.deepEqual(messages.texts, ["Fetching was ended because the results were cleared."]);
  });

  it("of two files the one that was chosen last is opened, whichever is read first", async () => {
    const gate = new Gate();
    files.files.set("/slow.json", new TextEncoder().encode(JSON.stringify({ Results: twelve(1) })));
    files.keepBack("/slow.json", gate);
    const slow = assert.rejects(
      async () => run(commandIds.import, "races:/slow.json"),
      /“slow\.json” was not opened, because something else was asked for meanwhile/,
    );
    await gate.reached;
    await run(commandIds.import, "races:/one.json");
    gate.open();
    await slow;
    assert.deepEqual(await ids(), [1]);
  });

  it("opening a result is ended by Clear Results, and nothing comes back", async () => {
    const gate = new Gate();
    a.failWhen(({ command }) => (command === "result" ? { kind: "gate", gate } : undefined));
    await run(commandIds.fetch, { start: 0, end: week });
    const opening = assert.rejects(
      async () => run(commandIds.openResult, "105"),
      /was ended because the results were cleared/,
    );
    await gate.reached;
    await run(commandIds.clear);
    await opening;
    await letGo(gate);
    assert.deepEqual(await ids(), []);
  });
});
