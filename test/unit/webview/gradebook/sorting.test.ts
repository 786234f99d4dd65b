import assert from "node:assert/strict";
import { columnsBefore } from "../../../../src/webview/gradebook/grid/places/cellPlace";
import { nextSort, sortOfColumn } from "../../../../src/webview/gradebook/nextSort";

describe("sorting the gradebook by a column", () => {
  it("goes by the user, by the totals, or by a lab, as columns stand", () => {
    const columns = [0, 1, 2, columnsBefore, columnsBefore + 4];
    assert.deepEqual(columns.map(sortOfColumn), ["user", "complete", "averageScore", 0, 4]);
  });

  it("begins with the first name, or with those who have not done a lab, and then turns round each time", () => {
    const first = nextSort({ by: "user", isDescending: true }, 3);
    assert.deepEqual(first, { by: 3, isDescending: false });
    const second = nextSort(first, 3);
    assert.deepEqual(second, { by: 3, isDescending: true });
    assert.deepEqual(nextSort(second, 3), first);
    assert.deepEqual(nextSort(second, "user"), { by: "user", isDescending: false });
  });
});
