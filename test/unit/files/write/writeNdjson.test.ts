import assert from "node:assert/strict";
import { sentResult } from "../../../../src/core/api/asSent";
import { parseJson, stringifyJson } from "../../../../src/core/api/json";
import { writeNdjson } from "../../../../src/core/files/write/writeNdjson";
import { generateSample } from "../../../../src/core/sample/generateSample";
import { documentedResults, labResult } from "../../labResult";
import { oddResults } from "../oddResults";

describe("the exported NDJSON file", () => {
  it("has a result on each line, as the API sent it, and each line ends", () => {
    const text = [...writeNdjson(documentedResults)].join("");
    assert.equal(text, documentedResults.map((result) => `${JSON.stringify(result)}\n`).join(""));
  });

  it("is empty for no results", () => {
    assert.equal([...writeNdjson([])].join(""), "");
  });

  it("keeps every digit of 64-bit integers, also deep in unknown fields", () => {
    const results = [labResult({ LabInstanceId: 9223372036854775807n }), labResult({ New: [2n ** 60n] })];
    const lines = [...writeNdjson(results)].join("").trimEnd().split("\n");
    assert.deepEqual(lines.map(parseJson), results);
  });

  it("never breaks a line inside a result", () => {
    const results = oddResults(500, 2);
    const lines = [...writeNdjson(results)].join("").split("\n");
    assert.deepEqual(lines, [...results.map((result) => stringifyJson(sentResult(result))), ""]);
  });

  it("comes in chunks of whole lines that are worth a write each", () => {
    const chunks = [...writeNdjson(generateSample({ count: 1000 }))];
    assert.ok(
      chunks.every((chunk) => chunk.endsWith("}\n") && chunk.length < 262_144),
      "a chunk ends within a line, or is too long",
    );
    assert.ok(
      chunks.slice(0, -1).every((chunk) => chunk.length >= 65_536),
      "a chunk is too short to be worth a write",
    );
    assert.ok(chunks.length > 3, `${chunks.length} is not more than 3`);
  });
});
