import assert from "node:assert/strict";
import { checkRange } from "../../../src/core/range/checkRange";
import { InvalidRangeError } from "../../../src/core/range/timeRange";
import { seconds } from "./clock";

describe("checking the ends of a range", () => {
  it("a single second, and an end in the future, are fine", () => {
    assert.deepEqual(checkRange(5, 5, "UTC"), { start: 5, end: 5 });
    assert.deepEqual(checkRange(0, 253_402_300_799, "UTC"), { start: 0, end: 253_402_300_799 });
  });

  const bad: [start: number, end: number, says: string][] = [
    [1.5, 2, "The start must be a whole number of seconds, not 1.5."],
    [Number.NaN, 2, "The start must be a whole number of seconds, not NaN."],
    [1, Infinity, "The end must be a whole number of seconds, not Infinity."],
    [-1, 2, "The start is before 1970."],
    [1, 253_402_300_800, "The end is after the year 9999. Is it in milliseconds?"],
    [1, 1_325_980_800_000, "The end is after the year 9999. Is it in milliseconds?"],
    [
      seconds("2026-11-05T00:00:00Z"),
      seconds("2026-11-02T00:00:00Z"),
      "The end (Nov 1, 2026) is before the start (Nov 5, 2026).",
    ],
    [
      seconds("2026-11-05T08:30:00Z"),
      seconds("2026-11-05T08:29:59Z"),
      "The end (Nov 5, 2026, 08:29:59) is before the start (Nov 5, 2026, 08:30).",
    ],
  ];
  for (const [start, end, message] of bad) {
    it(`${start} to ${end} is refused: ${message}`, () => {
      assert.throws(
        () => checkRange(start, end, "UTC"),
        (error) => error instanceof InvalidRangeError && error.message === message,
      );
    });
  }

  it("the message names the ends in the zone that is asked for", () => {
    assert.throws(
      () => checkRange(seconds("2026-11-05T05:00:00Z"), seconds("2026-11-02T05:00:00Z"), "America/New_York"),
      /The end \(Nov 1, 2026\) is before the start \(Nov 5, 2026\)\./,
    );
  });
});
