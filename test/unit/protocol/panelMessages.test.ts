import assert from "node:assert/strict";
import fc from "fast-check";
import { GradebookSheet } from "../../../src/core/results/gradebook/gradebookSheet";
import { allKnown } from "../results/gradebook/contexts";
import { generateSample } from "../../../src/core/sample/generateSample";
import { parseGradebookMessage, parseGradebookState } from "../../../src/protocol/gradebookMessages";
import { parseSummaryMessage } from "../../../src/protocol/summaryMessages";

const parsers = { parseGradebookMessage, parseGradebookState, parseSummaryMessage };

describe("messages of panels", () => {
  const taken: [parser: keyof typeof parsers, message: object][] = [
    ["parseSummaryMessage", { type: "ready" }],
    ["parseSummaryMessage", { type: "filter", chart: "status", row: 0 }],
    ["parseSummaryMessage", { type: "clearFilter" }],
    ["parseSummaryMessage", { type: "act" }],
    ["parseSummaryMessage", { type: "copy", chart: "status" }],
    ["parseSummaryMessage", { type: "copy", chart: "status", sort: { column: 2, isDescending: true } }],
    ["parseGradebookMessage", { type: "rows", version: 1, from: 0, count: 200 }],
    ["parseGradebookMessage", { type: "sort", sort: { by: "user", isDescending: true } }],
    ["parseGradebookMessage", { type: "sort", sort: { by: 3, isDescending: false } }],
    ["parseGradebookMessage", { type: "search", text: "" }],
    ["parseGradebookMessage", { type: "open", version: 1, row: 2, column: 3 }],
    ["parseGradebookMessage", { type: "clearFilter" }],
    ["parseGradebookState", { classId: null }],
    ["parseGradebookState", {}],
  ];
  for (const [parser, message] of taken) {
    it(`${parser} takes ${JSON.stringify(message)}`, () =>
      assert.deepEqual(parsers[parser](message), message));
  }

  const refused: [parser: keyof typeof parsers, message: unknown][] = [
    ["parseSummaryMessage", { type: "filter", chart: "status", row: -1 }],
    ["parseSummaryMessage", { type: "filter", chart: 1, row: 0 }],
    ["parseSummaryMessage", { type: "copy", chart: "status", sort: { column: -1, isDescending: true } }],
    ["parseSummaryMessage", { type: "run", command: "workbench.action.quit" }],
    ["parseGradebookMessage", { type: "rows", version: 1, from: 0, count: 201 }],
    ["parseGradebookMessage", { type: "rows", version: 1, from: 0.5, count: 1 }],
    ["parseGradebookMessage", { type: "sort", sort: { by: "password", isDescending: true } }],
    ["parseGradebookMessage", { type: "search", text: "x".repeat(1001) }],
    ["parseGradebookMessage", { type: "export", uri: 3, path: "/etc" }],
    ["parseGradebookState", { classId: 3 }],
    ["parseGradebookState", "x"],
  ];
  for (const [parser, message] of refused) {
    it(`${parser} passes on nothing it does not know of ${JSON.stringify(message).slice(0, 60)}`, () => {
      const parsed = parsers[parser](message);
      assert.ok(parsed === undefined || JSON.stringify(parsed) === '{"type":"export"}');
    });
  }

  it("are refused or understood, whatever they are, and never throw", () => {
    const anyMessage = fc.oneof(
      fc.anything(),
      fc.record({ type: fc.constantFrom("rows", "open", "sort", "filter", "search"), row: fc.anything() }),
    );
    fc.assert(
      fc.property(anyMessage, (message) => {
        for (const parse of Object.values(parsers)) assert.doesNotThrow(() => parse(message));
      }),
      { numRuns: 2000 },
    );
  });

  it("about any place in the gradebook give what is there, or nothing", () => {
    const sheet = new GradebookSheet(undefined);
    sheet.rebuild(generateSample({ count: 300 }), allKnown);
    const { rows, columns, version } = sheet.model("");
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(3), fc.nat(200), (row, column, asked, count) => {
        const cell = sheet.cell(asked, row, column);
        if (asked !== version || row >= rows || column >= columns.length) assert.equal(cell, undefined);
        assert.ok(sheet.rowModels(asked, row, count).length <= count);
      }),
    );
  });

  it("that sort by a column that there is not keep every row", () => {
    const sheet = new GradebookSheet(undefined);
    sheet.rebuild(generateSample({ count: 300 }), allKnown);
    const { rows } = sheet.model("");
    sheet.sortBy({ by: 1_000_000, isDescending: true });
    assert.equal(sheet.model("").rows, rows);
  });
});
