import assert from "node:assert/strict";
import { keyAction } from "../../../../src/webview/table/keys";
import { at, extend, rangeOf, within } from "../../../../src/webview/table/selection";

const last = { row: 1000, column: 4 };

function act(key: string, { row = 5, column = 2, held = "" } = {}): ReturnType<typeof keyAction> {
  const [ctrlKey, shiftKey, altKey] = [held.includes("C"), held.includes("S"), held.includes("A")];
  return keyAction({ key, ctrlKey, shiftKey, altKey, metaKey: false }, at({ row, column }), last, 20);
}

describe("a key in the table", () => {
  const go = (row: number, column: number, isExtending = false): unknown => ({
    kind: "go",
    to: { row, column },
    isExtending,
  });
  const cases: readonly [words: string, done: unknown, wanted: unknown][] = [
    ["an arrow goes on", act("ArrowDown"), go(6, 2)],
    ["an arrow with Shift selects", act("ArrowRight", { held: "S" }), go(5, 3, true)],
    ["Page Down goes as far as is seen", act("PageDown"), go(25, 2)],
    ["End goes to the last column", act("End"), go(5, 4)],
    ["Home with Ctrl goes to the first cell", act("Home", { held: "C" }), go(0, 0)],
    ["End with Ctrl and Shift selects to the last cell", act("End", { held: "CS" }), go(1000, 4, true)],
    ["C with Ctrl copies", act("c", { held: "C" }), { kind: "copy", isHeaded: false }],
    [
      "C with Ctrl and Shift copies with headings",
      act("C", { held: "CS" }),
      { kind: "copy", isHeaded: true },
    ],
    ["A with Ctrl selects all", act("a", { held: "C" }), { kind: "selectAll" }],
    ["F with Ctrl finds", act("f", { held: "C" }), { kind: "find" }],
    ["Enter opens", act("Enter"), { kind: "open" }],
    ["Enter in the head sorts", act("Enter", { row: 0 }), { kind: "sort", isFurther: false }],
    [
      "Enter with Shift there sorts further",
      act("Enter", { row: 0, held: "S" }),
      { kind: "sort", isFurther: true },
    ],
    ["Delete there hides", act("Delete", { row: 0 }), { kind: "hide" }],
    ["Delete elsewhere does nothing", act("Delete"), undefined],
    [
      "an arrow with Shift there resizes",
      act("ArrowLeft", { row: 0, held: "S" }),
      { kind: "resizeColumn", by: -1 },
    ],
    [
      "an arrow with Ctrl and Shift there moves",
      act("ArrowRight", { row: 0, held: "CS" }),
      { kind: "moveColumn", by: 1 },
    ],
    ["an arrow with Alt is VS Code's", act("ArrowLeft", { held: "A" }), undefined],
    ["a letter does nothing", act("x"), undefined],
  ];
  for (const [words, done, wanted] of cases) it(words, () => assert.deepEqual(done, wanted));
});

describe("the cells that are selected", () => {
  it("are those between where it began and where it ended, without the header", () => {
    const selection = extend(at({ row: 7, column: 3 }), { row: 0, column: 1 });
    assert.deepEqual(rangeOf(selection), { firstRow: 0, lastRow: 6, firstColumn: 1, lastColumn: 3 });
    assert.equal(rangeOf(at({ row: 0, column: 1 })), undefined);
  });

  it("are among those that there are, when those become fewer", () => {
    const selection = within(extend(at({ row: 2, column: 0 }), { row: 90, column: 3 }), {
      row: 10,
      column: 1,
    });
    assert.deepEqual(rangeOf(selection), { firstRow: 1, lastRow: 9, firstColumn: 0, lastColumn: 1 });
  });
});
