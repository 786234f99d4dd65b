import assert from "node:assert/strict";
import { ascending } from "../../../../src/core/results/order/compare";

describe("comparing two values", () => {
  for (const [a, b, expected] of [
    [1, 2, -1],
    [2, 1, 1],
    [2, 2, 0],
    [2n, 3, -1],
    ["a", "b", -1],
    [null, 1, 1],
    [undefined, 1, 1],
    [1, null, -1],
    [1, undefined, -1],
    [null, null, 0],
  ] as const) {
    it(`says ${expected} of ${typeof a} ${a} and ${typeof b} ${b}`, () =>
      assert.equal(ascending(a, b), expected));
  }
});
