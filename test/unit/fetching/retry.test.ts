import assert from "node:assert/strict";
import { LabOnDemandClient } from "../../simulator/labOnDemandClient";
import { pauseSentence } from "../../../src/core/api/errors/pauseSentence";
import { RequestQueue, type Pause } from "../../../src/core/fetching/requestQueue";
import { retry, type RetryPolicy } from "../../../src/core/fetching/retry";
import { startSimulator, type Simulator } from "../../simulator/startSimulator";
import { documentedResults } from "../labResult";

const policy: RetryPolicy = { tries: 5, firstDelay: 1, longestDelay: 5, longestRetryAfter: 300 };
const start = 1325376000;
const week = 604_800;

describe("trying again", () => {
  let simulator: Simulator;

  beforeEach(async () => {
    simulator = await startSimulator({ results: documentedResults });
  });

  afterEach(() => simulator.close());

  function client(): LabOnDemandClient {
    return new LabOnDemandClient({ name: "Test", url: simulator.url }, simulator.key, { timeoutSeconds: 5 });
  }

  it("a wait that a server asks for is told to whoever fetches from it", async () => {
    const queue = new RequestQueue(() => 4);
    const told: Pause[] = [];
    queue.onPause((pause) => told.push(pause));
    simulator.failNext({ kind: "status", status: 503, headers: { "retry-after": "1" } });
    await retry((attempt) => client().results({ start, end: start + week }, undefined, attempt), {
      queue,
      policy,
      signal: new AbortController().signal,
    });
    assert.deepEqual(told, [{ host: new URL(simulator.url).host, seconds: 1 }]);
  });

  it("each further try is told before it is made, and none after the last", async () => {
    const told: string[] = [];
    simulator.failWhen(() => ({ kind: "status", status: 503 }));
    await assert.rejects(
      retry((attempt) => client().results({ start, end: start + week }, undefined, attempt), {
        queue: new RequestQueue(() => 4),
        policy,
        signal: new AbortController().signal,
        onRetry: (attempt, tries) => told.push(`${attempt} of ${tries} after ${simulator.requests.length}`),
      }),
    );
    assert.deepEqual(told, ["2 of 5 after 1", "3 of 5 after 2", "4 of 5 after 3", "5 of 5 after 4"]);
  });

  it("any command is tried again, not just Results", async () => {
    simulator.failNext({ kind: "status", status: 500 });
    const [first] = documentedResults;
    const result = await retry(
      (attempt) => client().result(BigInt(first!.LabInstanceId), undefined, attempt),
      { queue: new RequestQueue(() => 1), policy, signal: new AbortController().signal },
    );
    assert.deepEqual(result, first);
    assert.deepEqual(
      simulator.requests.map(({ command }) => command),
      ["result", "result"],
    );
  });

  it("cancelling ends a wait that a server has asked for", async () => {
    const queue = new RequestQueue(() => 4);
    const abort = new AbortController();
    queue.onPause(() => abort.abort(new Error("cancelled")));
    simulator.failNext({ kind: "status", status: 503, headers: { "retry-after": "300" } });
    const fetched = retry(() => client().results({ start, end: start + week }), {
      queue,
      policy,
      signal: abort.signal,
    });
    await assert.rejects(fetched, /cancelled/);
    assert.equal(simulator.requests.length, 1);
  });

  const sentences: [seconds: number, sentence: string][] = [
    [0.4, "a.example asks to wait 1 second"],
    [30, "a.example asks to wait 30 seconds"],
    [120, "a.example asks to wait 2 minutes"],
    [121, "a.example asks to wait 3 minutes"],
    [7200, "a.example asks to wait 2 hours"],
  ];
  for (const [seconds, sentence] of sentences) {
    it(`is announced: ${sentence}`, () => assert.equal(pauseSentence("a.example", seconds), sentence));
  }
});
