import assert from "node:assert/strict";
import { KeyRefusedError } from "../../../../src/core/api/errors/errors";
import { Gate } from "../../../simulator/gate";
import type { Simulator } from "../../../simulator/startSimulator";
import { weeks, weekSeconds } from "../../fetching/weeks";
import { labResult } from "../../labResult";
import { engineForEach } from "../engineForEach";
import type { TestEngine } from "../testEngine";
import type { TestHost } from "../testHost";

/** One lab instance in the middle of each week. */
const results = Array.from({ length: 6 }, (_, week) => {
  const Start = week * weekSeconds + 1000;
  return labResult({ LabInstanceId: week + 1, Start, End: Start + 10, LastActivity: Start });
});

describe("what brings results into the engine", () => {
  let simulator: Simulator;
  let host: TestHost;
  let test: TestEngine;
  const sourceOfTest = () => ({ kind: "connection", name: "A", url: simulator.url }) as const;

  engineForEach(results, (started) => ({ simulator, host, test } = started));

  function begin(load: string, count = 6): Promise<void> {
    const source = sourceOfTest();
    return test.engine.loads.beginFetch({ load, source, ranges: [weeks(0, count)], isUpdate: false });
  }

  it("sends one request at a time to the host, tells how far it is, and asks again where that may help", async () => {
    const busy = { kind: "status", status: 503, headers: { "Retry-After": "0" } } as const;
    let isFirst = true;
    simulator.failWhen(({ parameters }) => {
      if (parameters["start"] !== String(2 * weekSeconds) || !isFirst) return undefined;
      isFirst = false;
      return busy;
    });
    await begin("f");
    const news: unknown[] = [];
    const answer = await test.engine.loads.runFetch(
      { load: "f", concurrency: 1 },
      { onProgress: (one) => news.push(one.kind === "retry" ? one : [one.done, one.windows]) },
    );
    assert.deepEqual(
      host.sent.map(({ load, request, attempt }) => [load, request.parameters["start"], attempt]),
      [0, 1, 2, 2, 3, 4, 5].map((week, index) => ["f", String(week * weekSeconds), index === 3 ? 2 : 1]),
    );
    assert.deepEqual(news[2], { kind: "retry", attempt: 2, tries: 3 });
    assert.equal(host.pauses.length, 1, "whoever has the queue is told to wait");
    assert.equal(host.pauses[0]?.load, "f");
    assert.deepEqual([answer.summary.fetched, answer.summary.requests, answer.hasCome], [6, 7, true]);
    assert.equal(test.notices.last?.size, 6);
    assert.equal(test.notices.last.isLoading, false);
    assert.deepEqual(
      host.outcomes.map((outcome) => outcome.results),
      [1, 1, 1, 1, 1, 1],
    );
  });

  it("ends with what was refused, which is an error of its own kind on the other side", async () => {
    simulator.failWhen(() => ({ kind: "refuseKey" }));
    await begin("f");
    const { error, hasCome } = await test.engine.loads.runFetch({ load: "f", concurrency: 1 });
    assert.ok(error instanceof KeyRefusedError, String(error));
    assert.equal(hasCome, false);
  });

  it("is ended by what takes its place, and what comes under its number is void", async () => {
    const gate = new Gate();
    simulator.failWhen(({ parameters }) =>
      parameters["start"] === String(3 * weekSeconds) ? { kind: "gate", gate } : undefined,
    );
    await begin("f");
    const running = test.engine.loads.runFetch({ load: "f", concurrency: 1 });
    await gate.reached;
    const count = await test.engine.loads.loadSample({});
    const { endedBy, summary } = await running;
    gate.open();
    assert.deepEqual(endedBy, { kind: "sample", name: "Sample", url: "sample" });
    assert.equal(summary.cancelled, true);
    assert.deepEqual(
      test.notices.ended.map(({ loads }) => loads),
      [["f"]],
    );
    assert.equal(test.notices.last?.size, count);
  });

  it("is cancelled by the signal that it was asked with", async () => {
    const gate = new Gate();
    simulator.failWhen(() => ({ kind: "gate", gate }));
    await begin("f");
    const cancelling = new AbortController();
    const running = test.engine.loads.runFetch({ load: "f", concurrency: 1 }, { signal: cancelling.signal });
    await gate.reached;
    cancelling.abort();
    assert.equal((await running).summary.cancelled, true);
    gate.open();
  });

  it("keeps one result for a panel that asked for it, until that says that it does not need it", async () => {
    const { loads, models } = test.engine;
    await loads.fetchOne({ load: "r", source: sourceOfTest(), instanceId: "3", isKept: true });
    await test.engine.clear();
    assert.equal(await models.heading({ instanceId: "3" }), undefined);
    const kept = { instanceId: "3", broughtBy: "r" };
    assert.deepEqual(await models.field({ ...kept, field: "UserId" }), { label: "User", text: "555" });
    await loads.dropLoad({ load: "r" });
    assert.equal(await models.heading(kept), undefined);
  });

  it("reads files in chunks from the host, and lets go of them", async () => {
    const text = JSON.stringify({ Results: results });
    const bytes = new TextEncoder().encode(text);
    host.files.set("o", [bytes.subarray(0, 100), bytes.subarray(100)]);
    const { loads } = test.engine;
    await loads.beginOpening({ load: "o" });
    const read: number[] = [];
    const chosen = [{ name: "a.json", files: [{ name: "a.json", savedAt: 0 }] }];
    const answer = await loads.openFiles({ load: "o", chosen }, { onProgress: (count) => read.push(count) });
    assert.equal(answer.count, results.length);
    assert.equal(
      read.reduce((sum, count) => sum + count, 0),
      bytes.length,
    );
    assert.equal(host.openFiles, 0);
    assert.equal(test.notices.last?.source?.name, "a.json");
  });
});
