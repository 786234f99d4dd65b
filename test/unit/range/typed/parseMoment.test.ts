import assert from "node:assert/strict";
import { parseMoment } from "../../../../src/core/range/typed/parseMoment";
import { iso, onComputerIn, seconds } from "../clock";
import { itReads, type MomentCase } from "./momentCase";

/** Monday. */
const now = seconds("2026-11-23T15:30:00Z");

const groups: Record<string, readonly MomentCase[]> = {
  "a date is its first second as a start, and the whole day as an end": [
    ["2026-11-01", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["2026-11-01", "end", "UTC", "2026-11-02T00:00:00Z"],
    ["2026-11-01", "start", "America/New_York", "2026-11-01T04:00:00Z"],
    ["2026-11-01", "end", "America/New_York", "2026-11-02T05:00:00Z"],
    ["2026-03-29", "start", "Europe/Berlin", "2026-03-28T23:00:00Z"],
    ["2026-03-29", "end", "Europe/Berlin", "2026-03-29T22:00:00Z"],
    ["2026-11-01", "start", "Asia/Kolkata", "2026-10-31T18:30:00Z"],
    ["2026-04-05", "end", "Australia/Lord_Howe", "2026-04-05T13:30:00Z"],
    ["2026-10-04", "end", "Australia/Lord_Howe", "2026-10-04T13:00:00Z"],
    ["2011-12-29", "end", "Pacific/Apia", "2011-12-30T10:00:00Z"],
    ["2011-12-31", "start", "Pacific/Apia", "2011-12-30T10:00:00Z"],
    ["2026-12-31", "end", "UTC", "2027-01-01T00:00:00Z"],
    ["2024-02-29", "end", "UTC", "2024-03-01T00:00:00Z"],
  ],
  "dates name their parts in several ways": [
    ["2026/11/01", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["Nov 1 2026", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["november 1st, 2026", "end", "UTC", "2026-11-02T00:00:00Z"],
    ["Sept. 3, 2026", "start", "UTC", "2026-09-03T00:00:00Z"],
    ["1 November 2026", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["1-Nov-2026", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["  NOV   1\t2026 ", "start", "UTC", "2026-11-01T00:00:00Z"],
  ],
  "a time is read in the zone, and is the same as a start and as an end": [
    ["  2026-11-01   08:30 ", "start", "Europe/Berlin", "2026-11-01T07:30:00Z"],
    ["2026-11-01 08:30", "end", "Europe/Berlin", "2026-11-01T07:30:00Z"],
    ["2026-11-01T08:30:15", "start", "UTC", "2026-11-01T08:30:15Z"],
    ["1 November 2026 17:00", "start", "UTC", "2026-11-01T17:00:00Z"],
    ["Nov 1, 2026, 5:15 PM", "start", "UTC", "2026-11-01T17:15:00Z"],
    ["nov 1 2026 at 12 am", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["yesterday 08:30", "end", "UTC", "2026-11-22T08:30:00Z"],
    ["3 days ago 9:00", "start", "UTC", "2026-11-20T09:00:00Z"],
    ["sat 8pm", "end", "UTC", "2026-11-21T20:00:00Z"],
    ["08:30", "start", "Asia/Kolkata", "2026-11-23T03:00:00Z"],
    ["2026-11-01 24:00", "end", "UTC", "2026-11-02T00:00:00Z"],
    ["2026-03-08 02:30", "start", "America/New_York", "2026-03-08T07:30:00Z"],
    ["2026-11-01 01:30", "start", "America/New_York", "2026-11-01T05:30:00Z"],
    ["2026-03-29 02:30", "end", "Europe/Berlin", "2026-03-29T01:30:00Z"],
    ["2026-10-25 02:30", "end", "Europe/Berlin", "2026-10-25T00:30:00Z"],
  ],
  "ISO 8601 with an offset is a moment in itself, fractions rounded outwards": [
    ["2026-11-01T08:30Z", "start", "Asia/Tokyo", "2026-11-01T08:30:00Z"],
    ["2026-11-01 08:30:00 utc", "start", "Asia/Tokyo", "2026-11-01T08:30:00Z"],
    ["2026-11-01T08:30:15+05:30", "start", "UTC", "2026-11-01T03:00:15Z"],
    ["2026-11-01T08:30:15-0330", "start", "UTC", "2026-11-01T12:00:15Z"],
    ["2026-11-01T01:30:00-05", "start", "America/New_York", "2026-11-01T06:30:00Z"],
    ["2011-12-30T00:00:00Z", "start", "Pacific/Apia", "2011-12-30T00:00:00Z"],
    ["2026-11-01T08:30:15.9+02:00", "start", "UTC", "2026-11-01T06:30:15Z"],
    ["2026-11-01T08:30:15.9+02:00", "end", "UTC", "2026-11-01T06:30:16Z"],
    ["2026-11-01T23:59:59.999", "end", "UTC", "2026-11-02T00:00:00Z"],
    ["2026-11-01T08:30:15.000", "end", "UTC", "2026-11-01T08:30:15Z"],
  ],
  "days are named from today": [
    ["today", "start", "UTC", "2026-11-23T00:00:00Z"],
    ["TODAY", "end", "UTC", "2026-11-24T00:00:00Z"],
    ["yesterday", "start", "Asia/Tokyo", "2026-11-22T15:00:00Z"],
    ["yesterday", "end", "UTC", "2026-11-23T00:00:00Z"],
    ["tomorrow", "end", "UTC", "2026-11-25T00:00:00Z"],
    ["3 days ago", "start", "UTC", "2026-11-20T00:00:00Z"],
    ["0 days ago", "start", "UTC", "2026-11-23T00:00:00Z"],
    ["in 0 days", "start", "UTC", "2026-11-23T00:00:00Z"],
    ["3 days ago", "end", "UTC", "2026-11-21T00:00:00Z"],
    ["a week ago", "start", "UTC", "2026-11-16T00:00:00Z"],
    ["2 weeks ago", "start", "UTC", "2026-11-09T00:00:00Z"],
    ["1 month ago", "start", "UTC", "2026-10-23T00:00:00Z"],
    ["1 year ago", "start", "UTC", "2025-11-23T00:00:00Z"],
    ["in 2 days", "end", "UTC", "2026-11-26T00:00:00Z"],
    ["30 days ago", "start", "America/New_York", "2026-10-24T04:00:00Z"],
  ],
  "a weekday is the last one up to today; last and next leave today out": [
    ["monday", "start", "UTC", "2026-11-23T00:00:00Z"],
    ["friday", "start", "UTC", "2026-11-20T00:00:00Z"],
    ["Fri", "end", "UTC", "2026-11-21T00:00:00Z"],
    ["tuesday", "start", "UTC", "2026-11-17T00:00:00Z"],
    ["last friday", "start", "UTC", "2026-11-20T00:00:00Z"],
    ["last monday", "start", "UTC", "2026-11-16T00:00:00Z"],
    ["next monday", "end", "UTC", "2026-12-01T00:00:00Z"],
    ["next wed", "end", "UTC", "2026-11-26T00:00:00Z"],
  ],
  "amounts count from this very moment, days and longer at the same time of day": [
    ["now", "end", "UTC", "2026-11-23T15:30:00Z"],
    ["5 hours ago", "start", "UTC", "2026-11-23T10:30:00Z"],
    ["in 2 hours", "end", "UTC", "2026-11-23T17:30:00Z"],
    ["an hour ago", "start", "UTC", "2026-11-23T14:30:00Z"],
    ["90 min ago", "start", "UTC", "2026-11-23T14:00:00Z"],
    ["-7d", "start", "UTC", "2026-11-16T15:30:00Z"],
    ["−7D", "start", "UTC", "2026-11-16T15:30:00Z"],
    ["- 12h", "start", "UTC", "2026-11-23T03:30:00Z"],
    ["-2w", "start", "UTC", "2026-11-09T15:30:00Z"],
    ["-3mo", "start", "UTC", "2026-08-23T15:30:00Z"],
    ["-1y", "start", "UTC", "2025-11-23T15:30:00Z"],
    ["+1d", "start", "UTC", "2026-11-24T15:30:00Z"],
    ["-30d", "start", "America/New_York", "2026-10-24T14:30:00Z"],
    ["-720h", "start", "America/New_York", "2026-10-24T15:30:00Z"],
    ["1325376000", "start", "Asia/Tokyo", "2012-01-01T00:00:00Z"],
  ],
};

describe("reading a moment", () => {
  itReads(groups, now);

  it("“+7d” counts from the start, by the calendar", () => {
    const start = seconds("2026-10-29T04:00:00Z");
    const end = parseMoment("+7d", { now, timeZone: "America/New_York", as: "end", start });
    assert.equal(end - start, 169 * 3600);
  });

  it("a month from its 31st leads to the last day of a shorter month", () => {
    const context = { now: seconds("2026-03-31T10:00:00Z"), timeZone: "UTC", as: "start" } as const;
    assert.equal(iso(parseMoment("-1mo", context)), "2026-02-28T10:00:00Z");
    assert.equal(iso(parseMoment("1 month ago", context)), "2026-02-28T00:00:00Z");
  });

  it("a weekday as an end is the coming one where the last one was over before the start", () => {
    const start = seconds("2026-11-23T00:00:00Z");
    const context = { now, timeZone: "UTC", as: "end", start } as const;
    assert.equal(iso(parseMoment("friday", context)), "2026-11-28T00:00:00Z");
    assert.equal(iso(parseMoment("monday", context)), "2026-11-24T00:00:00Z");
  });

  it("the same comes out on a computer in any zone", () => {
    for (const computer of ["Asia/Tokyo", "America/New_York", "Australia/Lord_Howe"]) {
      onComputerIn(computer, () => {
        for (const [text, as, timeZone, expected] of Object.values(groups).flat()) {
          assert.equal(iso(parseMoment(text, { now, timeZone, as })), expected, `${text} in ${timeZone}`);
        }
      });
    }
  });
});
