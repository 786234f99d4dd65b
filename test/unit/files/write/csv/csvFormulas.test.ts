import assert from "node:assert/strict";
import fc from "fast-check";
import { stringifyRows } from "../../../../../src/core/files/write/csv/csvText";
import { labResult, received } from "../../../labResult";
import { column, read, write } from "./readCsv";
import { splitCsv } from "./splitCsv";

describe("the exported CSV file with texts that spreadsheets take for formulas", () => {
  const plain = ["=1+1", "+1", "-1", "@SUM(A1)", " =1+1", "＝1+1", '=HYPERLINK("http://x","y")'];
  const formulas: [formula: string, escaped: string][] = [
    ...plain.map((formula): [string, string] => [formula, `'${formula}`]),
    ["\t=1", "'\t'=1"],
    ["\r=1", "'\r'=1"],
  ];

  it("puts an apostrophe before them, as values and as names", () => {
    for (const [formula, escaped] of formulas) {
      const results = [labResult({ UserId: formula, City: formula, [formula]: formula })];
      assert.deepEqual(column(results, "UserId"), [escaped]);
      assert.deepEqual(column(results, "City"), [escaped]);
      assert.deepEqual(column(results, escaped), [escaped]);
    }
  });

  it("leaves the API's numbers alone, also negative ones", () => {
    const result = received({ Longitude: -0.1278, ExamScore: -(2n ** 63n), New: -5 });
    assert.deepEqual(column([result], "Longitude"), ["-0.1278"]);
    assert.deepEqual(column([result], "ExamScore"), ["-9223372036854775808"]);
    assert.deepEqual(column([result], "New"), ["-5"]);
  });

  it("leaves them as they are when asked to", () => {
    for (const [formula] of formulas) {
      const [header, row] = read([labResult({ UserId: formula, [formula]: 1 })], { escapeFormulas: false });
      assert.equal(row?.[5], formula);
      assert.equal(header?.[24], formula);
    }
  });

  it("quotes what any usual delimiter could cut, and what readers trim", () => {
    for (const text of ["x;=1+1", "x;y", "x\ty", "x|y", "x,y", " x", "x ", "\u00A0x"]) {
      const [line = ""] = stringifyRows([[text]], false).split("\r\n");
      assert.equal(line, `"${text}"`);
    }
  });

  it("leaves plain texts without quotes and apostrophes", () => {
    const texts = ["a b", "a-b", "a=b", "a@b.example", "1:30", "it's", "C#", "Łódź"];
    assert.equal(stringifyRows([texts], true), `${texts.join(",")}\r\n`);
  });

  it("becomes a formula in no spreadsheet that splits it at semicolons, tabs, bars or commas", () => {
    const formula = "=cmd()";
    const hostile = [`x;${formula}`, `x\t${formula};`, `x|${formula}`, `x;"${formula};`, `x\n ${formula}`];
    for (const text of hostile) assertHarmless(text, formula, text);
    const piece = fc.constantFrom(
      "=1",
      "=",
      "+",
      "-",
      "@",
      ";",
      "\t",
      "|",
      ",",
      " ",
      '"',
      "\n",
      "\r",
      "x",
      "'",
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
    fc.assert(fc.property(text, text, text, assertHarmless), { numRuns: 500 });
  });

  it("takes no long time for a long run of what may begin a formula", () => {
    const long = "\t ".repeat(200_000);
    const [row] = read([labResult({ UserId: long })]).slice(1);
    assert.equal(row?.[5]?.length, long.length + 1);
  });
});

function assertHarmless(user: string, group: string, city: string): void {
  const text = write([labResult({ UserId: user, ClassId: group, City: city })]).replace(/^\uFEFF/, "");
  for (const delimiter of [";", "\t", "|", ","]) {
    const cells = splitCsv(text, delimiter);
    assert.deepEqual(
      cells.filter((cell) => /^[=+\-@]/.test(cell)),
      [],
      `split at ${JSON.stringify(delimiter)}`,
    );
  }
}
