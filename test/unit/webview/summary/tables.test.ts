import assert from "node:assert/strict";
import { toggleSort } from "../../../../src/webview/summary/toggleSort";
import { toggleAllTables, toggleTable } from "../../../../src/webview/summary/toggleTables";

describe("the summary's tables", () => {
  it("sort names from A to Z and numbers from the largest first, and then the other way round", () => {
    const byName = toggleSort(new Map(), "classes", 0);
    assert.deepEqual(byName.get("classes"), { column: 0, isDescending: false });
    assert.deepEqual(toggleSort(byName, "classes", 0).get("classes"), { column: 0, isDescending: true });
    const byNumber = toggleSort(byName, "classes", 2);
    assert.deepEqual(byNumber.get("classes"), { column: 2, isDescending: true });
    assert.deepEqual(toggleSort(byNumber, "classes", 2).get("classes"), { column: 2, isDescending: false });
  });

  it("are sorted each by itself", () => {
    const sorts = toggleSort(toggleSort(new Map(), "classes", 0), "labs", 1);
    assert.deepEqual([...sorts.keys()], ["classes", "labs"]);
  });

  it("take the place of one chart, or of all, and give it back", () => {
    const charts = [{ id: "classes" }, { id: "labs" }];
    const one = toggleTable(new Set(), "labs");
    assert.deepEqual([...one], ["labs"]);
    assert.deepEqual([...toggleTable(one, "labs")], []);
    assert.deepEqual([...one], ["labs"], "what was before is not changed");
    const all = toggleAllTables(one, charts);
    assert.deepEqual([...all], ["classes", "labs"]);
    assert.deepEqual([...toggleAllTables(all, charts)], []);
  });
});
