import assert from "node:assert/strict";
import { LabOnDemandClient } from "../../../src/core/api/labOnDemandClient";
import { KeyRefusedError } from "../../../src/core/api/errors";
import type { Integer, LabResult } from "../../../src/core/api/labResult";
import { fetchRange, type FetchOptions, type FetchOutcome } from "../../../src/core/fetching/fetchRange";
import type { TimeRange } from "../../../src/core/range/timeRange";
import { startSimulator, type Simulator, type SimulatorOptions } from "../../simulator/startSimulator";
import { documentedResults, labResult } from "../labResult";

const year = { start: 1325376000, end: 1357002000 };
const week = 604_800;

describe("fetching a range", () => {
  let simulator: Simulator;

  afterEach(() => simulator.close());

  async function start(options: SimulatorOptions): Promise<void> {
    simulator = await startSimulator(options);
  }

  function fetchAll(range: TimeRange, options: Partial<FetchOptions> = {}): Promise<FetchOutcome> {
    const connection = { name: "Test", url: simulator.url };
    const client = new LabOnDemandClient(connection, simulator.key, { timeoutSeconds: 5 });
    return fetchRange(client, range, {
      concurrency: 4,
      signal: new AbortController().signal,
      onWindow: () => undefined,
      ...options,
    });
  }

  it("asks for the over-long example in 53 windows that leave no second out", async () => {
    await start({ results: documentedResults });
    const arrived: Integer[] = [];
    await fetchAll(year, { onWindow: (_, results) => arrived.push(...ids(results)) });
    const windows = [...simulator.windows].sort((a, b) => a.start - b.start);
    assert.equal(simulator.requests.length, 53);
    assert.equal(windows[0]?.start, year.start);
    assert.equal(windows.at(-1)?.end, year.end);
    for (const [index, window] of windows.entries()) {
      assert.ok(window.end - window.start <= week);
      if (index > 0) assert.equal(window.start, windows[index - 1]?.end);
    }
    assert.deepEqual(arrived, [349744, 349745]);
  });

  it("brings a lab that started in one window and ended in another with both", async () => {
    await start({ results: [labResult({ Start: 100, End: week + 100 })] });
    const arrived: Integer[] = [];
    await fetchAll({ start: 0, end: 2 * week }, { onWindow: (_, results) => arrived.push(...ids(results)) });
    assert.deepEqual(arrived, [349744, 349744]);
  });

  it("tells how far it is", async () => {
    await start({ results: documentedResults });
    const progress: unknown[] = [];
    const range = { start: year.start, end: year.start + 2 * week };
    await fetchAll(range, { concurrency: 1, onProgress: (state) => progress.push(state) });
    assert.deepEqual(progress, [
      { done: 1, windows: 2, results: 2 },
      { done: 2, windows: 2, results: 2 },
    ]);
  });

  it("never has more requests under way than allowed", async () => {
    let underWay = 0;
    let most = 0;
    await start({});
    const client = {
      results: async (): Promise<LabResult[]> => {
        most = Math.max(most, (underWay += 1));
        await new Promise(setImmediate);
        underWay -= 1;
        return [];
      },
    };
    const { signal } = new AbortController();
    await fetchRange(client, year, { concurrency: 3, signal, onWindow: () => undefined });
    assert.equal(most, 3);
  });

  it("a window that fails leaves the others alone", async () => {
    await start({ results: documentedResults });
    simulator.failWhen(({ parameters }) =>
      parameters["start"] === String(year.start + week) ? { kind: "status", status: 500 } : undefined,
    );
    let arrived = 0;
    const range = { start: year.start, end: year.start + 3 * week };
    const outcome = await fetchAll(range, { onWindow: () => (arrived += 1) });
    assert.equal(arrived, 2);
    assert.equal(outcome.failedWindows.length, 1);
    assert.equal(outcome.failedWindows[0]?.start, year.start + week);
    assert.match(outcome.failedWindows[0].error, /HTTP 500/);
  });

  it("neighbours that fail alike are told as one stretch", async () => {
    await start({});
    simulator.failWhen(() => ({ kind: "status", status: 500 }));
    const range = { start: 0, end: 3 * week };
    const { failedWindows, arrived } = await fetchAll(range);
    assert.equal(arrived, false);
    assert.deepEqual(
      failedWindows.map(({ start: from, end }) => [from, end]),
      [[0, 3 * week]],
    );
  });

  it("a refused key stops everything at once", async () => {
    await start({ key: "right" });
    simulator.failWhen(() => ({ kind: "refuseKey" }));
    await assert.rejects(fetchAll(year, { concurrency: 1 }), KeyRefusedError);
    assert.equal(simulator.requests.length, 1);
  });

  it("cancelling aborts what is under way and keeps what has arrived", async () => {
    await start({ results: documentedResults });
    const abort = new AbortController();
    let aborted = 0;
    simulator.failWhen((_, index) => {
      if (index === 0) return undefined;
      setImmediate(() => {
        aborted = performance.now();
        abort.abort();
      });
      return { kind: "slowHeaders", milliseconds: 5000 };
    });
    let arrived = 0;
    const outcome = await fetchAll(year, {
      concurrency: 1,
      signal: abort.signal,
      onWindow: (_, results) => (arrived += results.length),
    });
    assert.equal(arrived, 2);
    assert.equal(outcome.cancelled, true);
    assert.deepEqual(outcome.failedWindows, []);
    assert.deepEqual(await simulator.requests[1]?.closed, { early: true });
    assert.ok(performance.now() - aborted <= 250, "the server was left waiting");
    assert.equal(simulator.requests.length, 2);
  });
});

function ids(results: readonly LabResult[]): Integer[] {
  return results.map(({ LabInstanceId }) => LabInstanceId);
}
