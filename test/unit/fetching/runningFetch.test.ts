import assert from "node:assert/strict";
import { LabOnDemandClient } from "../../simulator/labOnDemandClient";
import { KeyRefusedError } from "../../../src/core/api/errors/errors";
import { RequestQueue } from "../../../src/core/fetching/requestQueue";
import { PatientClient } from "../../../src/core/fetching/patientClient";
import { refreshOne } from "../../../src/core/fetching/refreshOne";
import { RunningFetch, type FetchResult, type FetchTarget } from "../../../src/core/fetching/runningFetch";
import { StoppableLoad } from "../../../src/core/fetching/stoppableLoad";
import { LoadEndedError } from "../../../src/core/results/store/endedLoads";
import { ResultStore, type ResultSource } from "../../../src/core/results/store/resultStore";
import { Gate } from "../../simulator/gate";
import { startSimulator, type Simulator } from "../../simulator/startSimulator";
import { labResult } from "../labResult";
import { weeks, weekSeconds } from "./weeks";

const file: ResultSource = { kind: "file", name: "old.json", url: "old.json" };
/** One lab instance in the middle of each week. */
const results = Array.from({ length: 60 }, (_, week) => {
  const Start = week * weekSeconds + 1000;
  return labResult({ LabInstanceId: week + 1, Start, End: Start + 10, LastActivity: Start });
});

describe("a fetch into the store", () => {
  let simulator: Simulator;
  let store: ResultStore;
  let source: ResultSource;

  beforeEach(async () => {
    simulator = await startSimulator({ results });
    store = new ResultStore();
    source = { kind: "connection", name: "A", url: simulator.url };
  });

  afterEach(() => simulator.close());

  function start(ranges: FetchTarget["ranges"], isUpdate = false): RunningFetch {
    return new RunningFetch(store, { source, ranges, isUpdate });
  }

  function client(fetch?: RunningFetch): LabOnDemandClient {
    const connection = { name: source.name, url: source.url };
    const onRequest = (): void => fetch?.countRequest();
    return new LabOnDemandClient(connection, simulator.key, { timeoutSeconds: 60, onRequest });
  }

  function run(fetch: RunningFetch, concurrency = 1): Promise<FetchResult> {
    return fetch.run(
      new PatientClient(fetch.noteAsks(client(fetch)), { queue: new RequestQueue(() => 16) }),
      { concurrency },
    );
  }

  function update(): StoppableLoad {
    return new StoppableLoad(store, source, true);
  }

  /** Answers a week only once the gate is open. */
  function keepBack(...kept: number[]): Gate {
    const gate = new Gate();
    const starts = kept.map((week) => String(week * weekSeconds));
    simulator.failWhen(({ parameters }) =>
      starts.includes(parameters["start"] ?? "") ? { kind: "gate", gate } : undefined,
    );
    return gate;
  }

  it("sums up what came", async () => {
    const progress: unknown[] = [];
    const fetch = start([weeks(2, 2), weeks(6, 1)]);
    const { summary, error, endedBy, hasCome } = await fetch.run(fetch.noteAsks(client(fetch)), {
      concurrency: 1,
      onProgress: (state) => progress.push(state),
    });
    assert.deepEqual(summary, {
      start: 2 * weekSeconds,
      end: 7 * weekSeconds,
      requests: 3,
      fetched: 3,
      added: 3,
      updated: 0,
      total: 3,
      odd: 0,
      skipped: 0,
      failedWindows: [],
      cancelled: false,
    });
    assert.deepEqual([error, endedBy, hasCome], [undefined, undefined, true]);
    assert.deepEqual(progress, [
      { done: 1, windows: 3, results: 1 },
      { done: 2, windows: 3, results: 2 },
      { done: 3, windows: 3, results: 3 },
    ]);
    assert.deepEqual(store.missing, [weeks(4, 2)]);
    assert.deepEqual(store.failedWindows, [], "nobody asked for what lies between");
  });

  it("is ended by a file that is opened: its requests are aborted, and it says so", async () => {
    const gate = keepBack(1);
    const fetching = run(start([weeks(0, 12)]), 2);
    await gate.reached;
    store.replace(store.begin(file), { range: weeks(0, 1), results: [labResult({ LabInstanceId: 999 })] });
    const { summary, endedBy, error } = await fetching;
    assert.equal(summary.cancelled, true);
    assert.equal(endedBy, file);
    assert.equal(error, undefined);
    assert.equal(summary.total, 1);
    for (const window of summary.failedWindows) {
      assert.equal(window.error, "Fetching was ended because “old.json” was opened.");
    }
    const kept = simulator.requests.find(({ parameters }) => parameters["start"] === String(weekSeconds));
    assert.deepEqual(await kept?.closed, { early: true });
    assert.deepEqual([store.size, store.source, store.failedWindows], [1, file, []]);
  });

  it("asks nothing when it was ended before its key was there", async () => {
    const fetch = start([weeks(0, 12)]);
    store.clear();
    const { summary, endedBy } = await run(fetch);
    assert.equal(endedBy, "cleared");
    assert.equal(summary.cancelled, true);
    assert.deepEqual(simulator.requests, []);
    assert.equal(store.range, undefined);
  });

  it("names, after a key was refused in the middle of a year, exactly what is not held", async () => {
    simulator.failWhen(({ parameters }, index) => {
      if (index === 20) return { kind: "refuseKey" };
      return parameters["start"] === String(3 * weekSeconds) ? { kind: "status", status: 400 } : undefined;
    });
    const { summary, error, hasCome } = await run(start([weeks(0, 52)]));
    assert.ok(error instanceof KeyRefusedError, `it is ${String(error)}`);
    assert.equal(hasCome, true);
    assert.deepEqual(
      summary.failedWindows.map(({ start: from, end, error: reason }) => [
        from / weekSeconds,
        end / weekSeconds,
        /HTTP 400/.test(reason) ? "HTTP 400" : reason.slice(0, 28),
      ]),
      [
        [3, 4, "HTTP 400"],
        [20, 52, "The API key was not accepted"],
      ],
    );
    assert.deepEqual(store.failedWindows, summary.failedWindows);
    assert.deepEqual(store.range, weeks(0, 20));
    assert.deepEqual(store.missing, [weeks(3, 1)]);
    assert.equal(store.size, 19);

    simulator.clearFaults();
    const [first, ...others] = summary.failedWindows;
    assert.ok(first, "there is no first");
    const again = await run(start([first, ...others]), 4);
    assert.deepEqual(again.summary.failedWindows, []);
    assert.deepEqual([store.range, store.missing, store.size], [weeks(0, 52), [], 52]);
  });

  it("names no stretch as missing that an earlier fetch has brought, and still says that it failed", async () => {
    await run(start([weeks(0, 3)]));
    simulator.failWhen(({ parameters }) =>
      parameters["start"] === "0" ? { kind: "status", status: 400 } : undefined,
    );
    const { summary } = await run(start([weeks(0, 3)]));
    assert.deepEqual(
      summary.failedWindows.map(({ start: from, end }) => [from, end]),
      [[0, weekSeconds]],
    );
    assert.deepEqual(store.failedWindows, []);
  });

  it("keeps what came when it is cancelled, and names the rest", async () => {
    const gate = keepBack(2);
    const fetch = start([weeks(0, 4)]);
    const fetching = run(fetch);
    await gate.reached;
    fetch.cancel();
    const { summary, endedBy } = await fetching;
    assert.equal(endedBy, undefined);
    assert.equal(summary.cancelled, true);
    assert.deepEqual(summary.failedWindows, [{ ...weeks(2, 2), error: "Fetching was cancelled." }]);
    assert.deepEqual(store.failedWindows, summary.failedWindows);
    assert.deepEqual([store.size, store.range], [2, weeks(0, 2)]);
  });

  it("leaves no trace when it is cancelled before anything came", async () => {
    const gate = keepBack(0);
    const fetch = start([weeks(0, 2)]);
    const fetching = run(fetch);
    await gate.reached;
    fetch.cancel();
    assert.equal((await fetching).summary.cancelled, true);
    assert.deepEqual(store.failedWindows, []);
  });

  it("is cancelled from outside as well, also before it has begun", async () => {
    const abort = new AbortController();
    abort.abort();
    const fetch = new RunningFetch(store, { source, ranges: [weeks(0, 1)] }, abort.signal);
    assert.equal((await run(fetch)).summary.cancelled, true);
    assert.deepEqual(simulator.requests, []);
  });

  it("fails with the first error when nothing came", async () => {
    simulator.failWhen(() => ({ kind: "status", status: 400 }));
    const { error, hasCome, summary } = await run(start([weeks(0, 2)]));
    assert.match(error?.message ?? "", /HTTP 400/);
    assert.equal(hasCome, false);
    assert.deepEqual(store.failedWindows, summary.failedWindows);
    assert.equal(store.source, undefined);
  });

  it("remembers no failure when it only brings up to date", async () => {
    await run(start([weeks(0, 1)]));
    simulator.failWhen(() => ({ kind: "status", status: 400 }));
    const { error } = await run(start([weeks(1, 1)], true));
    assert.match(error?.message ?? "", /HTTP 400/);
    assert.deepEqual(store.failedWindows, []);
  });

  it("counts beside a refresh of one result, of which the later question wins", async () => {
    await run(start([weeks(0, 1)]));
    const gate = keepBack(0);
    const fetching = run(start([weeks(0, 2)]));
    await gate.reached;
    const fresh = labResult({ ...results[0], CompletionStatus: 4 });
    await refreshOne(store, update(), async (_signal, onSend) => {
      onSend();
      return fresh;
    });
    gate.open();
    const { summary } = await fetching;
    assert.equal(summary.updated, 0);
    assert.equal(store.get(1), fresh);
    assert.equal(store.size, 2);
  });

  it("gives way to a refresh that was begun before it and sent after it", async () => {
    await run(start([weeks(0, 1)]));
    const key = new Gate();
    const fresh = labResult({ ...results[0], CompletionStatus: 4 });
    const refreshing = refreshOne(store, update(), async (_signal, onSend) => {
      await key.pass();
      onSend();
      return fresh;
    });
    await run(start([weeks(0, 1)]));
    key.open();
    await refreshing;
    assert.equal(store.get(1), fresh);
  });

  describe("a refresh of one result", () => {
    it("is ended by clearing: its request is aborted, and nothing comes back", async () => {
      await run(start([weeks(0, 1)]));
      const gate = new Gate();
      simulator.failWhen(() => ({ kind: "gate", gate }));
      const refreshing = refreshOne(store, update(), (signal, onSend) => {
        onSend();
        return client().result(1n, signal);
      });
      await gate.reached;
      store.clear();
      await assert.rejects(refreshing, (error: unknown) => {
        assert.ok(error instanceof LoadEndedError, `it is ${String(error)}`);
        assert.equal(error.endedBy, "cleared");
        return true;
      });
      assert.deepEqual(await simulator.requests.at(-1)?.closed, { early: true });
      assert.equal(store.size, 0);
    });

    it("is one result and no range", async () => {
      await refreshOne(store, update(), (signal) => client().result(1n, signal));
      assert.deepEqual([store.size, store.range, store.missing, store.source], [1, undefined, [], source]);
    });

    it("that fails leaves things as they were", async () => {
      simulator.failWhen(() => ({ kind: "status", status: 400 }));
      await assert.rejects(
        refreshOne(store, update(), (signal) => client().result(1n, signal)),
        /HTTP 400/,
      );
      assert.deepEqual([store.size, store.source], [0, undefined]);
    });
  });
});
