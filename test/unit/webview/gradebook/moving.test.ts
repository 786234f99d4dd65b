import assert from "node:assert/strict";
import { cellId, columnsBefore, lastPlace } from "../../../../src/webview/gradebook/grid/places/cellPlace";
import { movePlace } from "../../../../src/webview/grid/movePlace";

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const last = { row: 21, column: 9 };
const page = 8;

describe("moving through the gradebook by keyboard", () => {
  const moves: [key: string, from: [number, number], to: [number, number]][] = [
    ["ArrowUp", [5, 4], [4, 4]],
    ["ArrowUp", [0, 4], [0, 4]],
    ["ArrowDown", [5, 4], [6, 4]],
    ["ArrowDown", [21, 4], [21, 4]],
    ["ArrowLeft", [5, 4], [5, 3]],
    ["ArrowLeft", [5, 0], [5, 0]],
    ["ArrowRight", [5, 4], [5, 5]],
    ["ArrowRight", [5, 9], [5, 9]],
    ["Home", [5, 4], [5, 0]],
    ["End", [5, 4], [5, 9]],
    ["PageUp", [9, 4], [1, 4]],
    ["PageUp", [5, 4], [0, 4]],
    ["PageDown", [5, 4], [13, 4]],
    ["PageDown", [20, 4], [21, 4]],
  ];
  for (const [key, [row, column], [toRow, toColumn]] of moves) {
    it(`goes with ${key} from row ${row}, column ${column} to row ${toRow}, column ${toColumn}`, () => {
      assert.deepEqual(movePlace({ row, column }, { ...none, key }, last, page), {
        row: toRow,
        column: toColumn,
      });
    });
  }

  const farMoves: [key: string, to: [number, number]][] = [
    ["ArrowUp", [0, 4]],
    ["ArrowDown", [21, 4]],
    ["ArrowLeft", [5, 0]],
    ["ArrowRight", [5, 9]],
    ["Home", [0, 0]],
    ["End", [21, 9]],
  ];
  for (const [key, [row, column]] of farMoves) {
    it(`goes with Ctrl or Cmd and ${key} as far as there are cells`, () => {
      for (const modifier of ["ctrlKey", "metaKey"]) {
        const pressed = { ...none, [modifier]: true, key };
        assert.deepEqual(movePlace({ row: 5, column: 4 }, pressed, last, page), { row, column });
      }
    });
  }

  it("leaves other keys, and those with Alt or Shift, to whoever wants them", () => {
    assert.equal(movePlace(last, { ...none, key: "a" }, last, page), undefined);
    assert.equal(movePlace(last, { ...none, key: "Home", altKey: true }, last, page), undefined);
    assert.equal(movePlace(last, { ...none, key: "Home", shiftKey: true }, last, page), undefined);
  });

  it("counts the header, the totals and the columns before the labs as cells", () => {
    const columns = Array.from({ length: 4 }, () => undefined) as never[];
    assert.deepEqual(lastPlace({ rows: 20, columns }), { row: 21, column: columnsBefore + 3 });
    assert.equal(cellId({ row: 2, column: 0 }), "cell-2-0");
  });
});
