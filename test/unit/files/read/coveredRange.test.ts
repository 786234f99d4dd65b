import assert from "node:assert/strict";
import { stringifyJson, type JsonValue } from "../../../../src/core/api/json";
import { documentedResults } from "../../labResult";
import { onOneLine } from "./answers";
import { readResultsText } from "./readText";

const [first] = documentedResults;

describe("what range a file covers", () => {
  const range = { start: 1325376000, end: 1325980800 };
  const part = (start: number, end: number): { start: number; end: number } => ({ start, end });
  const span = { start: 1325376800, end: 1325377100 };
  const missingNonsense =
    "What the file says of missing stretches cannot be right, so its range is not used either.";
  const rangeNonsense = "The range in the file makes no sense and is not used.";

  const cases: [
    title: string,
    head: Record<string, JsonValue>,
    covered: unknown[],
    span: unknown,
    told?: string,
  ][] = [
    ["its range", { range }, [range], undefined],
    ["from the first start to the last end without one", {}, [], span],
    [
      "its range without what is missing",
      { range, missing: [part(1325400000, 1325500000)] },
      [part(1325376000, 1325400000), part(1325500000, 1325980800)],
      undefined,
    ],
    [
      "without stretches in any order, also such as overlap",
      {
        range,
        missing: [part(1325600000, 1325700000), part(1325400000, 1325500000), part(1325450000, 1325550000)],
      },
      [part(1325376000, 1325400000), part(1325550000, 1325600000), part(1325700000, 1325980800)],
      undefined,
    ],
    ["nothing when everything is missing", { range, missing: [range] }, [], undefined],
    ["no range that ends before it starts", { range: part(9, 5) }, [], span, rangeNonsense],
    ["no range of other things", { range: [1, 2] }, [], span, rangeNonsense],
    ["no range with a fraction", { range: part(1.5, 2) }, [], span, rangeNonsense],
    [
      "no range beyond the calendar",
      { range: { start: 2n ** 60n, end: 2n ** 61n } },
      [],
      span,
      rangeNonsense,
    ],
    [
      "no range with a stretch missing that is none",
      { range, missing: [part(9, 5)] },
      [],
      span,
      missingNonsense,
    ],
    ["no range with a stretch missing in words", { range, missing: ["Monday"] }, [], span, missingNonsense],
    ["no range with a stretch missing outside", { range, missing: [part(1, 2)] }, [], span, missingNonsense],
    ["no range with no list of what is missing", { range, missing: {} }, [], span, missingNonsense],
    [
      "from the first start to the last end without what is missing",
      { missing: [part(1325376900, 1325377000)] },
      [part(1325376800, 1325376900), part(1325377000, 1325377100)],
      undefined,
    ],
  ];
  for (const [title, fields, covered, spanned, told] of cases) {
    it(`is ${title}`, () => {
      const read = readResultsText(stringifyJson({ ...fields, Results: [...documentedResults] }));
      assert.deepEqual(read.covered, covered);
      assert.deepEqual(read.span, spanned);
      assert.deepEqual(read.told, told === undefined ? [] : [told]);
    });
  }

  it("is what all its exports cover, and nothing between them", () => {
    const exports = [
      { range: part(1325376000, 1325400000), Results: [first!] },
      { range: part(1325500000, 1325600000), Results: [] },
      { range: part(1325390000, 1325410000), Results: [] },
    ];
    const read = readResultsText(onOneLine(exports));
    assert.deepEqual(read.covered, [part(1325376000, 1325410000), part(1325500000, 1325600000)]);
    assert.equal(read.span, undefined);
  });

  it("is not known where no result says when it was", () => {
    const read = readResultsText(onOneLine([{ LabInstanceId: 1, Start: null }]));
    assert.deepEqual([read.covered, read.span], [[], undefined]);
  });

  it("says where the results come from only where all agree, and leaves out what is no source", () => {
    const sourceOf = (...sources: JsonValue[]): string | undefined =>
      readResultsText(onOneLine(sources.map((source) => ({ source, Results: [first!] })))).source;
    assert.equal(sourceOf("a", "a"), "a");
    assert.equal(sourceOf("a", "b"), undefined);
    assert.equal(sourceOf("", 5, null, ["a"]), undefined);
  });
});
