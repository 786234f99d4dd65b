import assert from "node:assert/strict";
import { stringifyJson } from "../../../../../src/core/api/json";
import { labResultFields } from "../../../../../src/core/api/fields";
import type { LabResult } from "../../../../../src/core/api/labResult";
import { writeCsv } from "../../../../../src/core/files/write/csv/writeCsv";
import { generateSample } from "../../../../../src/core/sample/generateSample";
import { hostileTexts } from "../../../hostileTexts";
import { documentedResults, labResult } from "../../../labResult";
import { oddResults } from "../../oddResults";
import { column, read, write } from "./readCsv";

const readable = ["StatusText", "StartLocal", "EndLocal", "LastActivityLocal", "RunTime"];

describe("the exported CSV file", () => {
  it("starts with a byte order mark and ends every row with CRLF", () => {
    const text = write([labResult()]);
    assert.ok(text.startsWith("\uFEFFLabInstanceId,LabProfileId,Start,"), `it begins ${text.slice(0, 40)}`);
    assert.match(text, /,RunTime\r\n349744,[^\r\n]*\r\n$/);
  });

  it("has the documented fields in the API's order, unknown ones as they appear, and columns for people", () => {
    const results = [labResult({ Zeta: 1 }), labResult({ Alpha: 2, Zeta: null })];
    const [header] = read(results);
    assert.deepEqual(header, [...labResultFields.map(({ name }) => name), "Zeta", "Alpha", ...readable]);
    assert.deepEqual(column(results, "Zeta"), ["1", ""]);
    assert.deepEqual(column(results, "Alpha"), ["", "2"]);
  });

  it("has a header even without results", () => {
    assert.deepEqual(read([]), [[...labResultFields.map(({ name }) => name), ...readable]]);
  });

  it("leaves cells empty for null and for what is absent", () => {
    const { ClassId: _, ...absent } = labResult();
    assert.deepEqual(column([labResult({ ClassId: null }), absent as LabResult], "ClassId"), ["", ""]);
  });

  it("writes integers with every digit, decimals with a point, and true and false as words", () => {
    const result = labResult({ LabInstanceId: 9223372036854775807n, ExamScore: 82.5, IsExam: false });
    assert.deepEqual(column([result], "LabInstanceId"), ["9223372036854775807"]);
    assert.deepEqual(column([result], "ExamScore"), ["82.5"]);
    assert.deepEqual(column([result, labResult({ IsExam: true })], "IsExam"), ["false", "true"]);
  });

  it("for languages with a decimal comma has semicolons, and numbers that stay whole when it is opened", () => {
    const result = labResult({
      LabInstanceId: 9223372036854775807n,
      LabProfileId: 123_456_789_012_345,
      UserId: "a;b",
      ExamScore: 82.5,
      IsExam: true,
      TotalRunTimeSeconds: -1.25,
    });
    const [header = "", row = ""] = write([result], { delimiter: ";" }).split("\r\n");
    assert.ok(header.startsWith("\uFEFFLabInstanceId;LabProfileId;Start;"), header);
    const cells = row.split(";");
    assert.deepEqual(cells.slice(0, 2), ['"\t9223372036854775807"', "123456789012345"]);
    assert.ok(row.includes(';"a;b";'), row);
    assert.ok(row.includes(";82,5;"), row);
    assert.ok(row.includes(";-1,25;"), row);
    assert.ok(row.includes(";true;"), row);
  });

  it("can have tabs, and then decimals keep their point", () => {
    const text = write([labResult({ ExamScore: 82.5, UserId: "a\tb" })], { delimiter: "\t" });
    assert.ok(text.startsWith("\uFEFFLabInstanceId\tLabProfileId\t"), text.slice(0, 40));
    assert.ok(text.includes("\t82.5\t") && text.includes('\t"a\tb"\t'), text);
  });

  it("writes lists and objects of unknown fields as JSON", () => {
    const value = { deep: [9007199254740993n, 'a "quote", a comma'] };
    assert.deepEqual(column([labResult({ New: value })], "New"), [stringifyJson(value)]);
    assert.deepEqual(column([labResult({ New: ["=1"] })], "New"), ['["=1"]']);
  });

  for (const text of [
    'a "quoted" word',
    "a,b",
    "a\r\nb",
    "a\nb",
    "a\rb",
    '"',
    '""',
    "a\tb",
    " a ",
    "Łódź 😀",
  ]) {
    it(`gives ${JSON.stringify(text)} back`, () => {
      assert.deepEqual(column([labResult({ UserId: text })], "UserId"), [text]);
    });
  }

  it("gives hostile texts back, as values and as names", () => {
    for (const text of hostileTexts) {
      const result = labResult({ UserId: text });
      Object.defineProperty(result, text, { value: "held", enumerable: true });
      assert.deepEqual(column([labResult(), result], "UserId"), ["555", text]);
      assert.deepEqual(column([labResult(), result], text), ["", "held"]);
    }
  });

  it("takes fields that every object inherits for absent unless the API sends them", () => {
    const results = [labResult(), labResult({ constructor: "sent", toString: 5 })];
    assert.deepEqual(column(results, "constructor"), ["", "sent"]);
    assert.deepEqual(column(results, "toString"), ["", "5"]);
  });

  it("takes a name with dots and brackets for a name, not for a path", () => {
    assert.deepEqual(column([labResult({ "UserId.length": 1, "a[0]": 2 })], "UserId.length"), ["1"]);
    assert.deepEqual(column([labResult({ "UserId.length": 1, "a[0]": 2 })], "a[0]"), ["2"]);
  });

  it("keeps apart an unknown field and a column for people of the same name", () => {
    const [header, row] = read([labResult({ RunTime: "sent" })]);
    assert.deepEqual(header?.slice(-6), ["RunTime", ...readable.slice(0, -1), "RunTime_"]);
    assert.equal(row?.at(-6), "sent");
    assert.equal(row.at(-1), "0:42:28");
  });

  it("can be read back by a strict reader whatever the API sends", () => {
    const results = oddResults(1000, 3);
    const rows = read(results);
    assert.equal(rows.length, 1001);
    assert.deepEqual([...new Set(rows.map((row) => row.length))], [rows[0]?.length]);
    assert.deepEqual(
      rows.slice(1).map(([id]) => id),
      results.map(({ LabInstanceId }) => String(LabInstanceId)),
    );
  });

  it("comes in chunks of whole rows that are worth a write each", () => {
    const chunks = [...writeCsv(generateSample({ count: 2000 }), { timeZone: "UTC" })];
    assert.ok(
      chunks.every((chunk) => chunk.endsWith("\r\n") && chunk.length < 262_144),
      "a chunk ends within a row, or is too long",
    );
    assert.ok(
      chunks.slice(0, -1).every((chunk) => chunk.length >= 65_536),
      "a chunk is too short to be worth a write",
    );
    assert.ok(chunks.length > 3, `${chunks.length} is not more than 3`);
  });

  it("goes through results once where the columns of unknown fields are given", () => {
    let times = 0;
    const once = {
      [Symbol.iterator]: () => {
        times += 1;
        return [labResult({ New: "value" })].values();
      },
    };
    const text = [...writeCsv(once, { timeZone: "UTC", unknown: [] })].join("");
    assert.equal(times, 1);
    assert.doesNotMatch(text, /New|value/);
  });

  it("refuses results that can be read only once instead of writing an empty file", () => {
    assert.throws(() => writeCsv(documentedResults.values(), { timeZone: "UTC" }), TypeError);
  });
});
