import assert from "node:assert/strict";
import { filterOfFact, filterOfGroup, filterOfRelated } from "../../../../src/core/results/filter/filterFor";
import { filterMatcher } from "../../../../src/core/results/filter/resultFilter";
import { groupKeySelector, type GroupKind } from "../../../../src/core/results/view/grouping";
import { noNames } from "../../../../src/core/results/names/names";
import { oddResults } from "../../files/oddResults";
import { labResult } from "../../labResult";

describe("the filter for what somebody points at", () => {
  const result = labResult({ UserId: "ada", ClassId: "c", LabProfileId: 9007199254740993n });

  it("shows all results of the user, the class or the lab", () => {
    assert.deepEqual(filterOfFact(result, "user"), { userIds: ["ada"] });
    assert.deepEqual(filterOfFact(result, "class"), { classIds: ["c"] });
    assert.deepEqual(filterOfFact(result, "lab"), { labProfileIds: [9007199254740993n] });
    assert.deepEqual(filterOfRelated(result, "user"), { userIds: ["ada"] });
    const classmates = { classIds: ["c"], labProfileIds: [9007199254740993n] };
    assert.deepEqual(filterOfRelated(result, "classmates"), classmates);
  });

  it("takes none for none", () => {
    const nobody = labResult({ UserId: "", ClassId: null, LabProfileId: null });
    assert.deepEqual(filterOfFact(nobody, "user"), { userIds: [null] });
    assert.deepEqual(filterOfRelated(nobody, "classmates"), { classIds: [null], labProfileIds: [null] });
  });

  const kinds: GroupKind[] = ["class", "user", "profile", "status", "day"];
  for (const kind of kinds) {
    it(`shows exactly the results of a group by ${kind}`, () => {
      const zone = "America/New_York";
      const results = oddResults(300, 11);
      const keyOf = groupKeySelector(kind, zone);
      for (const key of new Set(results.map(keyOf))) {
        if (kind === "day" && key === undefined) continue;
        const shown = results.filter(
          filterMatcher(filterOfGroup(kind, key, zone), { seenAt: 0, names: noNames }),
        );
        assert.deepEqual(
          shown,
          results.filter((each) => keyOf(each) === key),
        );
      }
    });
  }
});
