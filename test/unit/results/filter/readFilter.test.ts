import assert from "node:assert/strict";
import { InvalidFilterError, readFilter } from "../../../../src/core/results/filter/readFilter";
import { hostileTexts } from "../../hostileTexts";

describe("reading a filter from a script", () => {
  const valid: [title: string, filter: object][] = [
    ["nothing", {}],
    ["text, also empty", { text: "" }],
    ["statuses, also large ones", { statuses: [3, -1, 9007199254740993n] }],
    ["each exam condition", { exam: "unscored" }],
    ["any exam condition", { exam: "any" }],
    ["classes and none", { classIds: ["a", "", null] }],
    ["profiles", { labProfileIds: [5522] }],
    ["a stretch of time", { started: { start: 0, end: 1.5 } }],
    ["a stretch before 1970", { started: { start: -1, end: 0 } }],
    ["bounds of a score", { scorePercent: { from: 0, to: 100 } }],
    ["several", { text: "a", statuses: [], exam: "exam", classIds: [] }],
  ];
  for (const [title, filter] of valid) {
    it(`takes ${title}`, () => assert.deepEqual(readFilter(filter), filter));
  }

  const wrong: [field: string, filter: object][] = [
    ["text", { text: 1 }],
    ["text", { text: null }],
    ["statuses", { statuses: 3 }],
    ["statuses", { statuses: null }],
    ["statuses.1", { statuses: [3, "4"] }],
    ["statuses.0", { statuses: [1.5] }],
    ["statuses.0", { statuses: [NaN] }],
    ["exam", { exam: "Passed" }],
    ["exam", { exam: true }],
    ["classIds", { classIds: "a" }],
    ["classIds.0", { classIds: [1] }],
    ["classIds.1", { classIds: ["a", undefined] }],
    ["labProfileIds", { labProfileIds: {} }],
    ["labProfileIds.0", { labProfileIds: ["7"] }],
    ["started", { started: 5 }],
    ["started.end", { started: { start: 1 } }],
    ["started.start", { started: { start: NaN, end: 1 } }],
    ["started.end", { started: { start: 1, end: Infinity } }],
    ["started.end", { started: { start: 1, end: 1e300 } }],
    ["started.start", { started: { start: "2026-01-01", end: 1 } }],
    ["started.length", { started: { start: 1, end: 2, length: 1 } }],
    ["scorePercent", { scorePercent: 50 }],
    ["scorePercent.from", { scorePercent: { from: -1, to: 50 } }],
    ["scorePercent.to", { scorePercent: { from: 0, to: 100.5 } }],
    ["scorePercent.to", { scorePercent: { from: 0 } }],
    ["scorePercent.from", { scorePercent: [0, 100] }],
    ["status", { status: [3] }],
    ["constructor", { constructor: "x" }],
  ];
  for (const [field, filter] of wrong) {
    it(`refuses ${JSON.stringify(filter)} and names ${field}`, () => {
      const message = messageFor(filter);
      assert.ok(message.includes(`“${field}”`), message);
      assert.doesNotMatch(message, /undefined of|expected ,|\[object/);
    });
  }

  it("says what was expected and what came", () => {
    assert.equal(
      messageFor({ statuses: [1.5] }),
      "“statuses.0” of the filter is not right: expected a whole number, but it is 1.5.",
    );
    assert.match(messageFor({ exam: "x" }), /"passed" \| "failed".*but it is "x"/);
  });

  for (const value of [null, undefined, 3, "passed", true, [], [{ text: "a" }], () => ({})]) {
    it(`refuses ${typeof value === "object" ? JSON.stringify(value) : String(value)}, which is no filter`, () => {
      assert.equal(messageFor(value), 'A filter must be an object such as { "statuses": [3] }.');
    });
  }

  for (const text of [...hostileTexts, "a\nb\0"]) {
    it(`writes ${JSON.stringify(text.slice(0, 30))} into its message without harm`, () => {
      for (const filter of [{ exam: text }, { [`${text}!`]: 1 }, JSON.parse(`{${JSON.stringify(text)}:1}`)]) {
        const message = messageFor(filter);
        assert.doesNotMatch(message, /[\p{Cc}\u202E]/u);
        assert.ok(message.length < 400, `${message.length} is not less than 400`);
      }
    });
  }
});

function messageFor(value: unknown): string {
  try {
    readFilter(value);
  } catch (error) {
    assert.ok(error instanceof InvalidFilterError, `it is ${String(error)}`);
    return error.message;
  }
  assert.fail("nothing was refused");
}
