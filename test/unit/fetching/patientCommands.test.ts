import assert from "node:assert/strict";
import { askOpenLabs } from "../../../src/core/api/depth/questions";
import { KeyRefusedError } from "../../../src/core/api/errors/errors";
import { LabOnDemandClient } from "../../simulator/labOnDemandClient";
import type { RequestReport } from "../../../src/core/api/request/askCommand";
import { PatientClient } from "../../../src/core/fetching/patientClient";
import { RequestQueue, type Pause } from "../../../src/core/fetching/requestQueue";
import type { RetryPolicy } from "../../../src/core/fetching/retry";
import { startSimulator, type Fault, type Simulator } from "../../simulator/startSimulator";
import { documentedResults, labResult } from "../labResult";

/** As patient as by default, but quicker. */
const policy: RetryPolicy = { tries: 5, firstDelay: 1, longestDelay: 5, longestRetryAfter: 300 };
const window = { start: 1325376000, end: 1325980800 };
const id = 349744n;

describe("every command of a client", () => {
  let simulator: Simulator;
  let reports: RequestReport[];
  let retries: string[];
  let queue: RequestQueue;
  let client: PatientClient<LabOnDemandClient>;
  const { signal } = new AbortController();

  beforeEach(async () => {
    simulator = await startSimulator({ results: documentedResults });
    reports = [];
    retries = [];
    queue = new RequestQueue(() => 4);
    const connection = { name: "Test", url: simulator.url };
    const onRequest = (report: RequestReport): unknown => reports.push(report);
    client = new PatientClient(
      new LabOnDemandClient(connection, simulator.key, { timeoutSeconds: 5, onRequest }),
      {
        queue,
        policy,
        onRetry: (attempt, tries) => retries.push(`${attempt} of ${tries}`),
      },
    );
  });

  afterEach(() => simulator.close());

  const commands: [command: string, send: () => Promise<unknown>, answer: unknown][] = [
    ["results", () => client.results(window, signal), documentedResults],
    ["latestresults", () => client.latestResults(60, signal), []],
    ["result", () => client.result(id, signal), labResult()],
    [
      "runningandsavedlabs",
      () => client.answer(askOpenLabs(), signal),
      { running: [], saved: [], skipped: 0 },
    ],
  ];
  const busy: Fault = { kind: "status", status: 503 };

  for (const [command, send, answer] of commands) {
    it(`is sent again until it comes, and tells each try: ${command}`, async () => {
      simulator.failNext(busy, 2);
      assert.deepEqual(await send(), answer);
      assert.deepEqual(
        reports.map(({ request, attempt }) => [request.command.toLowerCase(), attempt]),
        [1, 2, 3].map((attempt) => [command, attempt]),
      );
      assert.deepEqual(retries, ["2 of 5", "3 of 5"]);
    });

    it(`is given up after five tries: ${command}`, async () => {
      simulator.failWhen(() => busy);
      await assert.rejects(send(), /HTTP 503/);
      assert.equal(simulator.requests.length, 5);
    });

    it(`is never sent again with a key that was refused: ${command}`, async () => {
      simulator.failWhen(() => ({ kind: "refuseKey" }));
      await assert.rejects(send(), KeyRefusedError);
      assert.equal(simulator.requests.length, 1);
      assert.deepEqual(retries, []);
    });

    it(`is not sent while all places are taken: ${command}`, async () => {
      let free: () => void = () => undefined;
      const taken = Array.from({ length: 4 }, () =>
        queue.run(() => new Promise<void>((resolve) => (free = resolve))),
      );
      const sent = send();
      await new Promise(setImmediate);
      assert.equal(simulator.requests.length, 0);
      free();
      assert.deepEqual(await sent, answer);
      assert.equal(taken.length, 4);
    });
  }

  it("waits when the server asked another one to: a Result makes windows wait, too", async () => {
    const pauses: Pause[] = [];
    const paused = new Promise<void>((resolve) => {
      queue.onPause((pause) => {
        pauses.push(pause);
        resolve();
      });
    });
    simulator.failNext({ kind: "status", status: 429, headers: { "retry-after": "1" } });
    const result = client.result(id, signal);
    await paused;
    const started = performance.now();
    assert.deepEqual(await client.results(window, signal), documentedResults);
    // The pause began a moment before the clock was read.
    assert.ok(performance.now() - started > 900, "the window did not wait");
    assert.deepEqual(await result, labResult());
    assert.deepEqual(pauses, [{ host: new URL(simulator.url).host, seconds: 1 }]);
    assert.deepEqual(reports.map(({ request, attempt }) => `${request.command} ${attempt}`).sort(), [
      "Result 1",
      "Result 2",
      "Results 1",
    ]);
  });

  it("is over at once when it is cancelled in such a wait", async () => {
    const abort = new AbortController();
    queue.onPause(() => abort.abort(new Error("cancelled")));
    simulator.failNext({ kind: "status", status: 503, headers: { "retry-after": "300" } });
    await assert.rejects(client.result(id, abort.signal), /cancelled/);
    assert.equal(simulator.requests.length, 1);
  });
});
