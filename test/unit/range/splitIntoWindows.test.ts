import assert from "node:assert/strict";
import fc from "fast-check";
import { countWindows, maxWindowSeconds, splitIntoWindows } from "../../../src/core/range/splitIntoWindows";

describe("splitting a range into windows", () => {
  it("the year of the API's own example takes 53 windows", () => {
    assert.equal(splitIntoWindows({ start: 1325376000, end: 1357002000 }).length, 53);
  });

  it("7 days of 24 hours are one window, a second more are two", () => {
    assert.equal(countWindows({ start: 0, end: maxWindowSeconds }), 1);
    assert.deepEqual(splitIntoWindows({ start: 0, end: maxWindowSeconds + 1 }), [
      { start: 0, end: maxWindowSeconds },
      { start: maxWindowSeconds, end: maxWindowSeconds + 1 },
    ]);
  });

  it("a single second is one window", () => {
    assert.deepEqual(splitIntoWindows({ start: 5, end: 5 }), [{ start: 5, end: 5 }]);
  });

  it("windows cover any range exactly, none too long, neighbours sharing one second", () => {
    const ranges = fc
      .tuple(fc.integer({ min: 0, max: 4e9 }), fc.integer({ min: 0, max: 2e8 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(ranges, (range) => {
        const windows = splitIntoWindows(range);
        assert.equal(windows.length, countWindows(range));
        assert.equal(windows[0]?.start, range.start);
        assert.equal(windows.at(-1)?.end, range.end);
        for (const [index, window] of windows.entries()) {
          assert.ok(
            window.end - window.start <= maxWindowSeconds,
            `${window.end - window.start} is more than ${maxWindowSeconds}`,
          );
          if (index > 0) assert.equal(window.start, windows[index - 1]?.end);
        }
      }),
    );
  });
});
