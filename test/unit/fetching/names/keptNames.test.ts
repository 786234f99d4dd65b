import assert from "node:assert/strict";
import fc from "fast-check";
import { parseJson, stringifyJson, type JsonObject } from "../../../../src/core/api/json";
import { keptFor, readKeptNames, writeKeptNames } from "../../../../src/core/fetching/names/keptNames";

const connection = { name: "Mine", url: "https://lab.example/api/v3" };
const now = 1_793_491_200;
const big = 9_007_199_254_740_993n;
const kept = {
  labs: [
    { id: 5, name: "Subnets", number: "N-1", seriesId: 71, expectedMinutes: 40 },
    { id: big, name: "Far", number: undefined, seriesId: undefined, expectedMinutes: undefined },
    { id: 6, name: undefined, number: undefined, seriesId: undefined, expectedMinutes: undefined },
  ],
  series: [{ id: 71, name: "Networks" }],
  regions: [{ id: 3, name: "North" }],
};
const text = writeKeptNames(kept, connection, now);

describe("names kept for a day", () => {
  it("are read as they were written, those of no name included", () => {
    assert.deepEqual(readKeptNames(text, connection, now), kept);
    assert.deepEqual(readKeptNames(text, connection, now + keptFor - 1), kept);
  });

  it("are none after a day, before they were written, or of another connection", () => {
    assert.equal(readKeptNames(text, connection, now + keptFor), undefined);
    assert.equal(readKeptNames(text, connection, now - 1), undefined);
    assert.equal(readKeptNames(text, { ...connection, name: "Other" }, now), undefined);
    assert.equal(readKeptNames(text, { ...connection, url: "https://other.example/api/v3" }, now), undefined);
  });

  function changed(change: JsonObject): ReturnType<typeof readKeptNames> {
    const written = parseJson(text) as JsonObject;
    return readKeptNames(stringifyJson({ ...written, ...change }), connection, now);
  }

  it("are none where the text is not of the kind", () => {
    for (const other of ["", "{", "[]", "null", "5", "[".repeat(200_000), text.slice(0, -1)]) {
      assert.equal(readKeptNames(other, connection, now), undefined);
    }
    assert.equal(changed({ form: 2 }), undefined);
    assert.equal(changed({ savedAt: "soon" }), undefined);
    assert.equal(changed({ labs: {} }), undefined);
    assert.equal(changed({ connection: "Mine" }), undefined);
  });

  it("lose entries that somebody has spoilt, and no others", () => {
    const labs = [
      null,
      5,
      { name: "of no id" },
      { id: "x", name: "y" },
      { id: 7, name: { a: 1 } },
      { id: 8, name: "Eight" },
    ];
    const read = changed({ labs });
    assert.deepEqual(
      read?.labs.map(({ id, name }) => [id, name]),
      [
        [7, undefined],
        [8, "Eight"],
      ],
    );
    assert.deepEqual(read.series, kept.series);
  });

  it("have bounds: names are cut, lists without end are none", () => {
    const read = changed({ regions: [{ id: 1, name: "n".repeat(50_000) }] });
    assert.equal(read?.regions.at(0)?.name?.length, 1000);
    assert.equal(changed({ series: Array.from({ length: 200_001 }, () => null) }), undefined);
    assert.equal(readKeptNames(text + " ".repeat(33 * 1024 * 1024), connection, now), undefined);
  });

  it("are read without harm whatever stands in the text", () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 4 }),
        fc.constantFrom("labs", "series", "savedAt", "form"),
        (value, name) => {
          const read = changed({ [name]: value });
          for (const { id, name: lab } of [...(read?.labs ?? []), ...(read?.series ?? [])]) {
            assert.ok(["number", "bigint"].includes(typeof id), `an id is a ${typeof id}`);
            assert.ok(lab === undefined || (lab.length > 0 && lab.length <= 1000), `${lab} was kept`);
          }
        },
      ),
    );
  });
});
