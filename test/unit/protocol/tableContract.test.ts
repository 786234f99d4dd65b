import assert from "node:assert/strict";
import fc from "fast-check";
import { readKeptTable } from "../../../src/protocol/tableContract";

const nothing = { columns: [], sort: undefined };

describe("what is remembered of a table", () => {
  it("is read as it was kept", () => {
    const kept = {
      columns: [{ id: "Start", width: 9 }, { id: "City" }],
      sort: [{ column: "Start", isDescending: true }],
    };
    assert.deepEqual(readKeptTable(kept), kept);
  });

  it("is taken where the rest of it is nonsense", () => {
    const sort = [{ column: "Start", isDescending: true }];
    assert.deepEqual(readKeptTable({ columns: "all", sort }), { columns: [], sort });
    assert.deepEqual(readKeptTable({ columns: [{ id: "City" }], sort: 7 }), {
      columns: [{ id: "City" }],
      sort: undefined,
    });
  });

  it("is nothing where there is nothing, and never fails", () => {
    for (const value of [undefined, null, 7, "x", [], {}]) assert.deepEqual(readKeptTable(value), nothing);
    fc.assert(fc.property(fc.anything(), (value) => assert.doesNotThrow(() => readKeptTable(value))));
  });
});
