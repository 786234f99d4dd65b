import assert from "node:assert/strict";
import { noNames } from "../../../../src/core/results/names/names";
import { ShownResults } from "../../../../src/core/results/view/shownResults";
import { ResultStore, type ResultSource } from "../../../../src/core/results/store/resultStore";
import { takeMoment } from "../../../../src/engine/exports/exportMoment";
import { labResult } from "../../labResult";
import { byClass } from "../../results/view/treeOutline";
import { hold, holdOne } from "../../results/store/hold";

const production: ResultSource = { kind: "connection", name: "A", url: "https://a.example/api" };

describe("the moment that an export is of", () => {
  it("is touched by no later change", () => {
    const store = new ResultStore();
    const shown = new ShownResults(store, byClass, noNames);
    const [before, after] = [labResult({ End: null }), labResult()];
    hold(store, production, { start: 0, end: 10 }, [before]);
    hold(store, production, { start: 20, end: 30 }, []);
    const { source, range, missing, results } = takeMoment(store, shown);
    hold(store, production, { start: 10, end: 20 }, [after]);
    assert.equal(store.get(before.LabInstanceId), after);
    store.clear();
    assert.deepEqual(source, production);
    assert.deepEqual(range, { start: 0, end: 30 });
    assert.deepEqual(missing, [{ start: 10, end: 20 }]);
    assert.deepEqual(results, [before]);
  });

  it("reaches from the first start to the last end where only single results are held", () => {
    const store = new ResultStore();
    const shown = new ShownResults(store, byClass, noNames);
    holdOne(store, production, labResult({ Start: 5, End: 7 }));
    assert.equal(store.range, undefined);
    assert.deepEqual(takeMoment(store, shown).range, { start: 5, end: 7 });
  });
});
