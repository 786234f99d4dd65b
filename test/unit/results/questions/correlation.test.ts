import assert from "node:assert/strict";
import { correlation } from "../../../../src/core/results/questions/correlation";

describe("how much passing goes with a score", () => {
  const cases: [title: string, passed: number[], failed: number[], expected: number | undefined][] = [
    ["nobody", [], [], undefined],
    ["nobody who passed", [], [1, 2], undefined],
    ["nobody who failed", [1, 2], [], undefined],
    ["one of each, the better one passing", [5], [1], 1],
    ["one of each, the worse one passing", [1], [5], -1],
    ["scores that are all the same", [3, 3], [3], undefined],
    ["scores that differ by less than a billionth of a point", [1e-9], [0], undefined],
    ["scores that differ by some more", [3e-9], [0], 1],
    ["scores that differ by less than a billionth of themselves", [1e9 + 1], [1e9], undefined],
    ["as many of the same who passed as who failed", [1, 5], [1, 5], 0],
  ];
  for (const [title, passed, failed, expected] of cases) {
    it(`of ${title} is ${expected ?? "not told"}`, () => {
      const found = correlation([
        ...passed.map((score) => ({ passed: true, score })),
        ...failed.map((score) => ({ passed: false, score })),
      ]);
      if (expected === undefined) assert.equal(found, undefined);
      else assert.ok(found !== undefined && Math.abs(found - expected) < 1e-6, `it is ${found}`);
    });
  }
});
