import assert from "node:assert/strict";
import { ResponseShapeError } from "../../../src/core/api/errors";
import { stringifyJson, type JsonObject } from "../../../src/core/api/json";
import { ImportError } from "../../../src/core/files/importError";
import { readResultsFile } from "../../../src/core/files/readResultsFile";
import { writeCsv } from "../../../src/core/files/writeCsv";
import { writeJson } from "../../../src/core/files/writeJson";
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

  describe("that cannot be read says why", () => {
    const { Start: _, ...noStart } = labResult();
    const html = "<!DOCTYPE html>\n<html><body>Sign in</body></html>";
    const csv = "The file is a CSV file; results can be imported from JSON and NDJSON only.";
    const missingStart = "Start must be a whole number, but it is missing.";
    const texts: [title: string, text: string, message: string][] = [
      ["an empty file", "", "The file is empty."],
      ["a blank file", "\uFEFF \r\n\n", "The file is empty."],
      ["a web page", html, "The file is a web page (HTML) and not a list of results."],
      [
        "a page in lower case",
        "\n<html lang=en>",
        "The file is a web page (HTML) and not a list of results.",
      ],
      [
        "XML",
        '<?xml version="1.0"?><a/>',
        "The file is XML; results can be imported from JSON and NDJSON only.",
      ],
      ["our own CSV", [...writeCsv(documentedResults, { timeZone: "UTC" })].join(""), csv],
      ["CSV with other columns", "name;score;date\nA;1;2\n", csv],
      ["CSV with quotes", '"LabInstanceId","Score"\n', csv],
      ["text", "Hello, world", "The file is not JSON from line 1, column 1 on."],
      [
        "broken JSON",
        '{\n  "Results": [\n    oops\n  ]\n}',
        "The file is not JSON from line 3, column 5 on.",
      ],
      [
        "broken JSON after long integers",
        '{"Results": [9007199254740993,\n 9007199254740993, oops]}',
        "The file is not JSON from line 2, column 20 on.",
      ],
      [
        "a JSON file cut off",
        '{\n  "Results": [\n    {',
        "The file is not complete: its JSON breaks off at line 3, column 6.",
      ],
      ["a JSON text", '"Results"', "The file is JSON but holds no list of results."],
      ["null", "null", "The file is JSON but holds no list of results."],
      ["another object", '{"a": 1}', "Results must be a list, but it is missing."],
      ["an object as results", '{"Results": {}}', "Results must be a list, but it is an object."],
      [
        "a result over many lines",
        JSON.stringify(first, undefined, 2),
        "Results must be a list, but it is missing.",
      ],
      [
        "a result that lacks something",
        JSON.stringify({ Results: [first, first, second, noStart] }),
        `Results[3].${missingStart}`,
      ],
      ["a list that lacks something", JSON.stringify([noStart]), `Results[0].${missingStart}`],
      [
        "a list with a wrong type",
        JSON.stringify([{ ...first, UserId: 5 }]),
        "Results[0].UserId must be a text, but it is a number.",
      ],
      ["a list of numbers", "[5]", "Results[0] must be a lab result, but it is a number."],
      ["a line that lacks something", `${lines[0]}\n\n${JSON.stringify(noStart)}`, `Line 3: ${missingStart}`],
      [
        "a line that is no object",
        `${lines[0]}\r\n5`,
        "Line 2: there must be a lab result, but it is a number.",
      ],
      ["a line that is not JSON", `${lines[0]}\n{"a": oops}`, "Line 2: this is not JSON from column 7 on."],
      [
        "a line that is cut off",
        `${lines[0]}\n${lines[1]!.slice(0, 50)}`,
        "Line 2: the JSON on this line is not complete.",
      ],
      ["a broken first line", `{"a": oops}\n${lines[0]}`, "Line 1: this is not JSON from column 7 on."],
      [
        "an error answer",
        '{"Status": 0, "Error": "Invalid integration key"}',
        "The file holds an error that the API answered instead of results: Invalid integration key",
      ],
      [
        "an error answer with results",
        '{"Results": [], "Status": 0, "Error": null}',
        "The file holds an error that the API answered instead of results.",
      ],
      [
        "an error answer with a hostile text",
        `{"Error": "a\\n\\u202Eb"}`,
        "The file holds an error that the API answered instead of results: a␊⟨U+202E⟩b",
      ],
    ];
    for (const [title, text, message] of texts) {
      it(`for ${title}`, () => {
        assert.throws(
          () => readResultsFile(text),
          (error) => {
            assert.ok(error instanceof ImportError);
            assert.equal(error.message, message);
            return true;
          },
        );
      });
    }

    it("with the error behind it as its cause", () => {
      const causeOf = (text: string): unknown => {
        try {
          return readResultsFile(text);
        } catch (error) {
          return (error as ImportError).cause;
        }
      };
      assert.ok(causeOf("{oops") instanceof SyntaxError);
      assert.ok(causeOf("[5]") instanceof ResponseShapeError);
      assert.ok(causeOf(`${lines[0]}\n{oops`) instanceof SyntaxError);
      assert.ok(causeOf(`${lines[0]}\n5`) instanceof ResponseShapeError);
    });
  });
});
