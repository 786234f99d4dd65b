import assert from "node:assert/strict";
import {
  formatMoment,
  formatRange,
  formatRequests,
  firstAndLastDay,
} from "../../../src/core/range/formatRange";
import { parseRangeArgument } from "../../../src/core/range/parseRangeArgument";
import { rangePresets } from "../../../src/core/range/rangePresets";
import { readRangeSpec, resolveRangeSpec, type RangeSpec } from "../../../src/core/range/rangeSpec";
import { resolveTimeZone, UnknownTimeZoneError } from "../../../src/core/range/resolveTimeZone";
import { countWindows } from "../../../src/core/range/splitIntoWindows";
import { InvalidRangeError, type Clock } from "../../../src/core/range/timeRange";

function clock(iso: string, timeZone: string): Clock {
  return { now: Date.parse(iso) / 1000, timeZone };
}

/** Monday, November 23. */
const inUtc = clock("2026-11-23T15:30:00Z", "UTC");
const inNewYork = clock("2026-11-23T15:30:00Z", "America/New_York");
const inBerlin = clock("2026-11-23T15:30:00Z", "Europe/Berlin");

describe("a range as people ask for it", () => {
  const cases: [title: string, spec: RangeSpec, clock: Clock, line: string][] = [
    ["Last 24 Hours", { preset: "last24Hours" }, inUtc, "Nov 22, 15:30 – Nov 23, 15:30 · 1 request"],
    ["Last 7 Days", { preset: "last7Days" }, inUtc, "Nov 16 – Nov 23 · 1 request"],
    ["This Week, on a Monday", { preset: "thisWeek" }, inUtc, "Nov 23, 00:00 – 15:30 · 1 request"],
    ["Last Week", { preset: "lastWeek" }, inUtc, "Nov 16 – Nov 22 · 1 request"],
    ["This Month", { preset: "thisMonth" }, inUtc, "Nov 1 – Nov 23 · 4 requests"],
    ["Last Month", { preset: "lastMonth" }, inBerlin, "Oct 1 – Oct 31 · 5 requests"],
    ["Last 90 Days", { preset: "last90Days" }, inUtc, "Aug 25 – Nov 23 · 13 requests"],
    [
      "seven days of the calendar across the end of summer time",
      { startText: "2026-10-29", endText: "2026-11-04" },
      inNewYork,
      "Oct 29 – Nov 4 · 2 requests",
    ],
    [
      "the same days where nothing changes",
      { startText: "2026-10-29", endText: "2026-11-04" },
      inUtc,
      "Oct 29 – Nov 4 · 1 request",
    ],
    ["one whole day", { startText: "yesterday", endText: "yesterday" }, inUtc, "Nov 22 · 1 request"],
    ["another year", { start: 1325376000, end: 1325980800 }, inUtc, "Jan 1 – Jan 7, 2012 · 1 request"],
    [
      "over new year",
      { startText: "2025-12-30", endText: "2026-01-02" },
      inUtc,
      "Dec 30, 2025 – Jan 2, 2026 · 1 request",
    ],
    ["an end in the future", { startText: "today", endText: "+7d" }, inUtc, "Nov 23 – Nov 29 · 1 request"],
    ["a single second", { start: 1795447800, end: 1795447800 }, inUtc, "Nov 23, 15:30 – 15:30 · 1 request"],
  ];
  for (const [title, spec, at, line] of cases) {
    it(`${title} reads “${line}”`, () => {
      const range = resolveRangeSpec(spec, at);
      assert.equal(`${formatRange(range, at)} · ${formatRequests(countWindows(range))}`, line);
    });
  }

  it("seven calendar days across the end of summer time are 169 hours", () => {
    const { start, end } = resolveRangeSpec({ startText: "2026-10-29", endText: "2026-11-04" }, inNewYork);
    assert.equal(end - start, 169 * 3600);
  });

  it("an end before its start is refused", () => {
    assert.throws(
      () => resolveRangeSpec({ startText: "today", endText: "3 days ago" }, inUtc),
      InvalidRangeError,
    );
  });

  it("every kind comes back from where it was remembered, and nothing else does", () => {
    const specs: RangeSpec[] = [
      ...rangePresets.map(({ id }) => ({ preset: id })),
      { startText: "-7d", endText: "now" },
      { start: 1, end: 2 },
    ];
    for (const spec of specs) assert.deepEqual(readRangeSpec(JSON.parse(JSON.stringify(spec))), spec);
    for (const other of [
      null,
      1,
      "x",
      [],
      {},
      { preset: "none" },
      { start: 1 },
      { startText: 1, endText: "" },
    ]) {
      assert.equal(readRangeSpec(other), undefined);
    }
  });
});

describe("a range as a script gives it", () => {
  const good: [title: string, start: unknown, end: unknown, expected: [number, number]][] = [
    ["Unix seconds", 1325376000, 1325980800, [1325376000, 1325980800]],
    ["ISO moments", "2012-01-01T00:00:00Z", "2012-01-08T00:00:00Z", [1325376000, 1325980800]],
    ["ISO days, the last one whole", "2012-01-01", "2012-01-07", [1325376000, 1325980800]],
    ["one of each", 1325376000, "2012-01-07", [1325376000, 1325980800]],
  ];
  for (const [title, start, end, expected] of good) {
    it(`takes ${title}`, () =>
      assert.deepEqual(Object.values(parseRangeArgument(start, end, inUtc)), expected));
  }

  const bad: [start: unknown, end: unknown, says: RegExp][] = [
    [undefined, 1, /The start must be/],
    [1, null, /The end must be/],
    [1.5, 2, /whole number/],
    [Number.NaN, 2, /whole number/],
    [-1, 2, /before 1970/],
    [2, 1, /The end lies before the start/],
    [1325376000000, 1325980800000, /milliseconds/],
    ["yesterday", 1, /The start must be/],
    ["2026-02-30", 1, /no such date/],
  ];
  for (const [start, end, says] of bad) {
    it(`refuses ${String(start)} to ${String(end)} in words`, () => {
      assert.throws(
        () => parseRangeArgument(start, end, inUtc),
        (error) => {
          return error instanceof InvalidRangeError && says.test(error.message);
        },
      );
    });
  }
});

describe("days and moments in words", () => {
  it("an end at midnight names the day before", () => {
    assert.deepEqual(firstAndLastDay({ start: 1325376000, end: 1325980800 }, "UTC"), [
      "2012-01-01",
      "2012-01-07",
    ]);
    assert.deepEqual(firstAndLastDay({ start: 1325376000, end: 1325980801 }, "UTC"), [
      "2012-01-01",
      "2012-01-08",
    ]);
  });

  it("a moment tells its offset from UTC", () => {
    assert.equal(formatMoment(1325376800, "UTC"), "Sun, Jan 1, 2012, 00:13:20 (UTC)");
    assert.equal(formatMoment(1325376800, "America/New_York"), "Sat, Dec 31, 2011, 19:13:20 (UTC−5)");
    assert.equal(formatMoment(1325376800, "Asia/Kolkata"), "Sun, Jan 1, 2012, 05:43:20 (UTC+5:30)");
  });

  it("a number that is no date shows as the number", () => {
    assert.equal(formatMoment(9223372036854775807, "UTC"), "9223372036854776000");
  });
});

describe("the time zone setting", () => {
  it("knows IANA names in any case, UTC and local", () => {
    assert.equal(resolveTimeZone("america/new_york"), "America/New_York");
    assert.equal(resolveTimeZone("utc"), "UTC");
    assert.equal(resolveTimeZone("local"), Intl.DateTimeFormat().resolvedOptions().timeZone);
  });

  it("refuses what is no zone, and says so", () => {
    assert.throws(
      () => resolveTimeZone("Mars/Olympus"),
      (error) => {
        return error instanceof UnknownTimeZoneError && error.message.includes("Mars/Olympus");
      },
    );
  });
});
