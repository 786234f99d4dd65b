import { sentResult } from "../../../src/core/api/asSent";
import assert from "node:assert/strict";
import type { LabResult } from "../../../src/core/api/labResult";
import type { ResultsFileHead } from "../../../src/core/files/resultsFileHead";
import { writeJson } from "../../../src/core/files/write/writeJson";
import { writeNdjson } from "../../../src/core/files/write/writeNdjson";
import { labResult } from "../labResult";
import { oddResults } from "./oddResults";
import { resultsOf } from "./read/answers";
import { readResultsText } from "./read/readText";

const head: ResultsFileHead = {
  source: "https://labondemand.com/api/v3",
  exportedAt: new Date("2026-11-23T06:00:00Z"),
  range: { start: 1325376000, end: 1325980800 },
  missing: [],
};

describe("exporting, importing and exporting again", () => {
  // A new seed each time finds more; a failure names it.
  const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000);
  let results: LabResult[];
  before(() => (results = oddResults(10_000, seed)));

  it(`changes no byte of the JSON of 10,000 odd results (SEED=${seed})`, () => {
    const text = asJson(results);
    const { source = "", covered } = readResultsText(text);
    const read = resultsOf(text);
    assert.equal(read.length, results.length);
    assertSame(asJson(read, { ...head, source, range: covered[0]! }), text);
  });

  it(`changes no byte of the NDJSON of 10,000 odd results (SEED=${seed})`, () => {
    const text = asNdjson(results);
    assertSame(asNdjson(resultsOf(text)), text);
  });

  it("is tried with names and values that are easily lost", () => {
    const text = asNdjson(results);
    const oddities = [
      /"__proto__":/,
      /"constructor":/,
      /"toJSON":/,
      /"LabInstanceId":\d{19},/,
      /\\ud800/,
      /"End":null/,
      /\[-?\d{18,19}[,\]]/,
    ];
    for (const oddity of oddities) assert.match(text, oddity);
    assert.ok(
      results.some((result) => !("End" in sentResult(result))),
      "no result lacks an end",
    );
  });

  it("takes results from one format to the other", () => {
    assertSame(asJson(resultsOf(asNdjson(resultsOf(asJson(results))))), asJson(results));
  });

  it("keeps the value of decimals that were written at greater length", () => {
    const text = JSON.stringify([labResult({ ExamScore: 5 })]).replace(
      '"ExamScore":5',
      '"ExamScore":5.00000',
    );
    assert.match(text, /5\.00000/);
    assert.deepEqual(resultsOf(text), [labResult({ ExamScore: 5 })]);
  });
});

function asJson(results: readonly LabResult[], { source, exportedAt, range, missing } = head): string {
  return [...writeJson({ source, exportedAt, range, missing }, results, results.length)].join("");
}

function asNdjson(results: readonly LabResult[]): string {
  return [...writeNdjson(results)].join("");
}

/** Millions of characters are no message to show: only where they differ. */
function assertSame(actual: string, expected: string): void {
  if (actual === expected) return;
  let at = 0;
  while (actual[at] === expected[at]) at += 1;
  assert.equal(actual.slice(at - 100, at + 100), expected.slice(at - 100, at + 100));
}
