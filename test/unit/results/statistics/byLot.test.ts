import assert from "node:assert/strict";
import { chanceByLot } from "../../../../src/core/results/statistics/byLot";

describe("the chance that so many fall to a part by lot", () => {
  // Worked out with whole numbers and fractions.
  const cases: [size: number, having: number, partSize: number, partHaving: number, chance: number][] = [
    [1000, 19, 40, 9, 7.136698289099558e-9],
    [10, 3, 4, 2, 1 / 3],
    [100, 5, 20, 1, 0.6806905580101457],
    [100, 5, 20, 5, 0.00020593054466397617],
    [50, 10, 25, 5, 0.6373987762638635],
    [5000, 50, 100, 3, 0.07749133552422233],
    [100_000, 1200, 400, 12, 0.003680244949696368],
    [300, 10, 290, 4, 0.9999999996534169],
    [20, 1, 1, 1, 0.05],
  ];
  for (const [size, having, partSize, partHaving, expected] of cases) {
    it(`${partHaving} of ${partSize} where ${having} of ${size} have it`, () => {
      const chance = chanceByLot({ size, having }, { size: partSize, having: partHaving });
      assert.ok(Math.abs(chance / expected - 1) < 1e-7, `${chance} is not ${expected}`);
    });
  }

  it("is certain where it cannot be less, as of none, of all and of a whole that has it", () => {
    assert.equal(chanceByLot({ size: 20, having: 5 }, { size: 8, having: 0 }), 1);
    assert.equal(chanceByLot({ size: 20, having: 5 }, { size: 20, having: 5 }), 1);
    assert.equal(chanceByLot({ size: 200, having: 200 }, { size: 10, having: 10 }), 1);
    assert.equal(chanceByLot({ size: 300, having: 10 }, { size: 295, having: 5 }), 1);
  });
});
