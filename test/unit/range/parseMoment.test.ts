import assert from "node:assert/strict";
import { parseMoment } from "../../../src/core/range/parseMoment";
import { InvalidRangeError } from "../../../src/core/range/timeRange";

/** Monday. */
const now = seconds("2026-11-23T15:30:00Z");

function seconds(iso: string): number {
  return Date.parse(iso) / 1000;
}

describe("reading a moment", () => {
  type Case = [text: string, as: "start" | "end", timeZone: string, expected: string];
  const cases: Case[] = [
    ["2026-11-01", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["2026-11-01", "end", "UTC", "2026-11-02T00:00:00Z"],
    ["2026-11-01", "start", "America/New_York", "2026-11-01T04:00:00Z"],
    ["2026-11-01", "end", "America/New_York", "2026-11-02T05:00:00Z"],
    ["2026-11-01", "start", "Asia/Kolkata", "2026-10-31T18:30:00Z"],
    ["2026/11/01", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["  2026-11-01   08:30 ", "start", "Europe/Berlin", "2026-11-01T07:30:00Z"],
    ["2026-11-01 08:30", "end", "Europe/Berlin", "2026-11-01T07:30:00Z"],
    ["2026-11-01T08:30:15", "start", "UTC", "2026-11-01T08:30:15Z"],
    ["2026-11-01T08:30:15.250", "start", "UTC", "2026-11-01T08:30:15Z"],
    ["2026-11-01T08:30Z", "start", "Asia/Tokyo", "2026-11-01T08:30:00Z"],
    ["2026-11-01T08:30:15.9+02:00", "start", "UTC", "2026-11-01T06:30:15Z"],
    ["Nov 1 2026", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["november 1, 2026", "end", "UTC", "2026-11-02T00:00:00Z"],
    ["1 November 2026 17:00", "start", "UTC", "2026-11-01T17:00:00Z"],
    ["now", "end", "UTC", "2026-11-23T15:30:00Z"],
    ["today", "start", "UTC", "2026-11-23T00:00:00Z"],
    ["TODAY", "end", "UTC", "2026-11-24T00:00:00Z"],
    ["yesterday", "start", "Asia/Tokyo", "2026-11-22T15:00:00Z"],
    ["yesterday", "end", "UTC", "2026-11-23T00:00:00Z"],
    ["tomorrow", "end", "UTC", "2026-11-25T00:00:00Z"],
    ["3 days ago", "start", "UTC", "2026-11-20T00:00:00Z"],
    ["3 days ago", "end", "UTC", "2026-11-21T00:00:00Z"],
    ["1 month ago", "start", "UTC", "2026-10-23T00:00:00Z"],
    ["2 weeks ago", "start", "UTC", "2026-11-09T00:00:00Z"],
    ["5 hours ago", "start", "UTC", "2026-11-23T10:30:00Z"],
    ["in 2 hours", "end", "UTC", "2026-11-23T17:30:00Z"],
    ["-7d", "start", "UTC", "2026-11-16T15:30:00Z"],
    ["- 12h", "start", "UTC", "2026-11-23T03:30:00Z"],
    ["-2w", "start", "UTC", "2026-11-09T15:30:00Z"],
    ["-3mo", "start", "UTC", "2026-08-23T15:30:00Z"],
    ["-30d", "start", "America/New_York", "2026-10-24T14:30:00Z"],
    ["1325376000", "start", "Asia/Tokyo", "2012-01-01T00:00:00Z"],
    // Summer time: 02:30 is skipped on March 8 and comes twice on November 1.
    ["2026-03-08 02:30", "start", "America/New_York", "2026-03-08T07:30:00Z"],
    ["2026-11-01 01:30", "start", "America/New_York", "2026-11-01T05:30:00Z"],
    ["2026-04-05", "end", "Australia/Lord_Howe", "2026-04-05T13:30:00Z"],
    // Samoa left out this day when it changed sides of the date line.
    ["2011-12-31", "start", "Pacific/Apia", "2011-12-30T10:00:00Z"],
  ];
  for (const [text, as, timeZone, expected] of cases) {
    it(`“${text}” as ${as} in ${timeZone} is ${expected}`, () => {
      const moment = parseMoment(text, { now, timeZone, as });
      assert.equal(new Date(moment * 1000).toISOString(), new Date(expected).toISOString());
    });
  }

  it("“+7d” counts from the start, by the calendar", () => {
    const start = seconds("2026-10-29T04:00:00Z");
    const end = parseMoment("+7d", { now, timeZone: "America/New_York", as: "end", start });
    assert.equal(end - start, 169 * 3600);
  });

  const refused: [text: string, says: RegExp][] = [
    ["", /Type a date/],
    ["   ", /Type a date/],
    ["2026-02-30", /no such date/],
    ["2026-13-01", /no such date/],
    ["2026-11-01 25:00", /no such date/],
    ["01/02/2026", /mistaken for each other/],
    ["1.2.2026", /mistaken for each other/],
    ["next blue moon", /not understood/],
    ["constructor", /not understood/],
    ["3 constructor ago", /not understood/],
    ["-7", /not understood/],
    ["12", /not understood/],
    ["99999 years ago", /not understood/],
  ];
  for (const [text, says] of refused) {
    it(`“${text}” is refused in words`, () => {
      assert.throws(
        () => parseMoment(text, { now, timeZone: "UTC", as: "start" }),
        (error) => error instanceof InvalidRangeError && says.test(error.message),
      );
    });
  }

  it("10,000 characters are refused with a short message", () => {
    for (const junk of [
      "x".repeat(10_000),
      "1".repeat(10_000),
      "2026-11-01 ".repeat(1000),
      "-".repeat(10_000),
    ]) {
      assert.throws(
        () => parseMoment(junk, { now, timeZone: "UTC", as: "start" }),
        (error) => error instanceof InvalidRangeError && error.message.length < 250,
      );
    }
  });
});
