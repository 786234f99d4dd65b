import assert from "node:assert/strict";
import { setImmediate } from "node:timers/promises";
import { KeyRefusedError } from "../../../../src/core/api/errors/errors";
import { MemoryFullError } from "../../../../src/core/results/store/memoryBudget";
import { EngineEndedError } from "../../../../src/engine/thread/engineEndedError";
import { collectGarbage } from "../../collectGarbage";
import { Gate } from "../../../simulator/gate";
import type { Simulator } from "../../../simulator/startSimulator";
import { weeks, weekSeconds } from "../../fetching/weeks";
import { labResult } from "../../labResult";
import { endEngineWithLab, engineForEach, startEngineWithLab } from "../engineForEach";
import type { TestEngine } from "../testEngine";
import type { TestHost } from "../testHost";

const arrangement = { groupBy: "user", resultOrder: "newest", groupOrder: "name" } as const;

const results = Array.from({ length: 6 }, (_, week) => {
  const Start = week * weekSeconds + 1000;
  return labResult({ LabInstanceId: week + 1, UserId: `user ${week % 2}`, Start, End: Start + 10 });
});

describe("the engine behind a port", () => {
  let simulator: Simulator;
  let host: TestHost;
  let test: TestEngine;

  engineForEach(results, (started) => ({ simulator, host, test } = started));

  async function fetch(load: string): ReturnType<TestEngine["engine"]["loads"]["runFetch"]> {
    const source = { kind: "connection", name: "A", url: simulator.url } as const;
    await test.engine.loads.beginFetch({ load, source, ranges: [weeks(0, 6)], isUpdate: false });
    return test.engine.loads.runFetch({ load, concurrency: 2 });
  }

  /** Ends it, and resolves once everybody has been told. */
  async function end(): Promise<void> {
    test.engine.terminate();
    await test.notices.until(() => test.ends.length > 0);
  }

  it("starts with the first question, not by being told of settings or of what is over", async () => {
    await test.engine.configure({ timeZone: "UTC", idleMinutes: 15 });
    await test.engine.clear();
    await test.engine.loads.dropLoad({ load: "f" });
    await test.engine.views.closeView({ view: "a" });
    assert.equal(test.starts(), 0);
    await test.engine.loads.loadSample({});
    assert.equal(test.starts(), 1);
  });

  it("knows after its end the settings and the views of before, with their filters", async () => {
    const { engine, notices } = test;
    await engine.configure({ timeZone: "Asia/Tokyo", idleMinutes: 15 });
    await engine.views.openView({ view: "a", arrangement: { ...arrangement, groupBy: "class" } });
    await engine.views.arrange({ view: "a", arrangement });
    await fetch("f");
    assert.equal(await engine.views.setFilter({ view: "a", filter: { userIds: ["user 1"] } }), 3);
    const before = await engine.views.rows({ view: "a", below: [], count: 10 });
    const tooltip = await engine.views.tooltip({ instanceId: "2" });
    await end();
    assert.equal(notices.last?.size, 0);
    assert.deepEqual(notices.of("a")?.filter, { userIds: ["user 1"] });
    assert.equal(notices.of("a")?.size, 0);
    await fetch("g");
    assert.equal(test.starts(), 2);
    assert.deepEqual(await engine.views.rows({ view: "a", below: [], count: 10 }), before);
    assert.equal(await engine.views.tooltip({ instanceId: "2" }), tooltip);
  });

  it("counts on after its end, so that nothing of before is taken for what is held", async () => {
    const first = await fetch("f");
    await end();
    const holdings = test.notices.states.map(({ holding }) => holding);
    const second = await fetch("g");
    assert.ok(second.number > first.number, `${second.number} after ${first.number}`);
    assert.ok(!holdings.slice(0, -1).includes(second.holding), `${second.holding} was there before`);
    assert.equal(test.notices.last?.holding, second.holding);
  });

  it("rejects what waits when it ends, and says whether there was anything to lose", async () => {
    await test.engine.loads.beginOpening({ load: "o" });
    await end();
    assert.deepEqual(
      test.ends.map(({ wasBusy }) => wasBusy),
      [false],
    );
    const gate = new Gate();
    simulator.failWhen(() => ({ kind: "gate", gate }));
    const running = fetch("f");
    await gate.reached;
    test.engine.terminate();
    await assert.rejects(running, EngineEndedError);
    gate.open();
    assert.deepEqual(
      test.ends.map(({ wasBusy }) => wasBusy),
      [false, true],
    );
  });

  it("does not tell of an end that was asked for", async () => {
    await fetch("f");
    test.dispose();
    await assert.rejects(fetch("g"), EngineEndedError).catch(() => undefined);
    assert.deepEqual(test.ends, []);
  });

  it("gives errors back their class, their facts and what is behind them", async () => {
    simulator.failWhen(() => ({ kind: "refuseKey" }));
    const { error } = await fetch("f");
    assert.ok(error instanceof KeyRefusedError, String(error));
    assert.equal(error.host, new URL(simulator.url).hostname);
    host.files.set("o", [new TextEncoder().encode('{"Results":[')]);
    await test.engine.loads.beginOpening({ load: "o" });
    const chosen = [{ name: "a.json", files: [{ name: "a.json", savedAt: 0 }] }];
    await assert.rejects(test.engine.loads.openFiles({ load: "o", chosen }), { name: "OpenError" });
  });

  it("lets go of the bytes of answers once they are read", async () => {
    const long = "x".repeat(100_000);
    const large = await startEngineWithLab(
      Array.from({ length: 400 }, (_, index) => {
        const Start = Math.floor(index / 100) * weekSeconds + 1000 + index;
        return labResult({ LabInstanceId: index + 1, Tag: `${index} ${long}`, Start, End: Start + 10 });
      }),
    );
    const { loads } = large.test.engine;
    const source = { kind: "connection", name: "A", url: large.simulator.url } as const;
    collectGarbage();
    const before = process.memoryUsage().arrayBuffers;
    await loads.beginFetch({ load: "f", source, ranges: [weeks(0, 4)], isUpdate: false });
    const { summary } = await loads.runFetch({ load: "f", concurrency: 4 });
    assert.equal(summary.fetched, 400);
    await large.simulator.close();
    let grown = Infinity;
    // On a busy computer the last answers are let go of some turns after they were read.
    for (let turns = 0; turns < 1000 && grown >= 10e6; turns += 1) {
      await setImmediate();
      collectGarbage();
      grown = process.memoryUsage().arrayBuffers - before;
    }
    assert.ok(grown < 10e6, `${grown} bytes of 40,000,000 are still there`);
    await endEngineWithLab(large);
  });

  it("refuses answers and files that do not fit, and keeps what is held", async () => {
    await fetch("f");
    test.engine.setMemoryBudget(6000);
    const { error, summary } = await fetch("g");
    assert.ok(error instanceof MemoryFullError, String(error));
    assert.match(error.message, /6 are held, and about \d+ fit/);
    assert.ok(summary.requests < 6, "it goes on asking for what does not fit");
    const text = JSON.stringify({ Results: Array.from({ length: 40 }, () => results[0]) });
    host.files.set("o", [new TextEncoder().encode(text)]);
    await test.engine.loads.beginOpening({ load: "o" });
    const chosen = [{ name: "a.json", files: [{ name: "a.json", savedAt: 0 }] }];
    await assert.rejects(test.engine.loads.openFiles({ load: "o", chosen }), MemoryFullError);
    assert.equal(host.openFiles, 0);
    assert.equal(test.notices.last?.size, 6);
    test.engine.setMemoryBudget(1e9);
    assert.equal((await fetch("h")).error, undefined);
  });
});
