import assert from "node:assert/strict";
import fc from "fast-check";
import { locateJsonError } from "../../../../../src/core/files/read/json/locateError";

describe("where a text stops being JSON", () => {
  const broken: [text: string, line: number, column: number, atEnd: boolean][] = [
    ['{"a": 1,\n "b": oops}', 2, 7, false],
    ['{"a": 1,\n}', 2, 1, false],
    ['{"a" 1}', 1, 6, false],
    ["[1,,2]", 1, 4, false],
    ["[1 2]", 1, 4, false],
    ["[01]", 1, 2, false],
    ["{a: 1}", 1, 2, false],
    ["[1]\n[2]", 2, 1, false],
    ['["a\nb"]', 1, 2, false],
    ['["\\x"]', 1, 2, false],
    ["[1}", 1, 3, false],
    ['{"a": [1, 2', 1, 12, true],
    ['{"a": "unfini', 1, 7, true],
    ["[true, fal", 1, 8, true],
    ["[-", 1, 2, true],
    ['{"a":\n', 2, 1, true],
  ];
  for (const [text, line, column, atEnd] of broken) {
    it(`is found in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(locateJsonError(text), { line, column, atEnd });
    });
  }

  it("is nowhere in any JSON", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2), (json, indent) => {
        assert.equal(locateJsonError(JSON.stringify(JSON.parse(json), undefined, indent)), undefined);
      }),
    );
  });

  it("is somewhere exactly when the parser finds something as well", () => {
    const noise = fc.string({
      unit: fc.constantFrom(...Array.from('{}[],:"\\ \n01-+.eEtrufalsn')),
      maxLength: 12,
    });
    fc.assert(
      fc.property(noise, (text) => {
        assert.equal(locateJsonError(text) !== undefined, !isJson(text));
      }),
      { numRuns: 5000 },
    );
  });

  it("is left open in a string with more escapes than a pattern can go through", () => {
    assert.equal(locateJsonError(`["${"\\n".repeat(20_000_000)}`), undefined);
  });

  it("is at the end of a text that is cut off anywhere", () => {
    const json = JSON.stringify({ a: [1, -2.5e3, true, null, 'x\\"é'], b: { c: "" } }, undefined, 1);
    for (let length = 1; length < json.length; length += 1) {
      assert.equal(locateJsonError(json.slice(0, length))?.atEnd, true, json.slice(0, length));
    }
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
