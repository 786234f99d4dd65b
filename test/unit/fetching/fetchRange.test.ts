import assert from "node:assert/strict";
import { LabOnDemandClient } from "../../simulator/labOnDemandClient";
import { KeyRefusedError, ResponseTooBigError } from "../../../src/core/api/errors/errors";
import type { Integer, LabResult } from "../../../src/core/api/labResult";
import {
  fetchRange,
  type FetchOptions,
  type FetchOutcome,
  type WindowProgress,
} from "../../../src/core/fetching/fetchRange";
import { PatientClient } from "../../../src/core/fetching/patientClient";
import { RequestQueue } from "../../../src/core/fetching/requestQueue";
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
      assert.ok(window.end - window.start <= week, `${window.end - window.start} is more than ${week}`);
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
      { done: 1, windows: 2 },
      { done: 2, windows: 2 },
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

  describe("a window that is too much", () => {
    const day = 86_400;
    /** Answers that are too much for windows of more than so many seconds, each after a round of the event loop. */
    function limitedClient(longest: (window: TimeRange) => number): {
      results(window: TimeRange): Promise<LabResult[]>;
      asked: TimeRange[];
      most: number;
    } {
      let underWay = 0;
      const client = {
        asked: [] as TimeRange[],
        most: 0,
        results: async (window: TimeRange): Promise<LabResult[]> => {
          client.asked.push(window);
          client.most = Math.max(client.most, (underWay += 1));
          await new Promise(setImmediate);
          underWay -= 1;
          if (window.end - window.start > longest(window)) throw new ResponseTooBigError("a.example", 1);
          return [labResult({ LabInstanceId: client.asked.length })];
        },
      };
      return client;
    }

    async function fetchFrom(
      client: ReturnType<typeof limitedClient>,
      range: TimeRange,
      concurrency = 4,
    ): Promise<FetchOutcome & { arrivedWindows: TimeRange[] }> {
      const arrivedWindows: TimeRange[] = [];
      const { signal } = new AbortController();
      const onWindow = (window: TimeRange): unknown => arrivedWindows.push(window);
      const outcome = await fetchRange(client, range, { concurrency, signal, onWindow });
      return { ...outcome, arrivedWindows: arrivedWindows.sort((a, b) => a.start - b.start) };
    }

    before(() => start({}));

    it("comes in pieces that use every place", async () => {
      const client = limitedClient(() => week / 4);
      const { failedWindows, arrivedWindows } = await fetchFrom(client, { start: 0, end: week });
      assert.deepEqual(failedWindows, []);
      assert.deepEqual(
        arrivedWindows,
        [0, 1, 2, 3].map((index) => ({ start: (index * week) / 4, end: ((index + 1) * week) / 4 })),
      );
      assert.equal(client.most, 4);
    });

    for (const concurrency of [1, 4, 16]) {
      it(`is given up after its eighths, ${concurrency} at once`, async () => {
        const client = limitedClient(() => 0);
        const { failedWindows, arrived } = await fetchFrom(client, { start: 0, end: week }, concurrency);
        assert.equal(client.asked.length, 1 + 2 + 4 + 8);
        assert.equal(arrived, false);
        assert.deepEqual(failedWindows, [
          { start: 0, end: week, error: new ResponseTooBigError("a.example", 1).message },
        ]);
      });
    }

    it("is given up sooner once another one was, and a year of them ends soon", async () => {
      const client = limitedClient(() => 0);
      const { failedWindows } = await fetchFrom(client, year);
      assert.deepEqual(
        failedWindows.map(({ start: from, end }) => [from, end]),
        [[year.start, year.end]],
      );
      assert.ok(client.asked.length <= 4 * 15 + 49 * 3, `${client.asked.length} requests`);
    });

    it("goes on getting shorter as long as parts of it come", async () => {
      // One crowded day, of which only stretches of three hours and less come; the others come in one.
      const client = limitedClient(({ start: from, end }) =>
        from < 4 * day && end > 3 * day ? 3 * 3600 : week,
      );
      const { failedWindows, arrivedWindows } = await fetchFrom(client, { start: 0, end: week });
      assert.deepEqual(failedWindows, []);
      assert.equal(arrivedWindows[0]?.start, 0);
      assert.equal(arrivedWindows.at(-1)?.end, week);
      for (const [index, window] of arrivedWindows.entries()) {
        if (index > 0) assert.equal(window.start, arrivedWindows[index - 1]?.end);
      }
    });

    it("loses nothing that came before it was given up, and no other window", async () => {
      const client = limitedClient(({ start: from }) => (from < week ? 0 : week));
      const { failedWindows, arrivedWindows } = await fetchFrom(client, { start: 0, end: 3 * week });
      assert.deepEqual(
        failedWindows.map(({ start: from, end }) => [from, end]),
        [[0, week]],
      );
      assert.deepEqual(arrivedWindows, [
        { start: week, end: 2 * week },
        { start: 2 * week, end: 3 * week },
      ]);
    });

    it("counts every piece in the progress, those given up as well", async () => {
      const client = limitedClient(() => 0);
      const progress: WindowProgress[] = [];
      await fetchRange(
        client,
        { start: 0, end: week },
        {
          concurrency: 4,
          signal: new AbortController().signal,
          onWindow: () => undefined,
          onProgress: (state) => progress.push(state),
        },
      );
      const last = progress.at(-1);
      assert.equal(last?.done, last?.windows);
    });
  });

  it("fetches of one connection share its places", async () => {
    let underWay = 0;
    let most = 0;
    const client = {
      results: async (): Promise<LabResult[]> => {
        most = Math.max(most, (underWay += 1));
        await new Promise(setImmediate);
        underWay -= 1;
        return [];
      },
    };
    await start({});
    const queue = new RequestQueue(() => 4);
    const { signal } = new AbortController();
    const fetches = [1, 2, 3].map(() =>
      fetchRange(new PatientClient(client, { queue }), year, {
        concurrency: 4,
        signal,
        onWindow: () => undefined,
      }),
    );
    await Promise.all(fetches);
    assert.equal(most, 4);
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
