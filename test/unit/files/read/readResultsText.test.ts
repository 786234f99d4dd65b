import assert from "node:assert/strict";
import fc from "fast-check";
import { labResultFields } from "../../../../src/core/api/fields";
import { stringifyJson, type JsonValue } from "../../../../src/core/api/json";
import { writeJson } from "../../../../src/core/files/write/writeJson";
import { documentedResults, labResult } from "../../labResult";
import {
  allResults,
  firstAnswer,
  flatResult,
  onOneLine,
  overLines,
  resultsIn,
  resultsOf,
  secondAnswer,
  thirdResult,
} from "./answers";
import { readResultsText } from "./readText";

const head = {
  source: "https://labondemand.com/api/v3",
  exportedAt: new Date("2026-11-23T06:00:00Z"),
  range: { start: 1325376000, end: 1325980800 },
  missing: [{ start: 1325376000, end: 1325376100 }],
};
const [first, second] = documentedResults;
const lines = documentedResults.map((result) => JSON.stringify(result));
const export_ = [...writeJson(head, documentedResults, 2)].join("");
const flat = flatResult();
const error = { Status: 0, Error: "Timeframe cannot exceed 7 days" };

describe("a file with results", () => {
  it("that was exported is read with all that it says of itself", () => {
    const read = readResultsText(export_);
    assert.deepEqual(resultsIn(read), documentedResults);
    assert.equal(read.source, head.source);
    assert.deepEqual(read.covered, [{ start: 1325376100, end: 1325980800 }]);
    assert.equal(read.span, undefined);
    assert.deepEqual(read.told, []);
  });

  const texts: [title: string, text: string][] = [
    ["an answer of the API on one line", JSON.stringify(firstAnswer)],
    ["an answer of the API over many lines", JSON.stringify(firstAnswer, undefined, "\t")],
    ["an answer whose first line ends like an object", `{"Results":[${lines[0]}\n,${lines[1]}],"Status":1}`],
    ["an answer with a result on each line", `{"Results":[\n${lines.join(",\n")}\n],"Status":1}`],
    ["an answer in lower case", JSON.stringify({ results: documentedResults, status: 1, error: null })],
    [
      "an answer whose results are a packed list",
      onOneLine({ Results: { value: [...documentedResults], Count: 2 } }),
    ],
    ["a JSON list", JSON.stringify(documentedResults)],
    ["a JSON list over many lines", JSON.stringify(documentedResults, undefined, 2)],
    ["a JSON list with a result on each line", `[\n${lines.join(",\n")}\n]\n`],
    ["a list of lists", overLines([[first!], [second!]])],
    ["a list as PowerShell 5 packs it", overLines({ value: [...documentedResults], Count: 2 })],
    ["NDJSON", `${lines.join("\n")}\n`],
    ["NDJSON without an end of the last line", lines.join("\n")],
    ["NDJSON with CRLF", lines.map((line) => `${line}\r\n`).join("")],
    ["NDJSON with blank lines", `\n${lines.join("\n \n\r\n")}\n\n`],
    ["NDJSON with a comma after each line", `${lines.join(",\n")},\n`],
    ["results over many lines, one after the other", documentedResults.map(overLines).join("\n")],
    ["results without anything between them", lines.join("")],
    ["a text with marks in the middle", `\uFEFF${lines[0]}\uFEFF\r\n\uFEFF${lines[1]}\u001A`],
    ["a sequence with separators", lines.map((line) => `\u001E${line}\n`).join("")],
    ["an answer of another command's shape", onOneLine({ data: { items: [...documentedResults] } })],
    ["what a workflow saved", onOneLine({ statusCode: 200, headers: { a: ["b"] }, body: firstAnswer })],
    [
      "an answer with its headers",
      `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n${onOneLine(firstAnswer)}`,
    ],
  ];
  for (const [title, text] of texts) {
    it(`may be ${title}`, () => {
      const read = readResultsText(text);
      assert.deepEqual(resultsIn(read), documentedResults);
      assert.deepEqual(read.told, []);
      assert.equal(read.skipped, 0);
      assert.deepEqual(resultsOf(`\uFEFF${text}`), documentedResults);
    });
  }

  const many: [title: string, text: string][] = [
    ["a list of them", overLines([firstAnswer, secondAnswer])],
    ["one on each line", `${onOneLine(firstAnswer)}\n${onOneLine(secondAnswer)}\n`],
    ["one after the other over many lines", `${overLines(firstAnswer)}\n${overLines(secondAnswer)}\n`],
    ["one directly after the other", `${overLines(firstAnswer)}\uFEFF${overLines(secondAnswer)}`],
    ["packed by PowerShell 5", overLines({ value: [firstAnswer, secondAnswer], Count: 2 })],
    ["an answer, then a line", `${overLines(firstAnswer)}\n${onOneLine(thirdResult)}`],
    ["lines, then an answer", `${lines.join("\n")}\n${overLines(secondAnswer)}`],
    ["a list of an answer and a result", onOneLine([firstAnswer, thirdResult])],
    ["an export and an answer", `${export_}${overLines(secondAnswer)}`],
    ["overlapping ones", onOneLine([firstAnswer, { Results: [second!, thirdResult] }])],
  ];
  for (const [title, text] of many) {
    it(`may have several answers: ${title}`, () => {
      assert.deepEqual(resultsOf(text), allResults);
      assert.deepEqual(readResultsText(text).told, []);
    });
  }

  const lone: [title: string, text: string][] = [
    ["on one line", lines[0]!],
    ["on one line that ends", `${lines[0]}\n`],
    ["over many lines", overLines(first!)],
    ["with an answer's fields", overLines({ ...first, Status: 1, Error: null })],
    ["in the place of a list", onOneLine({ Results: first!, Status: 1 })],
    ["in a list of one", onOneLine([first!])],
  ];
  for (const [title, text] of lone) {
    it(`may be one result ${title}`, () => {
      const [result, ...others] = resultsOf(text);
      assert.equal(result?.LabInstanceId, first!.LabInstanceId);
      assert.equal(result.TotalRunTimeSeconds, 2548);
      assert.deepEqual(others, []);
    });
  }

  it("may have no results", () => {
    assert.deepEqual(resultsOf('{"Results":[],"Status":1}'), []);
    assert.deepEqual(resultsOf("[]"), []);
    assert.deepEqual(resultsOf(onOneLine({ body: { Results: [] } })), []);
  });

  it("may name lab instances as searches do, beside what only they have", () => {
    const { LabInstanceId, ...fields } = first!;
    const page = { TotalResults: 1, TotalPages: 1, Results: [{ Id: LabInstanceId, ...fields }] };
    assert.equal(resultsOf(overLines(page))[0]?.LabInstanceId, LabInstanceId);
    assert.equal(resultsOf(overLines({ Id: LabInstanceId, ...fields }))[0]?.LabInstanceId, LabInstanceId);
    assert.equal(resultsOf(onOneLine({ Results: [{ Id: 7 }] }))[0]?.LabInstanceId, 7);
    const profiles = [{ Id: 5522, Name: "Lab", IsExam: true, Start: 1, End: 2 }];
    assert.throws(() => resultsOf(onOneLine(profiles)), /names no lab instance/);
  });

  it("may write integers with a fraction of nothing", () => {
    const text = lines[0]!.replace("1325376900", "1325376900.0").replace("349744", "349744.0");
    assert.deepEqual(resultsOf(text), [first]);
  });

  it("is opened whatever values its results have, and counts entries without an id", () => {
    const odd = { ...second, CompletionStatus: "Complete", ExamScore: "5.0", End: "soon" };
    const read = readResultsText(onOneLine({ Results: [first!, odd, { Start: 1 }, null, 5, "x"] }));
    assert.deepEqual(
      resultsIn(read).map(({ LabInstanceId }) => LabInstanceId),
      [349744, 349745],
    );
    assert.equal(read.skipped, 4);
    assert.deepEqual(read.told, ["4 entries that name no lab instance are left out."]);
  });

  it("gives 64-bit integers with every digit, in JSON and in NDJSON", () => {
    const results = [labResult({ LabInstanceId: 9223372036854775807n, New: [2n ** 60n] }), labResult()];
    assert.deepEqual(resultsOf(stringifyJson(results)), results);
    assert.deepEqual(resultsOf(results.map((each) => stringifyJson(each)).join("\n")), results);
  });

  it("counts the fresher one of two results of a lab instance, whatever their order", () => {
    const running = labResult({ End: null, LastActivity: 1325376950 });
    const ended = labResult();
    for (const pair of [
      [running, ended],
      [ended, running],
    ]) {
      assert.deepEqual(resultsOf(JSON.stringify([...pair, second])), [ended, second]);
      assert.deepEqual(resultsOf(pair.map((result) => JSON.stringify(result)).join("\n")), [ended]);
    }
  });

  it("keeps a result whose own fields are called like lists", () => {
    const result = labResult({ Results: [{ a: 1 }], value: [thirdResult], New: { Results: [second!] } });
    assert.deepEqual(resultsOf(onOneLine(result)), [result]);
    assert.deepEqual(resultsOf(onOneLine({ Results: [result] })), [result]);
  });

  it("loses no result, whatever its fields hold and wherever they stand", () => {
    const names = fc.constantFrom(
      ...labResultFields.map(({ name }) => name),
      "Id",
      "value",
      "results",
      "New",
    );
    const field = fc.tuple(names, fc.jsonValue({ maxDepth: 2 }));
    const entry = fc.array(field, { maxLength: 5 });
    const layouts = fc.constantFrom<(entries: JsonValue[]) => string>(
      (entries) => onOneLine({ Results: entries }),
      (entries) => overLines(entries),
      (entries) => entries.map(onOneLine).join("\n"),
      (entries) => entries.map(overLines).join("\n"),
      (entries) => onOneLine({ value: entries, Count: entries.length }),
      (entries) => onOneLine(entries.map((each) => ({ Results: [each] }))),
    );
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 6 }),
        layouts,
        fc.nat(5),
        (odd, write, place) => {
          const entries = odd.map((fields, index) => {
            const others = fields.filter(([name]) => name !== "LabInstanceId") as [string, JsonValue][];
            return Object.fromEntries([
              ...others.slice(0, place),
              ["LabInstanceId", index],
              ...others.slice(place),
            ]);
          });
          const ids = resultsOf(write(entries)).map(({ LabInstanceId }) => LabInstanceId);
          assert.deepEqual(ids, [...entries.keys()]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("counts the exact spelling where a list stands in two", () => {
    assert.deepEqual(resultsOf(onOneLine({ results: [second!], Results: [first!] })), [first]);
  });
});

describe("a file says what people should know of it", () => {
  const cases: [title: string, value: JsonValue[], told: string[]][] = [
    [
      "an error among answers",
      [error, firstAnswer, { ...error, Error: null }],
      ["2 answers in the file are errors of the API, the first: Timeframe cannot exceed 7 days"],
    ],
    [
      "one error",
      [firstAnswer, error],
      ["One answer in the file is an error of the API: Timeframe cannot exceed 7 days"],
    ],
    [
      "an error beside results",
      [{ ...firstAnswer, Status: 0 }],
      ["One answer in the file is an error of the API: no text"],
    ],
    [
      "a wrong count",
      [{ count: 500, Results: [first!] }],
      ["The file says that it holds 500 results, but it holds 1."],
    ],
    [
      "a wrong count of PowerShell's",
      [{ value: [first!], Count: 3 }],
      ["The file says that it holds 3 results, but it holds 1."],
    ],
    [
      "an answer of the command Result",
      [first!, flat],
      ["One answer of the command Result is left out: it does not say which lab instance it is about."],
    ],
    [
      "answers of the command Result",
      [flat, first!, flat, { a: 1 }],
      [
        "2 answers of the command Result are left out: they do not say which lab instance they are about.",
        "One entry that names no lab instance is left out.",
      ],
    ],
    [
      "results as PowerShell's text",
      [{ Results: ["@{LabInstanceId=1; Start=2}", "@{LabInstanceId=2; Start=2}"] }, firstAnswer],
      ["PowerShell has written 2 entries as text (@{…}). Save them anew with ConvertTo-Json -Depth 10."],
    ],
    [
      "a range that is none",
      [{ range: { start: 9, end: 5 }, Results: [first!] }],
      ["The range in the file makes no sense and is not used."],
    ],
  ];
  for (const [title, values, told] of cases) {
    it(`such as ${title}`, () => {
      assert.deepEqual(readResultsText(onOneLine(values)).told, told);
      assert.deepEqual(readResultsText(values.map(overLines).join("\n")).told, told);
    });
  }

  it("and takes nothing for an error of the API that is none", () => {
    const workflow = {
      status: 0,
      error: { code: 1 },
      headers: { status: 0 },
      body: firstAnswer,
      last: { error: "x" },
    };
    assert.deepEqual(readResultsText(onOneLine(workflow)).told, []);
    assert.deepEqual(readResultsText(onOneLine([workflow, firstAnswer])).told, []);
    const wrapped = { body: { Status: 0, Error: "Class not found" }, other: firstAnswer };
    assert.deepEqual(readResultsText(onOneLine(wrapped)).told, [
      "One answer in the file is an error of the API: Class not found",
    ]);
  });

  it("such as that it is a page of a search", () => {
    const read = readResultsText(onOneLine({ TotalResults: 250, TotalPages: 3, Results: [first!] }));
    assert.deepEqual([...read.searches], [[250, 1]]);
  });
});
