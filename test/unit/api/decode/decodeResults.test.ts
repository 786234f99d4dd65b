import assert from "node:assert/strict";
import fc from "fast-check";
import { oddFields, sentResult, sentValue, unknownNames } from "../../../../src/core/api/asSent";
import { decodeResults } from "../../../../src/core/api/decode/decodeResults";
import { ResponseShapeError } from "../../../../src/core/api/errors/errors";
import { labResultFields } from "../../../../src/core/api/fields";
import { stringifyJson, type JsonObject, type JsonValue } from "../../../../src/core/api/json";
import type { LabResult } from "../../../../src/core/api/labResult";
import { labResult, received } from "../../labResult";

function decodeOne(sent: JsonValue): LabResult | undefined {
  return decodeResults({ Results: [sent] }).results[0];
}

function show(value: JsonValue): string {
  return typeof value === "number" ? String(value) : stringifyJson(value);
}

describe("decoding results", () => {
  it("hands on what is as documented, unknown fields and statuses too, without a copy", () => {
    const sent = { ...labResult(), CompletionStatus: 77, Invented: { a: [1, "b"] } };
    assert.equal(decodeOne(sent), sent);
    const { End: _, ...absent } = labResult();
    assert.equal(decodeOne(absent), absent);
  });

  for (const answer of [{}, { Results: null }, { Results: {} }]) {
    it(`refuses ${JSON.stringify(answer)}, which holds no list`, () => {
      assert.throws(() => decodeResults(answer), { name: "ResponseShapeError", path: "Results" });
      assert.throws(() => decodeResults(answer), ResponseShapeError);
    });
  }

  const plain: [field: string, sent: JsonValue, value: JsonValue][] = [
    ["LabInstanceId", "49000001", 49000001],
    ["LabInstanceId", " 9223372036854775807 ", 9223372036854775807n],
    ["LabInstanceId", 49000001.0, 49000001],
    ["LabProfileId", "5522", 5522],
    ["LabProfileId", "5522.0", 5522],
    ["Start", "1790000500", 1790000500],
    ["Start", "/Date(1790000000000)/", 1790000000],
    ["Start", "/Date(1790000000000)", 1790000000],
    ["Start", "/Date(1790000000000+0200)/", 1790000000],
    ["Start", 1790000000000, 1790000000],
    ["Start", 1790000000.9, 1790000000],
    ["End", "2026-09-21T14:13:20Z", 1790000000],
    ["End", "2026-09-21T16:13:20.500+02:00", 1790000000],
    ["UserId", 555, "555"],
    ["ClassId", 123, "123"],
    ["ClassId", 9007199254740993n, "9007199254740993"],
    ["CompletionStatus", "4", 4],
    ["CompletionStatus", "Complete", 4],
    ["CompletionStatus", "storage provisioning failed", 10],
    ["CompletionStatus", "NoShow", 2],
    ["TotalRunTimeSeconds", 2548.7, 2548.7],
    ["TotalRunTimeSeconds", "2548", 2548],
    ["LabProfileId", `1${"0".repeat(99)}`, 10n ** 99n],
    ["TaskCompletePercent", 33.3, 33.3],
    ["TaskCompletePercent", "33.3", 33.3],
    ["IsExam", "true", true],
    ["IsExam", "False", false],
    ["IsExam", 1, true],
    ["IsExam", 0, false],
    ["ExamPassed", "1", true],
    ["ExamScore", "5.00000", 5],
    ["ExamScore", "1e2", 100],
    ["Latitude", "-51.5", -51.5],
  ];
  for (const [field, sent, value] of plain) {
    it(`reads ${show(sent).slice(0, 60)} (${typeof sent}) in ${field} as ${show(value).slice(0, 60)}`, () => {
      const result = received({ [field]: sent });
      assert.equal(result[field], value);
      const isAsDocumented = sent === value && Number.isInteger(sent);
      assert.deepEqual(oddFields(result), isAsDocumented ? [] : [field]);
      assert.equal(sentValue(result, field), sent);
    });
  }

  const meaningless: [field: string, sent: JsonValue][] = [
    ["LabProfileId", null],
    ["LabProfileId", 5.5],
    ["LabProfileId", "AZ-104"],
    ["Start", null],
    ["Start", "soon"],
    ["Start", 1e300],
    ["Start", 2n ** 62n],
    ["End", ""],
    ["End", {}],
    ["End", "2026-09-21"],
    ["LastActivity", [1790000000]],
    ["UserId", true],
    ["ClassId", { Id: 5 }],
    ["CompletionStatus", null],
    ["CompletionStatus", "Fine"],
    ["CompletionStatus", 4.5],
    ["TotalRunTimeSeconds", "PT5M"],
    ["TotalRunTimeSeconds", "9".repeat(400)],
    ["ExamScore", `-${"9".repeat(400)}.5`],
    ["LabProfileId", "9".repeat(101)],
    ["TaskCompletePercent", true],
    ["IsExam", "maybe"],
    ["IsExam", 2],
    ["IsExam", [1]],
    ["ExamScore", "1,5"],
    ["ExamScore", Infinity],
    ["Latitude", ""],
    ["City", ["x"]],
  ];
  for (const [field, sent] of meaningless) {
    it(`keeps a result whose ${field} is ${show(sent).slice(0, 60)}, as not given`, () => {
      const result = received({ [field]: sent });
      assert.equal(result[field], null);
      assert.deepEqual(oddFields(result), [field]);
      assert.equal(sentValue(result, field), sent);
      assert.deepEqual(sentResult(result), { ...labResult(), [field]: sent });
    });
  }

  it("finds nothing odd in null and absent values that the API documents", () => {
    for (const { name, isAlwaysGiven } of labResultFields) {
      if (isAlwaysGiven) continue;
      assert.deepEqual(oddFields(received({ [name]: null })), []);
    }
    const bare = decodeOne({ LabInstanceId: 1, LabProfileId: 2, Start: 3, CompletionStatus: 4 });
    assert.deepEqual(bare && oddFields(bare), []);
    const nothingElse = decodeOne({ LabInstanceId: 1 });
    assert.deepEqual(nothingElse && oddFields(nothingElse), ["LabProfileId", "Start", "CompletionStatus"]);
  });

  it("skips and counts entries that no lab instance id can be read from", () => {
    const without: JsonValue[] = [
      ...[null, "x", 5, [], {}],
      ...[null, "", "x", -5, "-5", 1.5, 2n ** 63n, 1e21, 1e300, true, [7]].map((id) => ({
        ...labResult(),
        LabInstanceId: id,
      })),
    ];
    const { results, skipped } = decodeResults({ Results: [labResult(), ...without, labResult()] });
    assert.deepEqual([results.length, skipped], [2, without.length]);
  });

  it("finds fields in any case of letters, and keeps their spelling", () => {
    const lower: JsonObject = {};
    for (const [name, value] of Object.entries(labResult({ UserId: "ada" })))
      lower[name.toLowerCase()] = value;
    const result = decodeOne(lower);
    assert.ok(result, "no lab instance id was read");
    assert.deepEqual({ ...result, ...labResult({ UserId: "ada" }) }, result);
    assert.deepEqual([oddFields(result), unknownNames(result)], [[], []]);
    assert.equal(sentResult(result), lower);
    assert.equal(sentValue(result, "UserId"), "ada");
  });

  it("prefers the exact spelling where a field stands twice, and keeps the other as unknown", () => {
    const result = received({ userid: "other", USERID: "third" });
    assert.equal(result.UserId, "555");
    assert.deepEqual(unknownNames(result), ["userid", "USERID"]);
    assert.equal(sentValue(result, "userid"), "other");
  });

  it("takes the id that LabInstance/Search calls Id, unless there is a LabInstanceId", () => {
    const { LabInstanceId: _, ...fields } = labResult();
    assert.equal(decodeOne({ Id: 7, ...fields })?.LabInstanceId, 7);
    const both = received({ Id: 7 });
    assert.deepEqual([both.LabInstanceId, unknownNames(both)], [349744, ["Id"]]);
  });

  it("marks the letters of an answer whose bytes were no UTF-8 as odd", () => {
    const entries = [labResult({ UserId: "Jürgen" }), labResult({ LabInstanceId: 2 })];
    const { results } = decodeResults({ Results: entries }, { isEncodingOdd: true });
    assert.deepEqual(results.map(oddFields), [["encoding"], []]);
  });

  it("loses no result with an id, and nothing that was sent, whatever stands in a field", () => {
    const names = fc.constantFrom(...labResultFields.map(({ name }) => name), "Invented", "__proto__");
    const values = fc.oneof(fc.jsonValue(), fc.constantFrom<JsonValue>(1e300, -0, 2n ** 64n, "1e999"));
    fc.assert(
      fc.property(fc.array(fc.tuple(names, values), { maxLength: 6 }), (changes) => {
        const sent: JsonObject = labResult();
        for (const [name, value] of changes) {
          if (name === "LabInstanceId") continue;
          const descriptor = { value, enumerable: true, writable: true, configurable: true };
          Object.defineProperty(sent, name, descriptor);
        }
        const before = structuredClone(sent);
        const { results, skipped } = decodeResults({ Results: [sent] });
        const [result] = results;
        assert.ok(result, "the result was lost");
        assert.equal(skipped, 0);
        assert.deepEqual({ ...sentResult(result) }, { ...before });
        for (const { name, type } of labResultFields) {
          const value = result[name];
          if (value === null || value === undefined) continue;
          const kinds = {
            integer: ["number", "bigint"],
            decimal: ["number"],
            boolean: ["boolean"],
            text: ["string"],
          };
          assert.ok(kinds[type].includes(typeof value), `${name} is ${typeof value}`);
        }
      }),
    );
  });
});
