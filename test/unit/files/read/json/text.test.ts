import assert from "node:assert/strict";
import {
  closingQuote,
  findValueEnd,
  guessLastEntryEnd,
  placeAfter,
  skipSpace,
} from "../../../../../src/core/files/read/json/text";

describe("the end of a value", () => {
  const ends: [text: string, from: number, limit: number, end: number | undefined][] = [
    ['"ab",1', 0, 6, 4],
    ['"ab"', 0, 4, 4],
    ['"ab"', 0, 3, undefined],
    ['"ab', 0, 3, undefined],
    ['"a\\"b",', 0, 7, 6],
    ['"a\\\\",', 0, 6, 5],
    ['""', 0, 2, 2],
    ["12,", 0, 3, 2],
    ["12", 0, 2, 2],
    ["12345", 0, 3, 3],
    ["true}", 0, 5, 4],
    ["null]", 0, 5, 4],
    ["1:2", 0, 3, 1],
    ["1 2", 0, 3, 1],
    ['1"2', 0, 3, 1],
    ["1[", 0, 2, 1],
    ["1{", 0, 2, 1],
    ["{}", 0, 2, 2],
    ["{}", 0, 1, undefined],
    ["[[],{}],", 0, 8, 7],
    ["[[],{}]", 0, 6, undefined],
    ['{"}":1}', 0, 7, 7],
    ['["]\\"]"]1', 0, 9, 8],
    ['["a', 0, 3, undefined],
    ["x[1]y", 1, 5, 4],
    ["[1", 0, 2, undefined],
  ];
  for (const [text, from, limit, end] of ends) {
    it(`of ${text} from ${from}, before ${limit}, is ${end ?? "not there"}`, () =>
      assert.equal(findValueEnd(text, from, limit), end));
  }

  it("of a string is the quote that is not escaped", () => {
    assert.deepEqual(
      ['"a"', '"\\"', '"\\""', '"\\\\"', '"\\\\\\""', '"'].map((text) => closingQuote(text, 0)),
      [2, -1, 3, 3, 5, -1],
    );
    assert.equal(closingQuote('""x"', 1), 3);
  });
});

describe("the last complete entry of a list", () => {
  const guesses: [text: string, from: number, end: number | undefined][] = [
    ["{},{", 0, 2],
    ['{"a":1},{"b"', 0, 7],
    ["{},{},{", 0, 5],
    ["{} \n,\t\r{", 0, 2],
    ["{},", 0, undefined],
    ["{", 0, undefined],
    ["}{", 0, undefined],
    ["1,{", 0, undefined],
    [",{", 0, undefined],
    ["},{", 1, undefined],
    ["},{", 0, 1],
    ["},{", 2, undefined],
    ["", 0, undefined],
  ];
  for (const [text, from, end] of guesses) {
    it(`in ${JSON.stringify(text)} from ${from} is ${end ?? "not to be told"}`, () =>
      assert.equal(guessLastEntryEnd(text, from, text.length), end));
  }

  it("is looked for before the limit", () => {
    assert.equal(guessLastEntryEnd("{},{},{", 0, 6), 2);
    assert.equal(guessLastEntryEnd("{},{},{", 0, 7), 5);
  });
});

describe("the place after a text", () => {
  const places: [text: string, line: number, column: number][] = [
    ["", 3, 5],
    ["ab", 3, 7],
    ["\n", 4, 1],
    ["ab\nc", 4, 2],
    ["\n\nabc", 5, 4],
    ["a\r\nb", 4, 2],
  ];
  for (const [text, line, column] of places) {
    it(`of ${JSON.stringify(text)} is line ${line}, column ${column}`, () =>
      assert.deepEqual(placeAfter(text, { line: 3, column: 5 }), { line, column }));
  }

  it("is after all the space that JSON knows", () => {
    assert.deepEqual(
      [" \t\n\rx", "x", "", "\u00A0"].map((text) => skipSpace(text, 0)),
      [4, 0, 0, 0],
    );
    assert.equal(skipSpace("x  y", 1), 3);
  });
});
