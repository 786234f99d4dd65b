import assert from "node:assert/strict";
import { InvalidRangeError } from "../../../../src/core/range/timeRange";
import { endSentence, type EndedLoads } from "../../../../src/core/results/store/endedLoads";
import { ResultStore, type ResultSource } from "../../../../src/core/results/store/resultStore";
import { labResult } from "../../labResult";
import { hold, holdOne } from "./hold";

const a: ResultSource = { kind: "connection", name: "A", url: "https://a.example/api" };
const b: ResultSource = { kind: "connection", name: "B", url: "https://b.example/api" };
const file: ResultSource = { kind: "file", name: "old.json", url: "old.json" };
const sample: ResultSource = { kind: "sample", name: "Sample", url: "sample" };
const early = { start: 0, end: 10 };
const late = { start: 10, end: 20 };
const [one, two, three] = [1, 2, 3].map((LabInstanceId) => labResult({ LabInstanceId }));
assert.ok(one && two && three, "the sample has three results");

describe("a load into the store", () => {
  let store: ResultStore;
  let told: EndedLoads[];

  beforeEach(() => {
    store = new ResultStore();
    told = [];
    store.onDidEndLoads((ended) => told.push(ended));
  });

  function ids(): number[] {
    return [...store.results()].map(({ LabInstanceId }) => Number(LabInstanceId));
  }

  it("is told of when it begins and when it is over, unless it only keeps up to date", () => {
    let times = 0;
    store.onDidChangeLoading(() => (times += 1));
    const load = store.begin(a);
    assert.equal(times, 1);
    store.finish(load);
    assert.equal(times, 2);
    store.finish(store.beginUpdate(a));
    assert.equal(times, 2);
  });

  it("is void once a file was opened, and says so", () => {
    const fetch = store.begin(a);
    store.add(fetch, early, [two]);
    const opening = store.begin(file);
    assert.equal(store.replace(opening, { range: early, results: [one] }), 1);
    assert.equal(store.add(fetch, late, []), "void");
    assert.deepEqual(ids(), [1]);
    assert.equal(store.source, file);
    assert.deepEqual(told, [{ loads: [fetch], cause: file }]);
  });

  it("is void after clearing, also one that was only to refresh a result", () => {
    hold(store, a, early, [one]);
    const [fetch, refresh] = [store.begin(a), store.beginUpdate(a)];
    store.clear();
    assert.equal(store.add(fetch, late, [two]), "void");
    assert.equal(store.update(refresh, one), "void");
    assert.deepEqual([store.size, store.range, store.source], [0, undefined, undefined]);
    assert.deepEqual(told, [{ loads: [fetch, refresh], cause: "cleared" }]);
  });

  it("is void once another connection's results are fetched, which are there from then on", () => {
    const ofA = store.begin(a);
    store.add(ofA, early, [one]);
    const ofB = store.begin(b);
    assert.equal(store.isOpen(ofA), true, "a key may still be asked for");
    store.takeOver(ofB);
    assert.deepEqual(ids(), [1], "what is held stays until something comes");
    assert.equal(store.add(ofA, late, [two]), "void");
    store.add(ofB, early, [three]);
    assert.deepEqual(ids(), [3]);
    assert.deepEqual(told, [{ loads: [ofA], cause: b }]);
  });

  it("counts beside others of the same source", () => {
    const [fetch, another] = [store.begin(a), store.begin(a)];
    const refresh = store.beginUpdate(a);
    store.add(another, late, [two]);
    store.update(refresh, three);
    store.add(fetch, early, [one]);
    assert.deepEqual(ids().sort(), [1, 2, 3]);
    assert.deepEqual(store.range, { start: 0, end: 20 });
    assert.deepEqual(told, []);
  });

  it("counts when it was asked for after what takes over now", () => {
    const opening = store.begin(file);
    const fetch = store.begin(a);
    store.replace(opening, { range: early, results: [one] });
    assert.equal(store.isOpen(fetch), true);
    store.add(fetch, late, [two]);
    assert.deepEqual(ids(), [2]);
  });

  it("opens no file that was chosen before something else was fetched", () => {
    const opening = store.begin(file);
    const fetch = store.begin(a);
    store.add(fetch, early, [two]);
    assert.equal(store.replace(opening, { range: early, results: [one] }), "void");
    assert.deepEqual(ids(), [2]);
  });

  it("leaves the file that was chosen last, whichever is read first", () => {
    const [first, second] = [store.begin(file), store.begin({ ...file, name: "new.json" })];
    store.replace(second, { range: early, results: [two] });
    assert.equal(store.replace(first, { range: early, results: [one] }), "void");
    assert.equal(store.source?.name, "new.json");
  });

  it("that refreshes one result leaves results of another source alone", () => {
    hold(store, a, early, [one]);
    const refresh = store.beginUpdate(b);
    assert.equal(store.update(refresh, two), "void");
    assert.deepEqual(ids(), [1]);
  });

  it("that failed says nothing of what is held of another source", () => {
    hold(store, a, early, [one]);
    const fetch = store.begin(b);
    store.finish(fetch, { ranges: [late], failed: [], otherwise: "no" });
    assert.deepEqual(store.failedWindows, []);
    hold(store, b, early, [two]);
    assert.deepEqual(store.failedWindows, []);
  });

  it("tells at its end that something is missing now, unless that is of another source", () => {
    let told = 0;
    store.onDidChange(() => (told += 1));
    const missing = { ranges: [early], failed: [], otherwise: "no" };
    store.finish(store.begin(a), missing);
    assert.equal(told, 1);
    store.finish(store.begin(a));
    assert.equal(told, 1, "nothing is missing of a load that says nothing");
    hold(store, a, late, [one]);
    told = 0;
    store.finish(store.begin(b), missing);
    assert.equal(told, 0, "another source is nothing to what is held");
  });

  it("that is finished brings nothing any more", () => {
    const fetch = store.begin(a);
    store.finish(fetch);
    assert.equal(store.add(fetch, early, [one]), "void");
    assert.equal(store.size, 0);
  });

  it("wins a tie with what it asked for later, whichever comes first", () => {
    const [states1, states2] = [labResult({ CompletionStatus: 3 }), labResult({ CompletionStatus: 4 })];
    const fetch = store.begin(a);
    const refresh = store.beginUpdate(a);
    store.update(refresh, states2);
    store.finish(refresh);
    store.add(fetch, early, [states1]);
    assert.equal(store.get(states2.LabInstanceId), states2);
    store.add(fetch, early, [states1], store.nextAsk());
    assert.equal(store.get(states2.LabInstanceId), states1);
  });

  it("knows each time whether it is still the same that is held", () => {
    const holdings = new Set([store.holding]);
    const changes = [
      () => hold(store, a, early, [one]),
      () => hold(store, b, early, [one]),
      () => store.replace(store.begin(sample), { range: early, results: [two] }),
      () => store.clear(),
      () => holdOne(store, a, one),
    ];
    for (const change of changes) {
      change();
      holdings.add(store.holding);
    }
    assert.equal(holdings.size, changes.length + 1);
    const { holding } = store;
    hold(store, a, early, [two]);
    holdOne(store, a, three);
    assert.equal(store.holding, holding);
  });

  it("changes nothing when what it brings is not right", () => {
    hold(store, a, early, [one]);
    const opening = store.begin(file);
    const fetch = store.begin(a);
    for (const wrong of [
      { start: 2, end: 1 },
      { start: NaN, end: 1 },
      { start: 0, end: Infinity },
    ]) {
      assert.throws(() => store.replace(opening, { range: wrong, results: [two] }), InvalidRangeError);
      const missing = [{ ...wrong, error: "no" }];
      assert.throws(
        () => store.replace(opening, { range: early, missing, results: [two] }),
        InvalidRangeError,
      );
      assert.throws(() => store.add(fetch, wrong, [two]), InvalidRangeError);
    }
    assert.deepEqual([ids(), store.range, store.source], [[1], early, a]);
    assert.deepEqual(told, []);
    assert.equal(store.isOpen(fetch), true);
  });

  it("may be of moments that no calendar has", () => {
    const range = { start: 0, end: Number.MAX_SAFE_INTEGER };
    const beyond = labResult({ Start: 1e16, End: 2e16 });
    store.replace(store.begin(file), {
      range,
      missing: [{ start: 5, end: 1e15, error: "no" }],
      results: [beyond],
    });
    assert.deepEqual([store.range, store.size], [range, 1]);
    assert.deepEqual(store.missing, [{ start: 5, end: 1e15 }]);
    assert.deepEqual(store.gaps, [{ start: 5, end: 1e15 }]);
    assert.deepEqual([...store.results()], [beyond]);
  });

  it("that was ended is told of in one sentence", () => {
    assert.equal(endSentence(file), "Fetching was ended because “old.json” was opened.");
    assert.equal(endSentence(sample), "Fetching was ended because the sample results were opened.");
    assert.equal(endSentence(b), "Fetching was ended because results of “B” are being fetched.");
    assert.equal(endSentence("cleared"), "Fetching was ended because the results were cleared.");
    assert.equal(endSentence({ ...file, name: "a\nb" }), "Fetching was ended because “a␊b” was opened.");
  });
});
