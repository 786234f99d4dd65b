import assert from "node:assert/strict";
import { parseRangeArgument } from "../../../src/core/range/parseRangeArgument";
import { InvalidRangeError } from "../../../src/core/range/timeRange";
import { clock } from "./clock";

const inUtc = clock("2026-11-23T15:30:00Z", "UTC");

describe("a range as a script gives it", () => {
  const good: [title: string, start: unknown, end: unknown, expected: [number, number]][] = [
    ["Unix seconds", 1325376000, 1325980800, [1325376000, 1325980800]],
    ["ISO moments", "2012-01-01T00:00:00Z", "2012-01-08T00:00:00Z", [1325376000, 1325980800]],
    ["ISO days, the last one whole", "2012-01-01", "2012-01-07", [1325376000, 1325980800]],
    ["ISO months, the last one whole", "2012-01", "2012-01", [1325376000, 1328054400]],
    ["one of each", 1325376000, "2012-01-07", [1325376000, 1325980800]],
    [
      "fractions, rounded outwards",
      "2012-01-01T00:00:00.5Z",
      "2012-01-01T00:00:00.5Z",
      [1325376000, 1325376001],
    ],
  ];
  for (const [title, start, end, expected] of good) {
    it(`takes ${title}`, () => {
      assert.deepEqual(Object.values(parseRangeArgument(start, end, inUtc)), expected);
    });
  }

  it("reads a text without an offset in the zone of the settings", () => {
    const inKolkata = { ...inUtc, timeZone: "Asia/Kolkata" };
    const { start, end } = parseRangeArgument("2012-01-01T05:30", "2012-01-01", inKolkata);
    assert.deepEqual([start, end], [1325376000, 1325442600]);
  });

  const bad: [start: unknown, end: unknown, says: RegExp][] = [
    [undefined, 1, /^The start must be Unix seconds, or a date/],
    [1, null, /^The end must be Unix seconds/],
    [1.5, 2, /^The start must be a whole number of seconds, not 1\.5\.$/],
    [1, Number.NaN, /^The end must be a whole number/],
    [-1, 2, /before 1970/],
    [2, 1, /^The end \(.*\) is before the start \(.*\)\.$/],
    [1325376000000, 1325980800000, /milliseconds/],
    ["yesterday", 1, /^The start must be/],
    ["2026-02-30", 1, /no such date/],
    ["2026-11-02", "2026-11-01", /^The end \(Nov 1, 2026\) is before the start \(Nov 2, 2026\)\.$/],
  ];
  for (const [start, end, says] of bad) {
    it(`refuses ${String(start)} to ${String(end)} in words`, () => {
      assert.throws(
        () => parseRangeArgument(start, end, inUtc),
        (error) => error instanceof InvalidRangeError && says.test(error.message),
      );
    });
  }
});
