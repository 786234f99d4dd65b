import assert from "node:assert/strict";
import { ResultStore, type ResultSource } from "../../../../src/core/results/store/resultStore";
import { labResult } from "../../labResult";

const production: ResultSource = { kind: "connection", name: "A", url: "https://a.example/api" };
const testing: ResultSource = { kind: "connection", name: "B", url: "https://b.example/api" };

describe("the result store", () => {
  it("adds up ranges and says what is missing between them", () => {
    const store = new ResultStore();
    store.add(production, { start: 0, end: 10 }, []);
    store.add(production, { start: 30, end: 40 }, []);
    assert.deepEqual(store.range, { start: 0, end: 40 });
    assert.deepEqual(store.missing, [{ start: 10, end: 30 }]);
    store.add(production, { start: 10, end: 30 }, []);
    assert.deepEqual(store.missing, []);
  });

  it("remembers a failed stretch until it is filled", () => {
    const store = new ResultStore();
    store.recordFailure(production, { start: 10, end: 20, error: "no" });
    store.add(production, { start: 0, end: 15 }, []);
    assert.equal(store.failedWindows.length, 1);
    store.add(production, { start: 15, end: 20 }, []);
    assert.deepEqual(store.failedWindows, []);
  });

  it("forgets what failed elsewhere once something else is fetched", () => {
    const store = new ResultStore();
    store.recordFailure(testing, { start: 10, end: 20, error: "no" });
    store.add(production, { start: 0, end: 5 }, []);
    assert.deepEqual(store.failedWindows, []);
  });

  it("keeps what is held when a fetch from elsewhere fails", () => {
    const store = new ResultStore();
    store.add(production, { start: 0, end: 10 }, [labResult()]);
    store.recordFailure(production, { start: 10, end: 20, error: "no" });
    assert.equal(store.size, 1);
    assert.equal(store.source, production);
  });

  it("never mixes results of two sources", () => {
    const store = new ResultStore();
    store.add(production, { start: 0, end: 10 }, [labResult({ LabInstanceId: 1 })]);
    store.add(testing, { start: 20, end: 30 }, [labResult({ LabInstanceId: 2 })]);
    assert.deepEqual(
      [...store.results()].map(({ LabInstanceId }) => LabInstanceId),
      [2],
    );
    assert.deepEqual(store.range, { start: 20, end: 30 });
  });

  it("finds results by ids beyond 2^53", () => {
    const store = new ResultStore();
    const result = labResult({ LabInstanceId: 9007199254740993n });
    store.add(production, { start: 0, end: 10 }, [result, labResult({ LabInstanceId: 9007199254740992n })]);
    assert.equal(store.get(9007199254740993n), result);
  });

  it("tells its listeners once a change, and no longer after they left", () => {
    const store = new ResultStore();
    let changes = 0;
    const subscription = store.onDidChange(() => (changes += 1));
    store.add(production, { start: 0, end: 10 }, [labResult()]);
    store.clear();
    subscription.dispose();
    store.clear();
    assert.equal(changes, 2);
  });

  it("spans from the first start to the last end", () => {
    const store = new ResultStore();
    assert.equal(store.span, undefined);
    store.add(production, { start: 0, end: 1 }, [
      labResult({ LabInstanceId: 1, Start: 5, End: null }),
      labResult({ LabInstanceId: 2, Start: 2, End: 9 }),
    ]);
    assert.deepEqual(store.span, { start: 2, end: 9 });
  });
});
