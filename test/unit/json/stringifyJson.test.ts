import assert from "node:assert/strict";
import fc from "fast-check";
import { ExactNumber, parseJson, stringifyJson, type JsonValue } from "../../../src/core/api/json";
import { isSameValue } from "../../../src/core/json/isSameValue";

const anyValue = fc.jsonValue({ stringUnit: "binary" }) as fc.Arbitrary<JsonValue>;
const anyIndent = fc.constantFrom(0, 1, 2, 4);

describe("writing JSON", () => {
  it("is writing like JSON.stringify", () => {
    fc.assert(
      fc.property(anyValue, anyIndent, (value, indent) => {
        assert.equal(stringifyJson(value, indent), JSON.stringify(value, undefined, indent));
      }),
    );
  });

  it("is writing like JSON.stringify beside numbers that it cannot write", () => {
    const numbers = fc.constantFrom<[JsonValue, string]>(
      [9007199254740993n, "9007199254740993"],
      [new ExactNumber("-0.1234567890123456789"), "-0.1234567890123456789"],
      [new ExactNumber("1e400"), "1e400"],
    );
    fc.assert(
      fc.property(anyValue, anyIndent, numbers, (value, indent, [number, spelling]) => {
        const expected = JSON.stringify([{ value, empty: [{}, []] }, "here"], undefined, indent);
        const actual = stringifyJson([{ value, empty: [{}, []] }, number], indent);
        assert.equal(actual, expected.replace(/"here"(?=\s*\]$)/, spelling));
      }),
      { numRuns: 1000 },
    );
  });

  it("leaves out what is undefined, as JSON.stringify does", () => {
    assert.equal(stringifyJson({ a: undefined, b: 1n, c: undefined }), '{"b":1}');
    assert.equal(
      stringifyJson({ a: undefined, b: [{ c: undefined }, 1n] }, 1),
      '{\n "b": [\n  {},\n  1\n ]\n}',
    );
  });

  it("writes numbers that JSON has no spelling for as null, as JSON.stringify does", () => {
    assert.equal(stringifyJson([NaN, -Infinity, -0, 1n]), "[null,null,0,1]");
  });

  it("indents a hundred levels, and writes deeper ones on one line", () => {
    assert.equal(stringifyJson(nested(100), 2), JSON.stringify(nested(100), undefined, 2));
    const text = stringifyJson(nested(150), 2);
    assert.equal(text.split("\n").length, 201);
    assert.match(text, /\n {200}\[{50}\]{50}\n {198}\]\n/);
  });

  it("makes no megabytes of a few kilobytes that are nested deep", () => {
    const value = nested(20_000);
    const text = stringifyJson({ Results: [{ Deep: value, Id: 9007199254740993n }] }, 2);
    assert.ok(text.length < 100_000, `${text.length} characters`);
    assert.ok(
      isSameValue(parseJson(text), { Results: [{ Deep: value, Id: 9007199254740993n }] }),
      "it changed",
    );
  });

  it("is refused by JSON.stringify rather than done wrong, for what only this can write", () => {
    assert.throws(() => JSON.stringify({ a: new ExactNumber("1e400") }), TypeError);
  });
});

function nested(levels: number): JsonValue {
  return parseJson("[".repeat(levels) + "]".repeat(levels));
}
