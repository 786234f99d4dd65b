import assert from "node:assert/strict";
import { formatRange, formatRequests } from "../../../src/core/range/words/formatRange";
import { rangePresets } from "../../../src/core/range/rangePresets";
import { readRangeSpec, resolveRangeSpec, type RangeSpec } from "../../../src/core/range/rangeSpec";
import { countWindows } from "../../../src/core/range/splitIntoWindows";
import { InvalidRangeError, type Clock } from "../../../src/core/range/timeRange";
import { clock } from "./clock";

/** Monday, November 23. */
const inUtc = clock("2026-11-23T15:30:00Z", "UTC");
const inNewYork = clock("2026-11-23T15:30:00Z", "America/New_York");
const inBerlin = clock("2026-11-23T15:30:00Z", "Europe/Berlin");

describe("a range as people ask for it", () => {
  const cases: [title: string, spec: RangeSpec, clock: Clock, line: string][] = [
    ["Last 24 Hours", { preset: "last24Hours" }, inUtc, "Nov 22, 15:30 – Nov 23, 15:30 · 1 request"],
    ["Yesterday", { preset: "yesterday" }, inNewYork, "Nov 22 · 1 request"],
    ["Last 7 Days", { preset: "last7Days" }, inUtc, "Nov 16 – Nov 23 · 1 request"],
    ["This Week, on a Monday", { preset: "thisWeek" }, inUtc, "Nov 23, 00:00 – 15:30 · 1 request"],
    ["Last Week", { preset: "lastWeek" }, inUtc, "Nov 16 – Nov 22 · 1 request"],
    ["This Month", { preset: "thisMonth" }, inUtc, "Nov 1 – Nov 23 · 4 requests"],
    ["Last Month", { preset: "lastMonth" }, inBerlin, "Oct 1 – Oct 31 · 5 requests"],
    ["Last 90 Days", { preset: "last90Days" }, inUtc, "Aug 25 – Nov 23 · 13 requests"],
    ["Last Year", { preset: "lastYear" }, inBerlin, "Jan 1 – Dec 31, 2025 · 53 requests"],
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
    assert.equal(end - start, 608_400);
  });

  it("what is relative is resolved anew at another time", () => {
    const spec: RangeSpec = { startText: "-7d", endText: "now" };
    const later = { ...inUtc, now: inUtc.now + 60 };
    assert.deepEqual(resolveRangeSpec(spec, later), { start: later.now - 604_800, end: later.now });
  });

  it("an end before its start is refused, also when it is the day before", () => {
    for (const endText of ["3 days ago", "yesterday", "-1d"]) {
      assert.throws(() => resolveRangeSpec({ startText: "today", endText }, inUtc), InvalidRangeError);
    }
  });

  it("as many minutes up to now as LatestResults takes", () => {
    for (const latestMinutes of [1, 90, 10_080]) {
      const range = { start: inUtc.now - latestMinutes * 60, end: inUtc.now };
      assert.deepEqual(resolveRangeSpec({ latestMinutes }, inUtc), range);
      assert.deepEqual(readRangeSpec({ latestMinutes }), { latestMinutes });
    }
    for (const latestMinutes of [0, -1, 1.5, 10_081, NaN, "60", undefined]) {
      assert.throws(
        () => resolveRangeSpec({ latestMinutes: latestMinutes as number }, inUtc),
        /^InvalidRangeError: The minutes must be a whole number from 1 to 10,080 \(7 days\)\.$/,
      );
      assert.equal(readRangeSpec({ latestMinutes }), undefined);
    }
  });

  it("a name that is none is told up to forty letters", () => {
    const named = (preset: string) => (): unknown => resolveRangeSpec({ preset }, inUtc);
    assert.throws(named("x".repeat(40)), new RegExp(`“${"x".repeat(40)}”`));
    assert.throws(named("x".repeat(41)), new RegExp(`“${"x".repeat(40)}”`));
  });

  it("an end is read as an end, and after its start", () => {
    const day = resolveRangeSpec({ startText: "2026-11-02", endText: "2026-11-02" }, inUtc);
    assert.equal(day.end - day.start, 86_400);
  });

  it("a preset of that name must exist", () => {
    assert.throws(() => resolveRangeSpec({ preset: "lastCentury" }, inUtc), /no range named “lastCentury”/);
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
      { start: 2, end: 1 },
      { start: 1, end: 1.5 },
      { start: -1, end: 1 },
      { startText: 1, endText: "" },
    ]) {
      assert.equal(readRangeSpec(other), undefined);
    }
  });
});
