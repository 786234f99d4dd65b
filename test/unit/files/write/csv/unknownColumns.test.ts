import assert from "node:assert/strict";
import { labResultFields } from "../../../../../src/core/api/fields";
import { parseJson, type JsonObject } from "../../../../../src/core/api/json";
import type { LabResult } from "../../../../../src/core/api/labResult";
import { unknownColumns } from "../../../../../src/core/files/write/csv/unknownColumns";
import { writeCsv } from "../../../../../src/core/files/write/csv/writeCsv";
import { allSteps } from "../../../../../src/core/results/steps";
import { labResult, received } from "../../../labResult";
import { column, read } from "./readCsv";

describe("the columns for fields that this version does not know", () => {
  it("are one each, in the order in which they appear, up to 200", () => {
    const results = [labResult(fields(0, 150)), labResult(fields(100, 200))];
    const [header] = read(results);
    assert.deepEqual(
      header?.slice(labResultFields.length, -5),
      Array.from({ length: 200 }, (_, index) => `New${index}`),
    );
  });

  it("go to those that come most often, and the rest into one column as JSON", () => {
    const rare = received({ Rare: "x", ...fields(0, 200), Odd: [9007199254740993n] });
    const results = [rare, labResult(fields(0, 200)), labResult({ ...fields(0, 200), Rare: null })];
    const [header] = read(results);
    assert.equal(header?.length, labResultFields.length + 201 + 5);
    assert.equal(header.at(-6), "OtherFields");
    assert.deepEqual(column(results, "New199"), ["199", "199", "199"]);
    assert.deepEqual(column(results, "OtherFields"), [
      '{"Rare":"x","Odd":[9007199254740993]}',
      "",
      '{"Rare":null}',
    ]);
  });

  it("keep every field of every result, whatever its name", () => {
    const results = Array.from({ length: 60 }, (_, row) => {
      const result = labResult(fields(row * 5, row * 5 + 5));
      Object.defineProperty(result, "__proto__", { value: { row }, enumerable: true });
      return result;
    });
    const [header = [], ...rows] = read(results);
    for (const [index, row] of rows.entries()) {
      const sent: JsonObject = JSON.parse(row[header.indexOf("OtherFields")] || "{}") as JsonObject;
      for (const [place, name] of header.entries()) {
        if (/^New\d+$/.test(name) && row[place] !== "") sent[name] = Number(row[place]);
      }
      assert.deepEqual(sent, fields(index * 5, index * 5 + 5));
    }
    assert.deepEqual(parseJson(column(results, "__proto__")[7] ?? ""), { row: 7 });
  });

  it("leave a field of the API's its own name", () => {
    const results = [labResult({ OtherFields: "sent", ...fields(0, 300) })];
    assert.deepEqual(column(results, "OtherFields"), ["sent"]);
    assert.match(column(results, "OtherFields_")[0] ?? "", /^\{"New199":199,/);
  });

  it("are worked out for 20,000 different fields in 2,000 results without a cell for each pair", () => {
    let cells = 0;
    const results = Array.from({ length: 2000 }, (_, row) => counting(fields(row * 10, row * 10 + 10)));
    for (const _chunk of writeCsv(results, { timeZone: "UTC" }));
    assert.ok(cells < 2000 * 300, `${cells} values were looked up`);

    function counting(unknown: JsonObject): LabResult {
      return new Proxy(labResult(unknown), {
        get: (target, name) => {
          cells += 1;
          return Reflect.get(target, name) as unknown;
        },
      });
    }
  });

  it("are looked for in steps, between which others have their turn", () => {
    const steps = [...unknownColumns(Array.from({ length: 20_000 }, () => labResult({})))];
    assert.equal(steps.length, 2);
  });

  it("take bounded memory for names that are all different", () => {
    const results = {
      *[Symbol.iterator]() {
        for (let row = 0; row < 40_000; row += 1) yield { LabInstanceId: row, [`New${row}`]: row };
      },
    };
    const columns = allSteps(unknownColumns(results));
    assert.equal(columns.length, 201);
    assert.equal(columns.at(-1)?.cellOf(labResult({ New39999: 1 })), '{"New39999":1}');
  });
});

function fields(from: number, to: number): JsonObject {
  return Object.fromEntries(
    Array.from({ length: to - from }, (_, index) => [`New${from + index}`, from + index]),
  );
}
