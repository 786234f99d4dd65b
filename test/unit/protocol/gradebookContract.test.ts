import { allSteps } from "../../../src/core/results/steps";
import assert from "node:assert/strict";
import fc from "fast-check";
import { GradebookSheet } from "../../../src/core/results/gradebook/sheet";
import { generateSample } from "../../../src/core/sample/generateSample";
import { parseGradebookState } from "../../../src/protocol/gradebookContract";
import { allKnown } from "../results/gradebook/contexts";

describe("parseGradebookState", () => {
  for (const state of [{ classId: null }, { classId: "NYC" }, {}]) {
    it(`takes ${JSON.stringify(state)}`, () => assert.deepEqual(parseGradebookState(state), state));
  }

  for (const wrong of [{ classId: 3 }, "x", null, undefined]) {
    it(`refuses ${JSON.stringify(wrong)}`, () => assert.equal(parseGradebookState(wrong), undefined));
  }

  it("never throws", () => {
    fc.assert(fc.property(fc.anything(), (state) => assert.doesNotThrow(() => parseGradebookState(state))));
  });
});

describe("what the gradebook's page says", () => {
  it("about any place gives what is there, or nothing", () => {
    const sheet = new GradebookSheet(undefined);
    allSteps(sheet.rebuild(generateSample({ count: 300 }), allKnown));
    const { rows, columns, version } = sheet.model("");
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(3), fc.nat(200), (row, column, asked, count) => {
        const cell = sheet.cell(asked, row, column);
        if (asked !== version || row >= rows || column >= columns.length) assert.equal(cell, undefined);
        assert.ok(
          sheet.rowModels(asked, row, count).length <= count,
          `${sheet.rowModels(asked, row, count).length} is more than ${count}`,
        );
      }),
    );
  });

  it("about sorting by a column that there is not keeps every row", () => {
    const sheet = new GradebookSheet(undefined);
    allSteps(sheet.rebuild(generateSample({ count: 300 }), allKnown));
    const { rows } = sheet.model("");
    sheet.sortBy({ by: 1_000_000, isDescending: true });
    assert.equal(sheet.model("").rows, rows);
  });
});
