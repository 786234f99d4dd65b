import assert from "node:assert/strict";
import fc from "fast-check";
import { runTimeOf } from "../../../../src/core/results/summary/runTime";

describe("run times", () => {
  const cases: [seconds: number[], median: number, percentile90: number][] = [
    [[7], 7, 7],
    [[9, 1], 5, 9],
    [[1, 2], 1.5, 2],
    [[30, 10, 20], 20, 30],
    [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 5.5, 9],
    [[100, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 6, 10],
    [[5, 5, 5, 5], 5, 5],
    [[900, 1000, 80], 900, 1000],
    [Array.from({ length: 100 }, (_, index) => 100 - index), 50.5, 90],
  ];
  for (const [seconds, median, percentile90] of cases) {
    const shown = seconds.length > 12 ? "100 down to 1" : seconds.join(", ");
    it(`of ${shown}: median ${median}, nine of ten within ${percentile90}`, () => {
      const before = [...seconds];
      assert.deepEqual(runTimeOf(seconds), { results: seconds.length, median, percentile90 });
      assert.deepEqual(seconds, before);
    });
  }

  it("are none of nothing", () => assert.equal(runTimeOf([]), undefined));

  it("have half on either side of the median, and nine of ten up to the 90th percentile but not before", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 200 }), (seconds) => {
        const { median, percentile90 } = runTimeOf(seconds)!;
        const count = (holds: (value: number) => boolean): number => seconds.filter(holds).length;
        assert.ok(
          count((value) => value < median) * 2 <= seconds.length,
          `more than half are below ${median}`,
        );
        assert.ok(
          count((value) => value > median) * 2 <= seconds.length,
          `more than half are above ${median}`,
        );
        assert.ok(seconds.includes(percentile90), `${percentile90} is not in ${String(seconds)}`);
        assert.ok(
          count((value) => value <= percentile90) * 10 >= seconds.length * 9,
          `fewer than nine in ten are up to ${percentile90}`,
        );
        assert.ok(
          count((value) => value < percentile90) * 10 < seconds.length * 9,
          `nine in ten are below ${percentile90} already`,
        );
      }),
    );
  });
});
