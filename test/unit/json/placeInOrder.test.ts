import assert from "node:assert/strict";
import type { JsonValue } from "../../../src/core/api/json";
import { ExactPlaces } from "../../../src/core/json/exactPlaces";
import { placeInOrder } from "../../../src/core/json/placeInOrder";

const [first, second] = ["9007199254740993", "9007199254740995"];

/** What becomes of a text, and whether it was that easy. */
function placed(text: string): { value: JsonValue; isDone: boolean } {
  const value = JSON.parse(text) as JsonValue;
  const isDone = placeInOrder(value, new ExactPlaces(text));
  return { value, isDone };
}

describe("putting exact numbers in their places", () => {
  const entries = [{ a: BigInt(first) }, { a: 5 }, { b: 1 }, { a: BigInt(second) }];
  const list = `[{"a":${first}},{"a":5},{"b":1},{"a":${second}}]`;

  const easy: [title: string, text: string, value: JsonValue][] = [
    ["a list", list, entries],
    ["an answer", `{"x":1,"list":${list}}`, { x: 1, list: entries }],
    ["a line", `{"a":${first},"b":[1]}`, { a: BigInt(first), b: [1] }],
    ["a list without any", '[{"a":5}]', [{ a: 5 }]],
  ];
  for (const [title, text, value] of easy) {
    it(`is easy in ${title}`, () => assert.deepEqual(placed(text), { value, isDone: true }));
  }

  for (const [title, text] of [
    ["there are two fields", `[{"a":${first}},{"b":${second}}]`],
    ["one of them stands deeper", `[{"a":${first}},{"c":{"a":${second}}}]`],
    ["it stands in no field", `[${first}]`],
    ["its name is not told easily", `[{"ä":${first}}]`],
    ["it stands in no list", `{"x":{"a":${first}}}`],
    ["a field comes twice", `[{"a":${first},"a":${second}}]`],
  ] as const) {
    it(`is not where ${title}`, () => assert.equal(placed(text).isDone, false));
  }
});
