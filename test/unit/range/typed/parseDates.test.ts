import assert from "node:assert/strict";
import { parseMoment } from "../../../../src/core/range/typed/parseMoment";
import { iso, onComputerIn, seconds } from "../clock";
import { itReads, type MomentCase } from "./momentCase";

/** Monday. */
const now = seconds("2026-11-23T15:30:00Z");

const groups: Record<string, readonly MomentCase[]> = {
  "a day without a year is the latest such day up to today": [
    ["Nov 1", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["Nov 1", "start", "America/New_York", "2026-11-01T04:00:00Z"],
    ["Nov 1", "end", "America/New_York", "2026-11-02T05:00:00Z"],
    ["nov 23", "start", "UTC", "2026-11-23T00:00:00Z"],
    ["Nov 24", "start", "UTC", "2025-11-24T00:00:00Z"],
    ["Nov 24", "end", "UTC", "2025-11-25T00:00:00Z"],
    ["Nov 24", "start", "Pacific/Kiritimati", "2026-11-23T10:00:00Z"],
    ["dec 31st", "start", "Europe/Berlin", "2025-12-30T23:00:00Z"],
    ["1 november", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["the 1st of November", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["on Nov 1", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["1-Nov", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["Nov 1 08:30", "start", "Europe/Berlin", "2026-11-01T07:30:00Z"],
    ["1 nov 5 pm", "end", "UTC", "2026-11-01T17:00:00Z"],
    ["March 29", "end", "Europe/Berlin", "2026-03-29T22:00:00Z"],
    ["Feb 29", "start", "UTC", "2024-02-29T00:00:00Z"],
  ],
  "with full stops the day comes first": [
    ["24.11.2026", "start", "UTC", "2026-11-24T00:00:00Z"],
    ["24.11.2026", "end", "Europe/Berlin", "2026-11-24T23:00:00Z"],
    ["1.2.2026", "start", "UTC", "2026-02-01T00:00:00Z"],
    ["01.02.2026 08:30", "start", "America/New_York", "2026-02-01T13:30:00Z"],
    ["24.11.", "start", "UTC", "2025-11-24T00:00:00Z"],
    ["1.11.", "start", "Europe/Berlin", "2026-10-31T23:00:00Z"],
    ["1.11", "end", "Europe/Berlin", "2026-11-01T23:00:00Z"],
    ["1. 11. 2026", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["1.11., 8:30", "start", "UTC", "2026-11-01T08:30:00Z"],
    ["3.4.26", "start", "UTC", "2026-04-03T00:00:00Z"],
  ],
  "with slashes or dashes, day and month come in either order where one of them can be no month": [
    ["24/11/2026", "start", "UTC", "2026-11-24T00:00:00Z"],
    ["11/24/2026", "start", "UTC", "2026-11-24T00:00:00Z"],
    ["24-11-2026", "end", "America/New_York", "2026-11-25T05:00:00Z"],
    ["11/11/2026", "start", "UTC", "2026-11-11T00:00:00Z"],
    ["31/12/2025 17:00", "start", "UTC", "2025-12-31T17:00:00Z"],
    ["22/11", "start", "UTC", "2026-11-22T00:00:00Z"],
    ["11/22", "end", "UTC", "2026-11-23T00:00:00Z"],
  ],
  "dates as programs write them": [
    ["1-Nov-26", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["01/Nov/2026", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["01NOV2026", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["2026 Nov 1", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["2026.11.01", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["Sun, Nov 1, 2026", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["Sunday, November 1", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["Sunday the 1st of November 2026", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["Sun, Nov 1, 2026, 08:30:00 (UTC+5:30)", "start", "UTC", "2026-11-01T03:00:00Z"],
    ["Sun, Nov 1, 2026, 08:30:00 (UTC−5)", "end", "UTC", "2026-11-01T13:30:00Z"],
    ["Sun, 01 Nov 2026 08:30:00 GMT", "start", "Asia/Tokyo", "2026-11-01T08:30:00Z"],
    ["Sun, 01 Nov 2026 08:30:00 +0100", "start", "Asia/Tokyo", "2026-11-01T07:30:00Z"],
  ],
  "all that looks like a dash is one, all that looks like a space is one, and what is invisible is nothing": [
    ["2026–11–01", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["2026—11—01", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["2026‐11‐01", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["2026‑11‑01", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["2026−11−01", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["–7d", "start", "UTC", "2026-11-16T15:30:00Z"],
    ["—7d", "start", "UTC", "2026-11-16T15:30:00Z"],
    ["－7d", "start", "UTC", "2026-11-16T15:30:00Z"],
    ["Nov\u00A01", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["5:15\u202FPM", "start", "UTC", "2026-11-23T17:15:00Z"],
    ["1.\u2009November", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["\u200E2026-11-01\u200F", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["2026-11-01\uFEFF", "start", "UTC", "2026-11-01T00:00:00Z"],
  ],
  "a month or a year is all of it": [
    ["2026-11", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["2026-11", "end", "UTC", "2026-12-01T00:00:00Z"],
    ["2026-11", "start", "America/New_York", "2026-11-01T04:00:00Z"],
    ["2026-11", "end", "America/New_York", "2026-12-01T05:00:00Z"],
    ["2026-03", "start", "Europe/Berlin", "2026-02-28T23:00:00Z"],
    ["2026-03", "end", "Europe/Berlin", "2026-03-31T22:00:00Z"],
    ["2011-12", "end", "Pacific/Apia", "2011-12-31T10:00:00Z"],
    ["2026/11", "end", "UTC", "2026-12-01T00:00:00Z"],
    ["11/2026", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["11.2026", "end", "UTC", "2026-12-01T00:00:00Z"],
    ["2026-12", "end", "UTC", "2027-01-01T00:00:00Z"],
    ["2024-02", "end", "UTC", "2024-03-01T00:00:00Z"],
    ["november 2026", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["November 2026", "end", "Europe/Berlin", "2026-11-30T23:00:00Z"],
    ["nov. 2026", "end", "UTC", "2026-12-01T00:00:00Z"],
    ["2026 november", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["november", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["november", "end", "UTC", "2026-12-01T00:00:00Z"],
    ["dec", "start", "UTC", "2025-12-01T00:00:00Z"],
    ["may", "end", "UTC", "2026-06-01T00:00:00Z"],
    ["in May", "start", "UTC", "2026-05-01T00:00:00Z"],
    ["last november", "start", "UTC", "2025-11-01T00:00:00Z"],
    ["last october", "end", "UTC", "2026-11-01T00:00:00Z"],
    ["last december", "start", "UTC", "2025-12-01T00:00:00Z"],
    ["this december", "end", "UTC", "2027-01-01T00:00:00Z"],
    ["next may", "end", "UTC", "2027-06-01T00:00:00Z"],
    ["next december", "start", "UTC", "2026-12-01T00:00:00Z"],
    ["2025", "start", "UTC", "2025-01-01T00:00:00Z"],
    ["2025", "end", "America/New_York", "2026-01-01T05:00:00Z"],
  ],
  "weeks, months and years are named from today": [
    ["this month", "start", "Europe/Berlin", "2026-10-31T23:00:00Z"],
    ["this month", "end", "Europe/Berlin", "2026-11-30T23:00:00Z"],
    ["last month", "start", "America/New_York", "2026-10-01T04:00:00Z"],
    ["last month", "end", "America/New_York", "2026-11-01T04:00:00Z"],
    ["last month", "end", "Europe/Berlin", "2026-10-31T23:00:00Z"],
    ["previous month", "start", "UTC", "2026-10-01T00:00:00Z"],
    ["next month", "end", "UTC", "2027-01-01T00:00:00Z"],
    ["this week", "start", "UTC", "2026-11-23T00:00:00Z"],
    ["last week", "start", "UTC", "2026-11-16T00:00:00Z"],
    ["last week", "end", "Europe/Berlin", "2026-11-22T23:00:00Z"],
    ["next week", "start", "UTC", "2026-11-30T00:00:00Z"],
    ["this year", "start", "UTC", "2026-01-01T00:00:00Z"],
    ["last year", "start", "UTC", "2025-01-01T00:00:00Z"],
    ["last year", "end", "America/New_York", "2026-01-01T05:00:00Z"],
    ["since last month", "start", "UTC", "2026-10-01T00:00:00Z"],
  ],
  "the end of a month is its last day, the start its first": [
    ["end of last month", "start", "UTC", "2026-10-31T00:00:00Z"],
    ["end of last month", "end", "UTC", "2026-11-01T00:00:00Z"],
    ["the end of last month", "end", "America/New_York", "2026-11-01T04:00:00Z"],
    ["end of last month 17:00", "end", "Europe/Berlin", "2026-10-31T16:00:00Z"],
    ["end of the month", "end", "UTC", "2026-12-01T00:00:00Z"],
    ["start of last week", "start", "UTC", "2026-11-16T00:00:00Z"],
    ["end of last week", "end", "UTC", "2026-11-23T00:00:00Z"],
    ["beginning of the year", "start", "UTC", "2026-01-01T00:00:00Z"],
    ["end of October", "end", "UTC", "2026-11-01T00:00:00Z"],
    ["end of 2025", "start", "UTC", "2025-12-31T00:00:00Z"],
    ["end of february 2024", "start", "UTC", "2024-02-29T00:00:00Z"],
  ],
  "parts of a day": [
    ["this morning", "start", "UTC", "2026-11-23T06:00:00Z"],
    ["this morning", "end", "UTC", "2026-11-23T12:00:00Z"],
    ["this morning", "start", "America/New_York", "2026-11-23T11:00:00Z"],
    ["this afternoon", "start", "Europe/Berlin", "2026-11-23T11:00:00Z"],
    ["this afternoon", "end", "UTC", "2026-11-23T18:00:00Z"],
    ["this evening", "end", "UTC", "2026-11-24T00:00:00Z"],
    ["tonight", "start", "UTC", "2026-11-23T18:00:00Z"],
    ["last night", "start", "UTC", "2026-11-22T18:00:00Z"],
    ["last night", "end", "UTC", "2026-11-23T06:00:00Z"],
    ["yesterday morning", "start", "UTC", "2026-11-22T06:00:00Z"],
    ["monday in the afternoon", "end", "UTC", "2026-11-23T18:00:00Z"],
    ["noon", "start", "Europe/Berlin", "2026-11-23T11:00:00Z"],
    ["noon", "end", "UTC", "2026-11-23T12:00:00Z"],
    ["Nov 1 at noon", "start", "America/New_York", "2026-11-01T17:00:00Z"],
    ["midnight", "start", "Europe/Berlin", "2026-11-22T23:00:00Z"],
    ["midnight", "end", "Europe/Berlin", "2026-11-23T23:00:00Z"],
    ["yesterday at midnight", "end", "UTC", "2026-11-23T00:00:00Z"],
    ["5 p.m.", "start", "UTC", "2026-11-23T17:00:00Z"],
  ],
  "days around today, weeks of weekdays, numbers as words": [
    ["the day before yesterday", "start", "UTC", "2026-11-21T00:00:00Z"],
    ["day after tomorrow", "end", "UTC", "2026-11-26T00:00:00Z"],
    ["this friday", "end", "UTC", "2026-11-28T00:00:00Z"],
    ["on monday", "start", "UTC", "2026-11-23T00:00:00Z"],
    ["last mon.", "start", "UTC", "2026-11-16T00:00:00Z"],
    ["monday last week", "start", "UTC", "2026-11-16T00:00:00Z"],
    ["last week friday", "start", "UTC", "2026-11-20T00:00:00Z"],
    ["friday next week", "end", "UTC", "2026-12-05T00:00:00Z"],
    ["two weeks ago", "start", "UTC", "2026-11-09T00:00:00Z"],
    ["until now", "end", "UTC", "2026-11-23T15:30:00Z"],
    ["since 3 days ago", "start", "UTC", "2026-11-20T00:00:00Z"],
    ["to 17:00", "end", "UTC", "2026-11-23T17:00:00Z"],
  ],
};

describe("reading dates as people type them", () => {
  itReads(groups, now);

  const ends: [start: string, text: string, timeZone: string, expected: string][] = [
    ["2026-11-05", "Nov 10", "UTC", "2026-11-11T00:00:00Z"],
    ["2026-11-20", "Dec 5", "UTC", "2026-12-06T00:00:00Z"],
    ["2026-11-20", "Nov 20", "Europe/Berlin", "2026-11-20T23:00:00Z"],
    ["2026-11-20", "Nov 19", "UTC", "2027-11-20T00:00:00Z"],
    ["2027-03-01", "Apr 1", "America/New_York", "2027-04-02T04:00:00Z"],
    ["2025-06-01", "Oct 1", "UTC", "2026-10-02T00:00:00Z"],
    ["2026-11-20", "Feb 29", "UTC", "2028-03-01T00:00:00Z"],
    ["2026-11-20", "31.12.", "Europe/Berlin", "2026-12-31T23:00:00Z"],
    ["2026-11-20", "december", "UTC", "2027-01-01T00:00:00Z"],
    ["2026-11-20", "november", "UTC", "2026-12-01T00:00:00Z"],
    ["2026-11-20", "2026-11", "UTC", "2026-12-01T00:00:00Z"],
    ["2096-11-20", "Feb 29", "UTC", "2104-03-01T00:00:00Z"],
  ];
  for (const [startText, text, timeZone, expected] of ends) {
    it(`“${text}” as the end of what starts on ${startText} in ${timeZone} is ${expected}`, () => {
      const start = parseMoment(startText, { now, timeZone, as: "start" });
      assert.equal(iso(parseMoment(text, { now, timeZone, as: "end", start })), expected);
    });
  }

  it("a month that is over when the range starts is refused as its end", () => {
    const start = seconds("2026-11-20T00:00:00Z");
    assert.throws(
      () => parseMoment("last month", { now, timeZone: "UTC", as: "end", start }),
      /^InvalidRangeError: The end \(Oct 31, 2026\) is before the start \(Nov 20, 2026\)\.$/,
    );
  });

  it("a time that summer time skips or repeats is read as after other days", () => {
    const inNewYork = { now, timeZone: "America/New_York", as: "start" } as const;
    assert.equal(iso(parseMoment("Mar 8 02:30", inNewYork)), "2026-03-08T07:30:00Z");
    assert.equal(iso(parseMoment("1.11. 01:30", inNewYork)), "2026-11-01T05:30:00Z");
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
