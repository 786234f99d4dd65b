import assert from "node:assert/strict";
import { QuotedText } from "../../../src/core/json/quotedText";

describe("the name that a number stands behind", () => {
  /** The name told for the first `7` of a text, which stands outside strings in all of these. */
  function nameIn(text: string): string | undefined {
    return new QuotedText(text).nameBefore(text.indexOf("7"));
  }

  for (const name of ["a", "z", "A", "Z", "0", "9", "_", "-", "$", "Lab-Id_9$"]) {
    it(`is told where it is ${name}`, () => assert.equal(nameIn(`{"${name}":7}`), name));
  }

  for (const text of ['{"a" :7}', '{"a": 7}', '{"a" \t\r\n : \t\r\n 7}', '"a":7', '{ "a":7}']) {
    it(`is told in ${JSON.stringify(text)}`, () => assert.equal(nameIn(text), "a"));
  }

  for (const name of ["`", "{", "@", "[", "/", ":", " ", "ä", "\\n"]) {
    it(`is left to a closer look where ${JSON.stringify(name)} is in it`, () =>
      assert.equal(nameIn(`{"a${name}b":7}`), undefined));
  }

  for (const text of [
    "7",
    " 7",
    "[1,7]",
    ":7",
    '{"a"7}',
    '{"a,7}',
    'a":7',
    '" ":7',
    '{"\\"a":7}',
    '\\"a":7',
  ]) {
    it(`is not told in ${JSON.stringify(text)}`, () => assert.equal(nameIn(text), undefined));
  }

  it("is the same again where it comes again, and another where it is another", () => {
    const text = '[{"a":7},{"a":7},{"ba":7},{"a":7},{"\\"a":7}]';
    const quoted = new QuotedText(text);
    const names = Array.from(text.matchAll(/7/g), ({ index }) => quoted.nameBefore(index));
    assert.deepEqual(names, ["a", "a", "ba", "a", undefined]);
  });

  it("leads to the end of the string that it is, however it was found", () => {
    const text = '["a":7,"a":7,"7"]';
    const quoted = new QuotedText(text);
    const [first = 0, second = 0, last = 0] = Array.from(text.matchAll(/7/g), ({ index }) => index);
    assert.equal(quoted.nameBefore(first), "a");
    assert.equal(quoted.nameBefore(second), "a");
    assert.equal(quoted.isInside(last), true);
  });

  it("is not told of what was passed already", () => {
    const text = '{"a":7,"b":"c"}';
    const quoted = new QuotedText(text);
    assert.equal(quoted.isInside(text.indexOf("c")), true);
    assert.equal(quoted.nameBefore(text.indexOf("7")), undefined);
  });

  it("leads no further back than what was passed", () => {
    const text = '["a":7,"a":7,"b":7]';
    const quoted = new QuotedText(text);
    const [first = 0, second = 0, third = 0] = Array.from(text.matchAll(/7/g), ({ index }) => index);
    assert.equal(quoted.nameBefore(second), "a");
    assert.equal(quoted.nameBefore(first), undefined);
    assert.equal(quoted.nameBefore(third), "b");
  });
});

describe("what is inside a string", () => {
  /** The characters of a text that are told to be inside, the opening quote being outside and the closing one in. */
  function insideOf(text: string): string {
    const quoted = new QuotedText(text);
    return Array.from(text, (letter, position) => (quoted.isInside(position) ? letter : ".")).join("");
  }

  for (const [text, inside] of [
    ["", ""],
    ["12", ".."],
    ['"ab"1"c"', '.ab"..c"'],
    ['"a\\"b"1', '.a\\"b".'],
    ['"a\\""1', '.a\\"".'],
    ['"a\\\\"1', '.a\\\\".'],
    ['"a\\\\\\"b"1', '.a\\\\\\"b".'],
    ['1"ab', "..ab"],
    ['""1', '.".'],
  ] as const) {
    it(`is told in ${JSON.stringify(text)}`, () => assert.equal(insideOf(text), inside));
  }
});
