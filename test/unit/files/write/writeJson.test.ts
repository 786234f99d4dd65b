import assert from "node:assert/strict";
import { sentResult } from "../../../../src/core/api/asSent";
import { parseJson, stringifyJson } from "../../../../src/core/api/json";
import type { LabResult } from "../../../../src/core/api/labResult";
import { writeJson } from "../../../../src/core/files/write/writeJson";
import { generateSample } from "../../../../src/core/sample/generateSample";
import { documentedResults, labResult } from "../../labResult";
import { oddResults } from "../oddResults";

const head = {
  source: "https://labondemand.com/api/v3",
  exportedAt: new Date("2026-11-23T06:00:00.123Z"),
  range: { start: 1325376000, end: 1325980800 },
  missing: [],
};

describe("the exported JSON file", () => {
  it("has the documented head, two spaces a level and a newline at the end", () => {
    assert.equal(
      write([]),
      `{
  "source": "https://labondemand.com/api/v3",
  "exportedAt": "2026-11-23T06:00:00Z",
  "range": {
    "start": 1325376000,
    "end": 1325980800
  },
  "count": 0,
  "Results": []
}
`,
    );
  });

  it("holds the results as the API sent them, in the order of their fields", () => {
    const file = JSON.parse(write(documentedResults)) as { Results: object[]; count: number };
    assert.equal(file.count, 2);
    assert.equal(JSON.stringify(file.Results), JSON.stringify(documentedResults));
  });

  it("is, byte for byte, what the whole file written at once would be", () => {
    for (const results of [documentedResults, generateSample({ count: 500 }), oddResults(500, 1)]) {
      const { source, range } = head;
      const file = { source, exportedAt: "2026-11-23T06:00:00Z", range, count: results.length };
      assert.equal(write(results), `${stringifyJson({ ...file, Results: results.map(sentResult) }, 2)}\n`);
    }
  });

  it("keeps every digit of 64-bit integers and every unknown field", () => {
    const result = labResult({
      LabInstanceId: 9223372036854775807n,
      UserId: "9007199254740993",
      Invented: { deep: [9007199254740993n, "\u202E", "<img src=x onerror=alert(1)>"] },
    });
    const onlyDeep = labResult({ Invented: { deep: [9007199254740993n] } });
    const text = write([result, onlyDeep]);
    assert.match(text, /"LabInstanceId": 9223372036854775807,/);
    assert.deepEqual((parseJson(text) as unknown as { Results: unknown[] }).Results, [result, onlyDeep]);
  });

  it("never claims what is missing", () => {
    const chunks = writeJson({ ...head, missing: [{ start: 5, end: 9 }] }, [], 0);
    const file = JSON.parse([...chunks].join("")) as object;
    assert.deepEqual("missing" in file && file.missing, [{ start: 5, end: 9 }]);
  });

  it("never says another count than that of its results", () => {
    assert.throws(() => [...writeJson(head, documentedResults, 3)], RangeError);
    assert.throws(() => [...writeJson(head, documentedResults, 1)], RangeError);
  });

  it("comes in chunks that are worth a write each, and is made chunk by chunk", () => {
    let taken = 0;
    const results = generateSample({ count: 2000 });
    const counted = (function* () {
      for (const result of results) {
        taken += 1;
        yield result;
      }
    })();
    const chunks = writeJson(head, counted, results.length);
    const first = chunks.next().value ?? "";
    assert.ok(taken < 200, `${taken} results were taken for the first chunk`);
    const lengths = [...chunks].map((chunk) => chunk.length);
    assert.ok(
      first.length >= 65_536 && Math.max(...lengths) < 262_144,
      `the first chunk has ${first.length} letters, the longest ${Math.max(...lengths)}`,
    );
    assert.ok(
      Math.min(...lengths.slice(0, -1)) >= 65_536,
      `${Math.min(...lengths.slice(0, -1))} is less than 65_536`,
    );
  });
});

function write(results: readonly LabResult[]): string {
  return [...writeJson(head, results, results.length)].join("");
}
