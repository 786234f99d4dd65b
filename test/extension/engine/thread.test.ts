import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { FetchSummary } from "../../../src/core/fetching/fetchSummary";
import type { RemoteEngine } from "../../../src/engine/thread/remoteEngine";
import { commandIds, viewIds } from "../../../src/vscode/ids";
import { Gate } from "../../simulator/gate";
import type { Simulator } from "../../simulator/startSimulator";
import { labResult } from "../../unit/labResult";
import { extension, startLab, tabTitled, treeRows } from "../support/lab";
import { MessageWatch } from "../support/messages";

const run = vscode.commands.executeCommand;
const week = { start: 1325376000, end: 1325980800 };
const isLost = /results that were held are lost/;

describe("the thread that holds results", () => {
  let simulator: Simulator;
  let messages: MessageWatch;
  let size = 20;

  before(async () => {
    await run(`${viewIds.results}.focus`);
    simulator = await startLab({
      results: () =>
        Array.from({ length: size }, (_, index) => {
          const Start = week.start + 1000 + index;
          return labResult({ LabInstanceId: index + 1, UserId: `user ${index % 2}`, Start, End: Start + 60 });
        }),
    });
  });

  beforeEach(async () => {
    await run(commandIds.clear);
    messages = new MessageWatch();
    await run(commandIds.fetch, week);
  });

  afterEach(async () => {
    messages.dispose();
    size = 20;
    await run("workbench.action.closeAllEditors");
  });

  after(async () => {
    await run(commandIds.clear);
    await run(commandIds.groupBy, "class");
    await simulator.close();
  });

  for (const [words, fault] of [
    ["packed", { kind: "gzip" }],
    ["in pieces whose number nobody knows", { kind: "chunked", bytes: 1000 }],
    ["whole", undefined],
  ] as const) {
    it(`gets every byte of answers that come ${words}, large and tiny`, async () => {
      for (const count of [3000, 1, 0]) {
        size = count;
        await run(commandIds.clear);
        simulator.failWhen(() => fault);
        const { total, failedWindows } = await run<FetchSummary>(commandIds.fetch, week);
        assert.deepEqual([total, failedWindows], [count, []]);
      }
      simulator.clearFaults();
    });
  }

  it("ends: a sentence says what is lost, and Fetch Again brings it back, filtered and grouped as before", async () => {
    await run(commandIds.groupBy, "user");
    assert.equal(await run(commandIds.filter, { userIds: ["user 1"] }), 10);
    const before = await treeRows();
    engine().terminate();
    const message = await messages.saying(isLost);
    assert.deepEqual(await treeRows(), []);
    message.answer("Fetch Again");
    await shown((rows) => rows.length > 0);
    assert.deepEqual(await treeRows(), before);
    assert.deepEqual(messages.texts.length, 1, "it is told once");
  });

  it("ends: panels that were open show what is fetched again", async () => {
    await run(commandIds.openGradebook);
    await tabTitled("Gradebook");
    assert.equal(await run(commandIds.openTable), 20);
    await run(commandIds.openResult, "3");
    engine().terminate();
    (await messages.saying(isLost)).answer(undefined);
    const { total } = await run<FetchSummary>(commandIds.fetch, week);
    assert.equal(total, 20);
    await run(commandIds.openGradebook);
    assert.equal(await run(commandIds.openTable), 20);
    await run(commandIds.openResult, "4");
    await run(commandIds.openSummary);
    await tabTitled("Lab Summary");
    assert.equal(messages.texts.length, 1, messages.texts.join("\n"));
  });

  it("ends while a script waits for an answer: the script learns it, and can ask again", async () => {
    const gate = new Gate();
    simulator.failWhen(() => ({ kind: "gate", gate }));
    const fetching = run<FetchSummary>(commandIds.fetch, week);
    await gate.reached;
    engine().terminate();
    await assert.rejects(Promise.resolve(fetching), isLost);
    gate.open();
    simulator.failWhen(() => undefined);
    assert.equal((await run<FetchSummary>(commandIds.fetch, week)).total, 20);
  });

  it("has no room for more: a sentence says what fits, and what was held stays", async () => {
    const before = await treeRows();
    size = 4000;
    engine().setMemoryBudget(200_000);
    await assert.rejects(
      Promise.resolve(run(commandIds.fetch, week)),
      /no room in memory for more results: 20 are held, and about \d+ fit/,
    );
    engine().setMemoryBudget(2 ** 31);
    assert.deepEqual(await treeRows(), before);
    assert.equal((await run<FetchSummary>(commandIds.fetch, week)).total, 4000);
  });
});

/** The engine, as tests may end it. */
function engine(): RemoteEngine {
  const { engine } = extension().exports;
  assert.ok(engine, "the engine is not there for tests");
  return engine;
}

/** Resolves once the tree is as wanted. */
async function shown(isWanted: (rows: Awaited<ReturnType<typeof treeRows>>) => boolean): Promise<void> {
  const { tree } = extension().exports;
  while (!isWanted(await treeRows())) {
    await new Promise<void>((resolve) => {
      const listening = tree.onDidChangeTreeData(() => {
        listening.dispose();
        resolve();
      });
    });
  }
}
