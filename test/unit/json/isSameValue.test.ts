import assert from "node:assert/strict";
import fc from "fast-check";
import { ExactNumber, type JsonValue } from "../../../src/core/api/json";
import { isSameValue } from "../../../src/core/json/isSameValue";

const exact = (text: string): ExactNumber => new ExactNumber(text);

describe("comparing values", () => {
  const same: [JsonValue, JsonValue][] = [
    [
      { a: 1, b: [2n, null] },
      { b: [2n, null], a: 1 },
    ],
    [exact("1e400"), exact("10E+399")],
    [exact("-0.12345678901234567890"), exact("-1.234567890123456789e-1")],
    [[], []],
  ];
  for (const [index, [a, b]] of same.entries()) {
    it(`holds equal values for equal, however they are written (${index + 1})`, () => {
      assert.equal(isSameValue(a, b), true);
      assert.equal(isSameValue(b, a), true);
    });
  }

  const different: [title: string, JsonValue | undefined, JsonValue | undefined][] = [
    ["a list and an object", [], {}],
    ["a list and a longer one", [1], [1, 2]],
    ["an object and one with a field more", { a: 1 }, { a: 1, b: 2 }],
    ["a field that everybody inherits and one of another name", { constructor: 1 }, { a: 1 }],
    ["null and an object", null, {}],
    ["null and nothing", null, undefined],
    ["a number and its text", exact("1e400"), "1e400"],
    ["two numbers that are the same double", exact("0.1234567890123456789"), exact("0.1234567890123456788")],
    [
      "two numbers with exponents beyond reckoning",
      exact("1e99999999999999999998"),
      exact("1e99999999999999999999"),
    ],
    ["a number and its negative", exact("1e400"), exact("-1e400")],
    ["a change deep inside", { a: [{ b: [1, 2] }] }, { a: [{ b: [1, 3] }] }],
  ];
  for (const [title, a, b] of different) {
    it(`tells apart ${title}`, () => {
      assert.equal(isSameValue(a, b), false);
      assert.equal(isSameValue(b, a), false);
    });
  }

  it("is comparing as Node does", () => {
    const value = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<JsonValue>;
    fc.assert(
      fc.property(value, value, (a, b) => {
        assert.equal(isSameValue(a, structuredClone(a)), true);
        assert.equal(isSameValue(a, b), isDeepEqual(a, b));
      }),
    );
  });
});

/** What differs in the sign of a zero only is the same in JSON, which writes both as 0. */
function isDeepEqual(a: JsonValue, b: JsonValue): boolean {
  try {
    assert.deepEqual(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b)));
    return true;
  } catch {
    return false;
  }
}
