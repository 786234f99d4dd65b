import assert from "node:assert/strict";
import type { TableColumnModel } from "../../../../src/protocol/tableContract";
import {
  chosenOf,
  moveColumn,
  resizeColumn,
  toggleColumn,
} from "../../../../src/webview/table/columns/columnChoice";
import { gridLayout, placeAt, templateOf } from "../../../../src/webview/table/grid/layout";
import { nextSort } from "../../../../src/webview/table/nextSort";

const [a, b, c, d] = ["a", "b", "c", "d"].map((id): TableColumnModel => {
  return { id, label: id, kind: id === "a" ? "text" : "number", isShown: id !== "d", width: 10 };
}) as [TableColumnModel, TableColumnModel, TableColumnModel, TableColumnModel];
const columns = [a, b, c, d];

function idsOf(chosen: readonly TableColumnModel[]): string {
  return chosen.map(({ id, isShown }) => (isShown ? id : id.toUpperCase())).join("");
}

describe("the columns that somebody chooses", () => {
  it("are moved among those shown", () => {
    assert.equal(idsOf(moveColumn(columns, "a", 2)), "bcaD");
    assert.equal(idsOf(moveColumn(columns, "c", 0)), "cabD");
    assert.equal(idsOf(moveColumn(columns, "b", -5)), "bacD");
    assert.equal(idsOf(moveColumn(columns, "b", 9)), "acbD");
    assert.equal(idsOf(moveColumn(columns, "d", 0)), "abcD");
  });

  it("are shown behind the others and hidden, but for the last one", () => {
    assert.equal(idsOf(toggleColumn(columns, "d")), "abcd");
    assert.equal(idsOf(toggleColumn(columns, "a")), "bcAD");
    assert.equal(idsOf(toggleColumn([a, { ...b, isShown: false }], "a")), "aB");
    assert.deepEqual(chosenOf(columns), [
      { id: "a", width: 10 },
      { id: "b", width: 10 },
      { id: "c", width: 10 },
    ]);
  });

  it("can be got hold of, however narrow they are made", () => {
    assert.equal(resizeColumn(columns, "b", -4)[1]?.width, 3);
    assert.equal(resizeColumn(columns, "b", 1e9)[1]?.width, 80);
    assert.equal(resizeColumn(columns, "b", 12.5)[1]?.width, 12.5);
  });

  it("stand side by side, and take one that is dropped where its middle is passed", () => {
    const layout = gridLayout(columns, 13);
    assert.deepEqual(layout.edges, [0, 130, 260, 390]);
    assert.equal(templateOf(layout), "130px 130px 130px");
    assert.deepEqual(
      [0, 64, 66, 200, 389].map((x) => placeAt(layout, x)),
      [0, 0, 1, 2, 3],
    );
  });
});

describe("the order that somebody chooses", () => {
  const byA = { column: "a", isDescending: false };
  const byB = { column: "b", isDescending: true };

  it("begins with A for names and with the most for numbers, and turns around", () => {
    assert.deepEqual(nextSort([byB], a, false), [byA]);
    assert.deepEqual(nextSort([byA], b, false), [byB]);
    assert.deepEqual(nextSort([byA], a, false), [{ ...byA, isDescending: true }]);
    assert.deepEqual(nextSort([byA, byB], b, false), [byB]);
  });

  it("takes further columns, turns them around, and lets go of them", () => {
    assert.deepEqual(nextSort([byA], b, true), [byA, byB]);
    assert.deepEqual(nextSort([byA, byB], b, true), [byA, { ...byB, isDescending: false }]);
    assert.deepEqual(nextSort([byA, { ...byB, isDescending: false }], b, true), [byA]);
    assert.deepEqual(nextSort([{ ...byA, isDescending: true }], a, true), [byA], "never by nothing");
  });

  it("has four columns at most", () => {
    const four = ["1", "2", "3", "4"].map((column) => ({ column, isDescending: false }));
    assert.deepEqual(nextSort(four, b, true), [...four.slice(0, 3), byB]);
  });
});
