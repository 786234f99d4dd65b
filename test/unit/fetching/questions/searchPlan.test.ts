import assert from "node:assert/strict";
import fc from "fast-check";
import type { LabResult } from "../../../../src/core/api/labResult";
import { searchPlan } from "../../../../src/core/fetching/questions/searchPlan";
import { searchRequests } from "../../../../src/core/fetching/search/searchStretches";
import { labResult } from "../../labResult";

const covered = [{ start: 0, end: 100_000 }];

/** So many results of a class and a lab, one a second. */
function many(count: number, from: number, ClassId: string | null, LabProfileId: number | null): LabResult[] {
  return Array.from({ length: count }, (_, index) =>
    labResult({ LabInstanceId: from + index, Start: from + index, ClassId, LabProfileId }),
  );
}

describe("the searches for some of the results held", () => {
  it("are of a class where that is the least", () => {
    const held = [...many(50, 0, "A", 1), ...many(5000, 0, "B", 1)];
    assert.deepEqual(searchPlan(held.slice(0, 50), held, covered), [
      { start: 0, end: 49, of: { classId: "A" }, instances: 50 },
    ]);
  });

  it("are of a lab where that is the least", () => {
    const held = [...many(50, 0, "A", 1), ...many(5000, 0, "A", 2)];
    assert.deepEqual(searchPlan(held.slice(0, 50), held, covered), [
      { start: 0, end: 49, of: { labProfileId: 1 }, instances: 50 },
    ]);
  });

  it("are of all together where those would be many", () => {
    const held = Array.from({ length: 30 }, (_, index) =>
      many(3, 10 * index, `class ${index}`, index),
    ).flat();
    assert.deepEqual(searchPlan(held, held, covered), [{ start: 0, end: 292, of: undefined, instances: 90 }]);
  });

  it("are not of a class where some are of none", () => {
    const held = [...many(10, 0, null, 1), ...many(10, 20, "A", 1), ...many(500, 0, "A", 2)];
    assert.deepEqual(
      searchPlan(held.slice(0, 20), held, covered).map(({ of }) => of),
      [{ labProfileId: 1 }],
    );
  });

  it("count what else comes along", () => {
    const held = many(300, 0, "A", 1);
    const [first, last] = [held[0], held[299]];
    assert.ok(first && last, "one of first, last is missing");
    assert.equal(searchRequests(searchPlan([first, last], held, covered)), 3);
  });

  it("are none of nothing, and of what has no start", () => {
    assert.deepEqual(searchPlan([], many(3, 0, "A", 1), covered), []);
    const started = labResult({ Start: null as never });
    assert.deepEqual(searchPlan([started], [started], covered), []);
  });

  it("find each of them", () => {
    const results = fc.array(
      fc.record({ Start: fc.nat(5000), ClassId: fc.constantFrom("A", "B", null), LabProfileId: fc.nat(3) }),
      { minLength: 1, maxLength: 200 },
    );
    fc.assert(
      fc.property(results, fc.nat(200), (drafts, count) => {
        const held = drafts.map((draft, index) => labResult({ ...draft, LabInstanceId: index }));
        const wanted = held.slice(0, count);
        const plan = searchPlan(wanted, held, covered);
        for (const { Start, ClassId, LabProfileId } of wanted) {
          const isFound = plan.some(
            ({ start, end, of }) =>
              Number(Start) >= start &&
              Number(Start) <= end &&
              (of?.classId ?? ClassId) === ClassId &&
              (of?.labProfileId ?? LabProfileId) === LabProfileId,
          );
          assert.ok(isFound, "there is no isFound");
        }
      }),
    );
  });
});
