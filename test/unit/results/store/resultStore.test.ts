import assert from "node:assert/strict";
import { ResultStore, type ResultSource } from "../../../../src/core/results/store/resultStore";
import { labResult } from "../../labResult";
import { fail, hold } from "./hold";

const production: ResultSource = { kind: "connection", name: "A", url: "https://a.example/api" };
const testing: ResultSource = { kind: "connection", name: "B", url: "https://b.example/api" };

describe("the result store", () => {
  it("adds up ranges and says what is missing between them", () => {
    const store = new ResultStore();
    hold(store, production, { start: 0, end: 10 }, []);
    hold(store, production, { start: 30, end: 40 }, []);
    assert.deepEqual(store.range, { start: 0, end: 40 });
    assert.deepEqual(store.missing, [{ start: 10, end: 30 }]);
    hold(store, production, { start: 10, end: 30 }, []);
    assert.deepEqual(store.missing, []);
  });

  it("remembers a failed stretch until it is filled", () => {
    const store = new ResultStore();
    fail(store, production, { start: 10, end: 20 }, "no");
    hold(store, production, { start: 0, end: 15 }, []);
    assert.deepEqual(store.failedWindows, [{ start: 15, end: 20, error: "no" }]);
    hold(store, production, { start: 15, end: 20 }, []);
    assert.deepEqual(store.failedWindows, []);
  });

  it("forgets what failed elsewhere once something else is fetched", () => {
    const store = new ResultStore();
    fail(store, testing, { start: 10, end: 20 }, "no");
    hold(store, production, { start: 0, end: 5 }, []);
    assert.deepEqual(store.failedWindows, []);
  });

  it("keeps what is held when a fetch from elsewhere fails", () => {
    const store = new ResultStore();
    hold(store, production, { start: 0, end: 10 }, [labResult()]);
    fail(store, production, { start: 10, end: 20 }, "no");
    assert.equal(store.size, 1);
    assert.equal(store.source, production);
  });

  it("never mixes results of two sources", () => {
    const store = new ResultStore();
    hold(store, production, { start: 0, end: 10 }, [labResult({ LabInstanceId: 1 })]);
    hold(store, testing, { start: 20, end: 30 }, [labResult({ LabInstanceId: 2 })]);
    assert.deepEqual(
      [...store.results()].map(({ LabInstanceId }) => LabInstanceId),
      [2],
    );
    assert.deepEqual(store.range, { start: 20, end: 30 });
  });

  it("finds results by ids beyond 2^53", () => {
    const store = new ResultStore();
    const result = labResult({ LabInstanceId: 9007199254740993n });
    hold(store, production, { start: 0, end: 10 }, [result, labResult({ LabInstanceId: 9007199254740992n })]);
    assert.equal(store.get(9007199254740993n), result);
  });

  it("tells its listeners once a change, and no longer after they left", () => {
    const store = new ResultStore();
    let changes = 0;
    const subscription = store.onDidChange(() => (changes += 1));
    hold(store, production, { start: 0, end: 10 }, [labResult()]);
    store.clear();
    subscription.dispose();
    store.clear();
    assert.equal(changes, 2);
  });

  it("spans from the first start to the last end", () => {
    const store = new ResultStore();
    assert.equal(store.span, undefined);
    hold(store, production, { start: 0, end: 1 }, [
      labResult({ LabInstanceId: 1, Start: 5, End: null }),
      labResult({ LabInstanceId: 2, Start: 2, End: 9 }),
    ]);
    assert.deepEqual(store.span, { start: 2, end: 9 });
  });

  it("spans the dates there are, whatever else stands in the place of a moment", () => {
    const odd = [null, 1e16, NaN, -1e300, "soon", {}] as unknown as number[];
    const results = odd.flatMap((moment, index) => [
      labResult({ LabInstanceId: 10 + index, Start: moment, End: 50 }),
      labResult({ LabInstanceId: 20 + index, Start: 40, End: moment }),
    ]);
    const store = new ResultStore();
    hold(store, production, { start: 0, end: 1 }, results);
    assert.deepEqual(store.span, { start: 40, end: 40 });
    hold(store, testing, { start: 0, end: 1 }, [labResult({ Start: 1e16, End: null })]);
    assert.equal(store.span, undefined);
  });
});
