import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { ResponseShapeError } from "../../../../src/core/api/errors/errors";
import { OpenError } from "../../../../src/core/files/read/openError";
import { readResultsFile } from "../../../../src/core/files/read/readResultsFile";
import { writeCsv } from "../../../../src/core/files/write/csv/writeCsv";
import { documentedResults } from "../../labResult";
import { flatResult, onOneLine, overLines } from "./answers";
import { readResultsText } from "./readText";

const lines = documentedResults.map((result) => JSON.stringify(result));

const canBe =
  "Results can be opened from JSON and NDJSON: an export of this extension, or an answer of the API as it came.";
const csv = `The file is a CSV file. ${canBe}`;
const html =
  "The file is a web page (HTML) and not a list of results. It may come from a sign-in or a proxy: save the answer of the API itself.";
const ids =
  "The file lists lab instance ids and holds no results. Fetch the range in which these labs ran, or open answers of the API saved as JSON.";
const result =
  "The file is an answer of the command Result, which does not say which lab instance it is about. Answers of the commands Results and LatestResults do.";
const table =
  "The file is a table as PowerShell shows it. Save the answer anew, with ConvertTo-Json -Depth 10.";
const changes =
  "The encoding changes in the middle of the file, as it does when PowerShell appends to a file of another encoding with >>. Save the parts as files of their own and open them together.";

describe("a text that cannot be opened says what it is and what would help", () => {
  const texts: [title: string, text: string, message: string][] = [
    ["nothing", "", "The file is empty."],
    ["blanks", "\uFEFF \r\n\n", "The file is empty."],
    ["a web page", "<!DOCTYPE html>\n<html><body>Sign in</body></html>", html],
    ["a page in lower case", "\n<html lang=en>", html],
    ["XML", '<?xml version="1.0"?><a/>', `The file is XML. ${canBe}`],
    ["our own CSV", [...writeCsv(documentedResults, { timeZone: "UTC" })].join(""), csv],
    ["CSV with other columns", "name;score;date\nA;1;2\n", csv],
    ["CSV with quotes", '"LabInstanceId","Score"\n', csv],
    ["a column of ids", "Lab Instance ID\r\n349744\r\n349745\r\n", ids],
    ["a column of ids without a heading", "349744\n349745\n", ids],
    ["a column of ids in quotes", '"id"\n"349744"\n"349745"', ids],
    ["a list of ids", "[349744, 349745, 9223372036854775807]", ids],
    ["a list of ids as texts", '["349744", "349745"]', ids],
    ["one id", "349744", ids],
    ["what the command Result answers", overLines(flatResult()), result],
    [
      "what the command Result answers, on lines",
      `${onOneLine(flatResult())}\n${onOneLine(flatResult())}`,
      result,
    ],
    [
      "what the command Catalog answers",
      onOneLine({ LabSeries: [{ Id: 1 }], LabProfiles: [{ Id: 2, Name: "Lab" }], Status: 1 }),
      "The file is an answer of the command Catalog, which holds no results. Answers of the commands Results and LatestResults do.",
    ],
    [
      "labs that run",
      onOneLine({ RunningLabs: [{ Id: 1, LabProfileId: 2, UserId: "a", Start: 3 }], SavedLabs: [] }),
      "The file is an answer of the command RunningAndSavedLabs, which holds no results. Answers of the commands Results and LatestResults do.",
    ],
    [
      "what PowerShell shows of an answer",
      "\r\nResults       Status Error\r\n-------       ------ -----\r\n{@{LabIn…      1\r\n",
      table,
    ],
    [
      "what PowerShell shows of a result",
      "\r\n\r\nLabInstanceId : 349744\r\nLabProfileId  : 5522\r\nClassId       : \r\n",
      table,
    ],
    [
      "what PowerShell made texts of",
      onOneLine({ Results: ["@{LabInstanceId=1; Start=2}"] }),
      "PowerShell has written an entry as text (@{…}). Save it anew with ConvertTo-Json -Depth 10.",
    ],
    [
      "what Python prints",
      "{'Results': [{'LabInstanceId': 349744, 'End': None}]}",
      "The file is what Python prints and not JSON. Save the answer anew, with json.dump.",
    ],
    ["words", "Hello, world", "The file is not JSON from line 1, column 1 on."],
    ["broken JSON", '{\n  "Results": [\n    oops\n  ]\n}', "The file is not JSON from line 3, column 5 on."],
    [
      "broken JSON after long integers",
      '{"Results": [9007199254740993,\n 9007199254740993, oops]}',
      "The file is not JSON from line 2, column 20 on.",
    ],
    ["JSON with more behind it", '{"Results": []}\n]', "Line 2: this is not JSON from column 1 on."],
    ["a wrong bracket", '{"Results": [1}', "The file is not JSON from line 1, column 15 on."],
    [
      "a JSON file cut off",
      '{\n  "Results": [\n    {',
      "The file is not complete: its JSON breaks off at line 3, column 6.",
    ],
    [
      "several answers, the last cut off",
      `{"Results": [${lines[0]}]}\n{\n  "Results": [`,
      "The file is not complete: its JSON breaks off at line 3, column 15.",
    ],
    ["a JSON text", '"Results"', "The file is JSON but holds no list of results."],
    ["null", "null", "The file is JSON but holds no list of results."],
    ["another object", '{"a": 1}', "Results must be a list, but it is missing."],
    ["an object as results", '{"Results": {}}', "Results must be a list, but it is an object."],
    [
      "one entry without an id",
      '{"Results": [{"Start": 1}]}',
      "The only entry of the file names no lab instance: it has no LabInstanceId.",
    ],
    [
      "entries without an id",
      '{"Results": [{"Start": 1}, {"LabInstanceId": null}]}',
      "None of the 2 entries of the file names a lab instance: they have no LabInstanceId.",
    ],
    [
      "lines without an id",
      '{"a": 1}\n{"a": 2}\n{"a": 3}',
      "None of the 3 entries of the file names a lab instance: they have no LabInstanceId.",
    ],
    ["a line that is not JSON", `${lines[0]}\n{"a": oops}`, "Line 2: this is not JSON from column 7 on."],
    [
      "a line that is cut off",
      `${lines[0]}\n${lines[1]!.slice(0, 50)}`,
      "Line 2: the JSON on this line is not complete.",
    ],
    [
      "a line in the middle that is cut off",
      `${lines[0]}\n${lines[1]!.slice(0, 55)}\n${lines[0]}\n`,
      "Line 2: the JSON on this line is not complete.",
    ],
    [
      "a line that is cut off after a name",
      `${lines[0]}\n{"LabInstanceId":\n${lines[1]}`,
      "Line 2: the JSON on this line is not complete.",
    ],
    [
      "a last line that is cut off after a name",
      `${lines[0]}\r\n{"LabInstanceId":\r\n`,
      "Line 2: the JSON on this line is not complete.",
    ],
    ["a broken first line", `{"a": oops}\n${lines[0]}`, "Line 1: this is not JSON from column 7 on."],
    [
      "an error answer",
      '{"Status": 0, "Error": "Invalid integration key"}',
      "The file holds an error that the API answered instead of results: Invalid integration key",
    ],
    [
      "an error answer in another spelling",
      '{"status": "0", "error": "Invalid integration key"}',
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
        () => readResultsText(text),
        (error) => {
          assert.ok(error instanceof OpenError, String(error));
          assert.equal(error.message, message);
          return true;
        },
      );
    });
  }

  it("with the error behind it as its cause", () => {
    const causeOf = (text: string): unknown => {
      try {
        return readResultsText(text);
      } catch (error) {
        return (error as OpenError).cause;
      }
    };
    assert.ok(causeOf("{oops}") instanceof SyntaxError, "of an object");
    assert.ok(causeOf('{"Results":5}') instanceof ResponseShapeError, "of a wrong list");
    assert.ok(causeOf(`${lines[0]}\n{oops}`) instanceof SyntaxError, "of a line");
  });
});

describe("a file that holds no text says what it is and what would help", () => {
  const text = Buffer.from(lines.join("\n"));
  const utf16 = Buffer.from(lines[1]!, "utf16le");
  const files: [title: string, bytes: Uint8Array, message: string][] = [
    [
      "an Excel workbook",
      Buffer.from("PK\x03\x04\x14\0\x06\0\b\0\0\0!\0[Content_Types].xml", "latin1"),
      `The file is an Excel workbook or another Office document. ${canBe}`,
    ],
    [
      "an archive",
      Buffer.from("PK\x03\x04\x14\0\0\0\b\0results.json", "latin1"),
      "The file is a ZIP archive. Unpack it and open the files in it.",
    ],
    ["a packed file", gzipSync(text), "The file is packed with gzip. Unpack it and open the file in it."],
    ["a PDF", Buffer.from("%PDF-1.7\n%\xe2\xe3", "latin1"), `The file is a PDF. ${canBe}`],
    ["a Parquet file", Buffer.from("PAR1\x15\x04", "latin1"), `The file is a Parquet file. ${canBe}`],
    [
      "a document with formatting",
      Buffer.from("{\\rtf1\\ansi [{}]}", "latin1"),
      `The file is a document with formatting (RTF). ${canBe}`,
    ],
    [
      "an image",
      Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"),
      `The file is binary and holds no text. ${canBe}`,
    ],
    ["zeros", new Uint8Array(100), `The file is binary and holds no text. ${canBe}`],
    ["two encodings", Buffer.concat([text, Buffer.from("\n"), utf16]), changes],
    ["two encodings of an answer", Buffer.concat([Buffer.from('{"Results": [],\n'), utf16]), changes],
  ];
  for (const [title, bytes, message] of files) {
    it(`for ${title}, however it comes`, async () => {
      for (const size of [1, 7, bytes.length]) {
        await assert.rejects(
          readResultsFile(() => inPieces(bytes, size)),
          { name: "OpenError", message },
        );
      }
    });
  }
});

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
