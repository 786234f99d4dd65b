import assert from "node:assert/strict";
import {
  firstAndLastDay,
  formatMoment,
  formatRange,
  formatRequests,
} from "../../../src/core/range/formatRange";
import { clock, seconds } from "./clock";

describe("a range in words", () => {
  type Case = [start: string, end: string, timeZone: string, words: string];
  const cases: Case[] = [
    ["2026-11-16T15:30:00Z", "2026-11-23T15:30:00Z", "UTC", "Nov 16 – Nov 23"],
    ["2026-10-29T04:00:00Z", "2026-11-05T05:00:00Z", "America/New_York", "Oct 29 – Nov 4"],
    ["2026-11-22T00:00:00Z", "2026-11-23T00:00:00Z", "UTC", "Nov 22"],
    ["2026-11-21T18:30:00Z", "2026-11-22T18:30:00Z", "Asia/Kolkata", "Nov 22"],
    ["2026-11-22T15:30:00Z", "2026-11-23T15:30:00Z", "UTC", "Nov 22, 15:30 – Nov 23, 15:30"],
    ["2026-11-23T00:00:00Z", "2026-11-23T15:30:00Z", "UTC", "Nov 23, 00:00 – 15:30"],
    ["2026-11-22T15:30:00Z", "2026-11-23T00:00:00Z", "UTC", "Nov 22, 15:30 – Nov 23, 00:00"],
    ["2026-11-20T00:00:00Z", "2026-11-22T00:00:00Z", "UTC", "Nov 20 – Nov 21"],
    ["2026-11-20T09:00:00Z", "2026-11-23T09:00:00Z", "UTC", "Nov 20 – Nov 23"],
    ["2012-01-01T00:00:00Z", "2012-01-08T00:00:00Z", "UTC", "Jan 1 – Jan 7, 2012"],
    ["2012-01-01T00:00:00Z", "2012-01-02T00:00:00Z", "UTC", "Jan 1, 2012"],
    ["2025-12-30T00:00:00Z", "2026-01-03T00:00:00Z", "UTC", "Dec 30, 2025 – Jan 2, 2026"],
    ["2025-12-30T00:00:00Z", "2026-01-01T00:00:00Z", "UTC", "Dec 30 – Dec 31, 2025"],
    ["2026-03-28T22:00:00Z", "2026-03-29T21:00:00Z", "Asia/Beirut", "Mar 29"],
    ["2011-12-29T10:00:00Z", "2011-12-30T10:00:00Z", "Pacific/Apia", "Dec 29, 2011"],
    ["2026-11-23T15:30:00Z", "2026-11-23T15:30:00Z", "UTC", "Nov 23, 15:30 – 15:30"],
  ];
  for (const [start, end, timeZone, words] of cases) {
    it(`${start} to ${end} in ${timeZone} reads “${words}”`, () => {
      const range = { start: seconds(start), end: seconds(end) };
      assert.equal(formatRange(range, clock("2026-11-23T15:30:00Z", timeZone)), words);
    });
  }

  it("requests are counted in words", () => {
    assert.deepEqual([1, 5].map(formatRequests), ["1 request", "5 requests"]);
  });
});

describe("days and moments in words", () => {
  it("an end at midnight names the day before", () => {
    const days = (end: number): string[] => firstAndLastDay({ start: 1325376000, end }, "UTC");
    assert.deepEqual(days(1325980800), ["2012-01-01", "2012-01-07"]);
    assert.deepEqual(days(1325980801), ["2012-01-01", "2012-01-08"]);
    assert.deepEqual(days(1325376000), ["2012-01-01", "2012-01-01"]);
  });

  it("a moment tells its offset from UTC", () => {
    assert.equal(formatMoment(1325376800, "UTC"), "Sun, Jan 1, 2012, 00:13:20 (UTC)");
    assert.equal(formatMoment(1325376800, "America/New_York"), "Sat, Dec 31, 2011, 19:13:20 (UTC−5)");
    assert.equal(formatMoment(1325376800, "Asia/Kolkata"), "Sun, Jan 1, 2012, 05:43:20 (UTC+5:30)");
    assert.equal(formatMoment(1325376800, "America/St_Johns"), "Sat, Dec 31, 2011, 20:43:20 (UTC−3:30)");
  });

  it("the two hours that show the same time are told apart by their offsets", () => {
    assert.match(formatMoment(seconds("2026-11-01T05:30:00Z"), "America/New_York"), /01:30:00 \(UTC−4\)$/);
    assert.match(formatMoment(seconds("2026-11-01T06:30:00Z"), "America/New_York"), /01:30:00 \(UTC−5\)$/);
  });

  it("a number that is no date shows as the number", () => {
    assert.equal(formatMoment(9223372036854775807, "UTC"), "9223372036854776000");
  });
});
