import assert from "node:assert/strict";
import { ResponseShapeError } from "../../../src/core/api/errors";
import { ImportError } from "../../../src/core/files/importError";
import { readResultsFile } from "../../../src/core/files/readResultsFile";
import { writeCsv } from "../../../src/core/files/write/csv/writeCsv";
import { documentedResults } from "../labResult";

const [first] = documentedResults;
const lines = documentedResults.map((result) => JSON.stringify(result));

describe("a file that cannot be imported says why", () => {
  const html = "<!DOCTYPE html>\n<html><body>Sign in</body></html>";
  const csv = "The file is a CSV file; results can be imported from JSON and NDJSON only.";
  const texts: [title: string, text: string, message: string][] = [
    ["an empty file", "", "The file is empty."],
    ["a blank file", "\uFEFF \r\n\n", "The file is empty."],
    ["a web page", html, "The file is a web page (HTML) and not a list of results."],
    ["a page in lower case", "\n<html lang=en>", "The file is a web page (HTML) and not a list of results."],
    [
      "XML",
      '<?xml version="1.0"?><a/>',
      "The file is XML; results can be imported from JSON and NDJSON only.",
    ],
    ["our own CSV", [...writeCsv(documentedResults, { timeZone: "UTC" })].join(""), csv],
    ["CSV with other columns", "name;score;date\nA;1;2\n", csv],
    ["CSV with quotes", '"LabInstanceId","Score"\n', csv],
    ["text", "Hello, world", "The file is not JSON from line 1, column 1 on."],
    ["broken JSON", '{\n  "Results": [\n    oops\n  ]\n}', "The file is not JSON from line 3, column 5 on."],
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
    assert.ok(causeOf('{"Results":5}') instanceof ResponseShapeError);
    assert.ok(causeOf(`${lines[0]}\n{oops`) instanceof SyntaxError);
  });
});
