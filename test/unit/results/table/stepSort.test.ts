import assert from "node:assert/strict";
import fc from "fast-check";
import { allSteps } from "../../../../src/core/results/steps";
import { sortInSteps } from "../../../../src/core/results/table/stepSort";

describe("sorting in steps", () => {
  for (const count of [0, 1, 2, 2048, 2049, 4096, 30_000]) {
    it(`puts ${count} places in the order that sorting at once gives`, () => {
      const seeds = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 3, maxLength: 9 });
      fc.assert(
        fc.property(seeds, (seed) => {
          const keys = Array.from(
            { length: count },
            (_, place) => (place * 7919) % (seed[place % seed.length] ?? 1),
          );
          const compare = (a: number, b: number): number => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b;
          const places = Array.from({ length: count }, (_, place) => place);
          const sorted = allSteps(sortInSteps(Uint32Array.from(places), compare));
          assert.deepEqual([...sorted], places.toSorted(compare));
        }),
        { numRuns: 10 },
      );
    });
  }

  it("compares a few ten thousand times at most between two steps", () => {
    let compared = 0;
    const counting = (a: number, b: number): number => {
      compared += 1;
      return ((b * 7919) % 100_003) - ((a * 7919) % 100_003);
    };
    const steps = sortInSteps(Uint32Array.from(Array(100_000).keys()), counting);
    while (steps.next().done !== true) {
      assert.ok(compared < 50_000, `${compared} comparisons in one step`);
      compared = 0;
    }
  });
});
