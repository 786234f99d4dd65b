import assert from "node:assert/strict";
import { stringifyJson, type JsonObject } from "../../../src/core/api/json";
import { readResultsFile } from "../../../src/core/files/readResultsFile";
import { writeJson } from "../../../src/core/files/write/writeJson";
import { documentedResults, labResult } from "../labResult";

const head = {
  source: "https://labondemand.com/api/v3",
  exportedAt: new Date("2026-11-23T06:00:00Z"),
  range: { start: 1325376000, end: 1325980800 },
  missing: [{ start: 1325376000, end: 1325376100 }],
};
const [first, second] = documentedResults;
const lines = documentedResults.map((result) => JSON.stringify(result));
const answer = { Results: documentedResults, Status: 1, Error: null };

describe("a file with results", () => {
  it("that was exported is read with all that it says of itself", () => {
    const text = [...writeJson(head, documentedResults, 2)].join("");
    assert.deepEqual(readResultsFile(text), { ...head, results: documentedResults });
  });

  const texts: [title: string, text: string][] = [
    ["an answer of the API on one line", JSON.stringify(answer)],
    ["an answer of the API over many lines", JSON.stringify(answer, undefined, "\t")],
    ["an answer whose first line ends like an object", `{"Results":[${lines[0]}\n,${lines[1]}],"Status":1}`],
    ["an answer with a result on each line", `{"Results":[\n${lines.join(",\n")}\n],"Status":1}`],
    ["a JSON list", JSON.stringify(documentedResults)],
    ["a JSON list over many lines", JSON.stringify(documentedResults, undefined, 2)],
    ["a JSON list with a result on each line", `[\n${lines.join(",\n")}\n]\n`],
    ["NDJSON", `${lines.join("\n")}\n`],
    ["NDJSON without an end of the last line", lines.join("\n")],
    ["NDJSON with CRLF", lines.map((line) => `${line}\r\n`).join("")],
    ["NDJSON with blank lines", `\n${lines.join("\n \n\r\n")}\n\n`],
  ];
  for (const [title, text] of texts) {
    it(`may be ${title}`, () => {
      assert.deepEqual(readResultsFile(text), { results: documentedResults });
      assert.deepEqual(readResultsFile(`\uFEFF${text}`), { results: documentedResults });
    });
  }

  it("may be NDJSON of one result", () => {
    assert.deepEqual(readResultsFile(lines[0]!), { results: [first] });
    assert.deepEqual(readResultsFile(`${lines[0]}\n`), { results: [first] });
  });

  it("may have no results", () => {
    assert.deepEqual(readResultsFile('{"Results":[],"Status":1}').results, []);
    assert.deepEqual(readResultsFile("[]").results, []);
  });

  it("gives 64-bit integers with every digit, in JSON and in NDJSON", () => {
    const results = [labResult({ LabInstanceId: 9223372036854775807n, New: [2n ** 60n] }), labResult()];
    assert.deepEqual(readResultsFile(stringifyJson(results)).results, results);
    assert.deepEqual(readResultsFile(results.map((each) => stringifyJson(each)).join("\n")).results, results);
  });

  it("counts the fresher one of two results of a lab instance, whatever their order", () => {
    const running = labResult({ End: null, LastActivity: 9999999999 });
    const ended = labResult();
    for (const pair of [
      [running, ended],
      [ended, running],
    ]) {
      assert.deepEqual(readResultsFile(JSON.stringify([...pair, second])).results, [ended, second]);
      const ndjson = pair.map((result) => JSON.stringify(result)).join("\n");
      assert.deepEqual(readResultsFile(ndjson).results, [ended]);
    }
  });

  it("leaves out what its head says that makes no sense", () => {
    const heads: JsonObject[] = [
      { source: 5, exportedAt: "yesterday", range: { start: 9, end: 5 }, missing: [{ start: 1 }] },
      { source: "", exportedAt: 0, range: [1, 2], missing: {} },
      {
        range: { start: 1.5, end: 2 },
        missing: [
          { start: 1, end: 2 },
          { start: "1", end: 2 },
        ],
      },
      { range: { start: 1n << 60n, end: 1n << 61n } },
    ];
    for (const odd of heads) {
      assert.deepEqual(readResultsFile(stringifyJson({ ...odd, Results: [] })), { results: [] });
    }
  });
});
