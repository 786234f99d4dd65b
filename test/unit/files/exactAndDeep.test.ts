import assert from "node:assert/strict";
import { ExactNumber, parseJson, stringifyJson, type JsonValue } from "../../../src/core/api/json";
import { sentResult } from "../../../src/core/api/asSent";
import type { Integer, LabResult } from "../../../src/core/api/labResult";
import { writeJson } from "../../../src/core/files/write/writeJson";
import { writeNdjson } from "../../../src/core/files/write/writeNdjson";
import { isSameValue } from "../../../src/core/json/isSameValue";
import { fieldText, resultJson } from "../../../src/core/results/details/model";
import { mergeResults } from "../../../src/core/results/store/mergeResults";
import { details, rowOf } from "../results/details/cases";
import { received } from "../labResult";
import { resultsOf } from "./read/answers";
import { column } from "./write/csv/readCsv";

const head = {
  source: "https://labondemand.com/api/v3",
  exportedAt: new Date("2026-11-23T06:00:00Z"),
  range: { start: 1325376000, end: 1325980800 },
  missing: [],
};

describe("results with numbers that no double holds", () => {
  const latitude = "-40.71280000000000001";
  const score = "0.1234567890123456789";
  const numbers = {
    Latitude: exact(latitude),
    ExamScore: exact(score),
    Huge: exact("1e400"),
    List: [exact("-1e-400")],
  };
  const result = received(numbers);

  it("keep them from the answer to JSON and NDJSON and back", () => {
    for (const text of [asJson(result), asNdjson(result)]) {
      const [again] = resultsOf(text);
      assert.ok(again, "the result was lost");
      assert.ok(isSameValue(sentResult(again), sentResult(result)), text);
      for (const [name, value] of Object.entries(numbers)) assert.deepEqual(sentResult(again)[name], value);
    }
  });

  it("write them into CSV as numbers, a negative one without the apostrophe that formulas get", () => {
    assert.deepEqual(column([result], "Latitude"), [latitude]);
    assert.deepEqual(column([result], "ExamScore"), [score]);
    assert.deepEqual(column([result], "Huge"), ["1e400"]);
    assert.deepEqual(column([result], "List"), ["[-1e-400]"]);
  });

  it("tell and copy all their digits in the details", () => {
    assert.equal(rowOf(details(result), "Huge").text, "1e400");
    assert.equal(rowOf(details(result), "Latitude").raw, latitude);
    assert.equal(fieldText(result, "Latitude"), latitude);
    assert.match(resultJson(result), /"ExamScore": 0\.1234567890123456789,/);
  });

  it("count as updated when only a digit changes that no double has", () => {
    const held = new Map<Integer, LabResult>();
    mergeResults(held, [result]);
    assert.deepEqual(mergeResults(held, [received({ ...numbers })]).updated, []);
    const changed = received({ ...numbers, Latitude: exact("-40.71280000000000002") });
    assert.deepEqual(mergeResults(held, [changed]).updated, [{ before: result, after: changed }]);
  });
});

describe("results with fields that are nested 20,000 levels deep", () => {
  const deep = (leaf: string): JsonValue =>
    parseJson(`${'{"a":['.repeat(10_000)}${leaf}${"]}".repeat(10_000)}`);
  const result = received({ Deep: deep("9007199254740993") });

  it("may come a second time, the same or changed", () => {
    const held = new Map<Integer, LabResult>();
    mergeResults(held, [result]);
    const same = received({ Deep: deep("9007199254740993") });
    const changed = received({ Deep: deep("9007199254740994") });
    assert.equal(mergeResults(held, [same]).updated.length, 0);
    assert.equal(mergeResults(held, [changed]).updated.length, 1);
  });

  it("are written to every format, and read again", () => {
    for (const text of [asJson(result), asNdjson(result)]) {
      assert.ok(text.length < 300_000, `${text.length} characters`);
      const [again] = resultsOf(text);
      assert.ok(again, "the result was lost");
      assert.ok(isSameValue(sentResult(again)["Deep"], result["Deep"]), "the field changed");
    }
    assert.deepEqual(column([result], "Deep"), [stringifyJson(result["Deep"] ?? null)]);
  });

  it("have details, which are not much longer than what came", () => {
    assert.equal(rowOf(details(result), "Deep").text, "1 field");
    const json = resultJson(result);
    assert.ok(json.length < 300_000, `${json.length} characters`);
    assert.ok(
      isSameValue(parseJson(fieldText(result, "Deep") ?? ""), result["Deep"]),
      "what is copied differs",
    );
  });
});

function exact(text: string): ExactNumber {
  return new ExactNumber(text);
}

function asJson(result: LabResult): string {
  return [...writeJson(head, [result], 1)].join("");
}

function asNdjson(result: LabResult): string {
  return [...writeNdjson([result])].join("");
}
