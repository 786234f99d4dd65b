import assert from "node:assert/strict";
import fc from "fast-check";
import type { LabResult } from "../../../../src/core/api/labResult";
import type { ResultFilter } from "../../../../src/core/results/filter/resultFilter";
import { hold } from "../store/hold";
import { ShownResults, type Arrangement } from "../../../../src/core/results/view/shownResults";
import { noNames } from "../../../../src/core/results/names/names";
import { labResult } from "../../labResult";
import { everything, groupings, range, show, source } from "./treeOutline";

const names = fc.constantFrom(null, "", "a", "A", "b 9", "b 10", "á");
const day = 86_400;
const start = Date.parse("2026-10-31T22:00:00Z") / 1000;

/** A state of one of a few instances; whatever of it may change does. */
const state: fc.Arbitrary<LabResult> = fc
  .record({
    LabInstanceId: fc.integer({ min: 1, max: 25 }),
    LabProfileId: fc.integer({ min: 1, max: 3 }),
    Start: fc.integer({ min: start, max: start + 2 * day }),
    UserId: names,
    ClassId: names,
    CompletionStatus: fc.constantFrom(1, 3, 4, 20, 60, 77),
    ExamPassed: fc.constantFrom(null, true, false),
    ExamScore: fc.constantFrom(null, 3, 7),
    LastActivity: fc.integer({ min: 1, max: 9 }),
    hasEnded: fc.boolean(),
  })
  .map(({ hasEnded, ...fields }) =>
    labResult({ ...fields, ExamMaxPossibleScore: 10, End: hasEnded ? start + 3 * day : null }),
  );

const filters: ResultFilter[] = [
  {},
  { statuses: [4, 77] },
  { text: "a" },
  { exam: "passed" },
  { classIds: ["b 9", null] },
  { started: { start, end: start + day } },
  { scorePercent: { from: 50, to: 100 } },
];

const arrangement: fc.Arbitrary<Arrangement> = fc.record({
  groupBy: fc.constantFrom(...groupings),
  resultOrder: fc.constantFrom("newest", "user", "score"),
  groupOrder: fc.constantFrom("name", "attention"),
  timeZone: fc.constantFrom("UTC", "America/New_York"),
});

type Step =
  | { kind: "add"; results: LabResult[] }
  | { kind: "look" }
  | { kind: "filter"; filter: ResultFilter }
  | { kind: "arrange"; arrangement: Arrangement };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.array(state).map((results): Step => ({ kind: "add", results })) },
  // Looking in between matters: groups put off their work until somebody looks.
  { weight: 3, arbitrary: fc.constant<Step>({ kind: "look" }) },
  { weight: 1, arbitrary: fc.constantFrom(...filters).map((filter): Step => ({ kind: "filter", filter })) },
  { weight: 1, arbitrary: arrangement.map((next): Step => ({ kind: "arrange", arrangement: next })) },
);
const steps = fc.array(step, { minLength: 1, maxLength: 15 });

describe("the results shown, followed change by change", () => {
  it("are the same as if they were grouped afresh", () => {
    fc.assert(
      fc.property(arrangement, fc.constantFrom(...filters), steps, (first, filter, taken) => {
        const { store, shown } = show([], first);
        shown.setFilter(filter);
        let arranged = first;
        for (const each of taken) {
          if (each.kind === "add") hold(store, source, range, each.results);
          else if (each.kind === "filter") shown.setFilter(each.filter);
          else if (each.kind === "arrange") shown.arrange((arranged = each.arrangement));
          else everything(shown.tree);
        }
        const afresh = new ShownResults(store, arranged, noNames);
        afresh.setFilter(shown.filter);
        assert.deepEqual(everything(shown.tree), everything(afresh.tree));
        assert.equal(shown.size, afresh.size);
        assert.equal(shown.size, [...shown.results()].length);
      }),
      { numRuns: 400 },
    );
  });

  it("find every result that passes, and none that does not", () => {
    fc.assert(
      fc.property(
        arrangement,
        fc.constantFrom(...filters),
        fc.array(fc.array(state)),
        (first, filter, adds) => {
          const { store, shown } = show([], first);
          shown.setFilter(filter);
          for (const results of adds) hold(store, source, range, results);
          for (const result of store.results()) {
            assert.equal(shown.tree.find(result) !== undefined, shown.shows(result));
            assert.equal(shown.tree.neighbours(result) !== undefined, shown.shows(result));
          }
        },
      ),
    );
  });
});
