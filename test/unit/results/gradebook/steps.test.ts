import assert from "node:assert/strict";
import { buildGradebook, gradebookSteps } from "../../../../src/core/results/gradebook/build";
import { noNames } from "../../../../src/core/results/names/names";
import { labResult } from "../../labResult";

describe("the gradebook in steps", () => {
  const results = Array.from({ length: 2500 }, (_, index) =>
    labResult({
      ...{ LabInstanceId: index, LabProfileId: index % 250, UserId: `u${index % 10}` },
      ...{ ClassId: index % 10 < 5 ? "a" : "b" },
    }),
  );

  it("lets others have their turn after each 1,000 results, and after as many rows as have 1,000 cells", () => {
    const steps = gradebookSteps(results, noNames);
    let turns = 0;
    for (let step = steps.next(); step.done !== true; step = steps.next()) turns += 1;
    // Ten users in 250 columns: four rows at a time.
    assert.equal(turns, 2 + 2);
  });

  it("finds out once for a class which columns are of it", () => {
    const { rows } = buildGradebook(results, noNames);
    const lists = new Set(rows.map(({ isOfClass }) => isOfClass));
    assert.deepEqual([rows.length, lists.size], [10, 2]);
  });
});
