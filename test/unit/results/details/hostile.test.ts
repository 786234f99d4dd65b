import assert from "node:assert/strict";
import fc from "fast-check";
import { parseJson, stringifyJson } from "../../../../src/core/api/json";
import { unknownNames } from "../../../../src/core/api/asSent";
import { labResultFields } from "../../../../src/core/api/fields";
import type { LabResult } from "../../../../src/core/api/labResult";
import { ResultDecoder } from "../../../../src/core/api/decode/resultDecoder";
import { fieldText, resultJson } from "../../../../src/core/results/details/model";
import { allRows, details, rowOf } from "./cases";
import { documentedResults } from "../../labResult";

/** Reads a result as it would come over the network, with some fields' JSON text put in or replaced. */
function receivedAs(fields: Record<string, string>): LabResult {
  const kept = Object.entries(firstResult).filter(([name]) => !Object.hasOwn(fields, name));
  const pairs = [
    ...kept.map(([name, value]) => [name, stringifyJson(value ?? null)]),
    ...Object.entries(fields),
  ];
  const entry = parseJson(`{${pairs.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(",")}}`);
  const result = new ResultDecoder().decode(entry);
  assert.ok(result, "no lab instance id was read");
  return result;
}

const [firstResult] = documentedResults as [LabResult];

describe("buildDetails with what nobody expects", () => {
  for (const id of ["9007199254740993", "9223372036854775807"]) {
    it(`keeps every digit of ${id}`, () => {
      const result = receivedAs({ LabInstanceId: id });
      const model = details(result);
      assert.equal(model.id, id);
      assert.equal(model.title, `Lab instance ${id}`);
      assert.equal(model.url, `https://labondemand.com/LabInstance/${id}`);
      assert.deepEqual([rowOf(model, "LabInstanceId").text, rowOf(model, "LabInstanceId").raw], [id, id]);
      assert.match(resultJson(result), new RegExp(`"LabInstanceId": ${id}\\b`));
      assert.equal(fieldText(result, "LabInstanceId"), id);
    });
  }

  const strings: [title: string, value: string, text: string, showRaw: boolean][] = [
    ["markup", "<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>", false],
    ["a link of a notification", "](command:x)", "](command:x)", false],
    ["the name of a prototype", "__proto__", "__proto__", false],
    ["an override", "a\u202Eb", "a⟨U+202E⟩b", true],
    ["a line break", "a\nb", "a␊b", true],
    ["nothing", "", "Empty", true],
    ["spaces", "   ", "Only spaces", true],
    ["10,000 characters", "x".repeat(10_000), "x".repeat(10_000), false],
  ];
  for (const [title, value, text, showRaw] of strings) {
    it(`shows ${title}, and copies it as it came`, () => {
      const result: LabResult = { ...firstResult, UserId: value };
      const row = rowOf(details(result), "UserId");
      assert.equal(row.text, text);
      assert.equal(row.showRaw, showRaw);
      assert.equal(JSON.parse(row.raw ?? ""), value);
      assert.doesNotMatch(row.raw ?? "", /[\p{Cc}\p{Default_Ignorable_Code_Point}]/u);
      assert.equal(fieldText(result, "UserId"), value);
    });
  }

  it("shortens what is longer than 10,000 characters, and says so", () => {
    const row = rowOf(details({ ...firstResult, UserId: "x".repeat(12_345) }), "UserId");
    assert.equal(row.text.length, 10_000);
    assert.equal(row.note, "Shortened: copy it to get all 12,345 characters");
    assert.equal(row.showRaw, false);
  });

  it("shows fields it does not know last, whatever their names", () => {
    const fields = {
      __proto__ignored: "1",
      constructor: '"c"',
      toString: "true",
      "": "9223372036854775807",
      "a\u202Eb": "null",
      Nested: '{"ids":[9007199254740993,null],"__proto__":{"x":1}}',
      List: "[]",
    };
    const result = receivedAs({ ...fields, ["__proto__"]: '"own"' });
    const section = details(result).sections.at(-1);
    assert.equal(section?.title, "Other Fields the API Sent");
    assert.deepEqual(
      section.rows.map(({ field, label, text, presence }) => [field, label, text, presence]),
      [
        ["__proto__ignored", "__proto__ignored", "1", "value"],
        ["constructor", "constructor", "c", "value"],
        ["toString", "toString", "Yes", "value"],
        ["", "(no name)", "9223372036854775807", "value"],
        ["a\u202Eb", "a⟨U+202E⟩b", "Not set", "null"],
        ["Nested", "Nested", "2 fields", "value"],
        ["List", "List", "0 values", "value"],
        ["__proto__", "__proto__", "own", "value"],
      ],
    );
    assert.equal(fieldText(result, "__proto__"), "own");
    assert.match(rowOf(details(result), "Nested").raw ?? "", /9007199254740993,\n[^]*"__proto__": \{/);
    assert.equal(fieldText(result, "hasOwnProperty"), undefined);
  });

  it("takes values of other types than documented", () => {
    const model = details(
      receivedAs({ Start: '"soon"', UserId: "7", IsExam: "[1]", TaskCompletePercent: '"half"' }),
    );
    const texts = ["Start", "UserId", "IsExam", "TaskCompletePercent"].map(
      (field) => rowOf(model, field).text,
    );
    assert.deepEqual(texts, ["soon", "7", "1 value", "half"]);
  });

  it("makes a model that survives the way to a page, whatever the result holds", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue()), (fields) => {
        const result = new ResultDecoder().decode({ ...firstResult, ...fields, LabInstanceId: 7 });
        assert.ok(result, "no lab instance id was read");
        const model = details(result);
        assert.deepEqual(structuredClone(model), model);
        assert.deepEqual(JSON.parse(JSON.stringify(model)), model);
        const shown = allRows(model).flatMap(({ field }) => (field === undefined ? [] : [field]));
        assert.equal(new Set(shown).size, shown.length);
        for (const name of [...labResultFields.map((field) => field.name), ...unknownNames(result)])
          assert.ok(shown.includes(name), `${name} has no row`);
      }),
    );
  });
});
