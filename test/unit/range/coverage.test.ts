import assert from "node:assert/strict";
import fc from "fast-check";
import { addRange, uncoveredParts } from "../../../src/core/range/coverage";
import type { TimeRange } from "../../../src/core/range/timeRange";

describe("what has been covered of a range", () => {
  it("joins ranges that share a second", () => {
    assert.deepEqual(addRange([{ start: 0, end: 10 }], { start: 10, end: 20 }), [{ start: 0, end: 20 }]);
  });

  it("keeps apart those that do not", () => {
    assert.deepEqual(addRange([{ start: 20, end: 30 }], { start: 0, end: 10 }), [
      { start: 0, end: 10 },
      { start: 20, end: 30 },
    ]);
  });

  it("a range over several swallows them", () => {
    const covered = [
      { start: 0, end: 2 },
      { start: 4, end: 6 },
    ];
    assert.deepEqual(addRange(covered, { start: 1, end: 9 }), [{ start: 0, end: 9 }]);
  });

  it("names the gaps, at both ends as well", () => {
    assert.deepEqual(uncoveredParts({ start: 0, end: 10 }, [{ start: 2, end: 4 }]), [
      { start: 0, end: 2 },
      { start: 4, end: 10 },
    ]);
  });

  it("covered and uncovered parts make up the whole, in any order of adding", () => {
    const range = fc
      .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 30 }))
      .map(([start, length]): TimeRange => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 8 }), (ranges) => {
        const covered = ranges.reduce<TimeRange[]>(addRange, []);
        const whole = { start: 0, end: 200 };
        const seconds = (parts: readonly TimeRange[]): number =>
          parts.reduce((sum, { start, end }) => sum + end - start, 0);
        assert.equal(seconds(covered) + seconds(uncoveredParts(whole, covered)), 200);
        assert.deepEqual([...ranges].reverse().reduce<TimeRange[]>(addRange, []), covered);
      }),
    );
  });
});
