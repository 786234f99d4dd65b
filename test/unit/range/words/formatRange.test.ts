import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as l10n from "@vscode/l10n";
import fc from "fast-check";
import { formatCoverage } from "../../../../src/core/range/words/formatCoverage";
import {
  firstAndLastDay,
  formatMoment,
  formatRange,
  formatRequests,
  formatTime,
} from "../../../../src/core/range/words/formatRange";
import { parseMoment } from "../../../../src/core/range/typed/parseMoment";
import { clock, seconds } from "../clock";

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

  it("times stand with ranges of up to two days, and not with longer ones", () => {
    const clock = { now: seconds("2026-11-23T12:00:00Z"), timeZone: "UTC" };
    const start = seconds("2026-11-02T08:30:00Z");
    const words = (length: number): string => formatRange({ start, end: start + length }, clock);
    assert.equal(words(2 * 86_400), "Nov 2, 08:30 – Nov 4, 08:30");
    assert.equal(words(2 * 86_400 + 1), "Nov 2 – Nov 4");
  });

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

  it("no offset has no sign", () => {
    assert.match(formatMoment(seconds("2026-01-15T12:00:00Z"), "Europe/London"), / 12:00:00 \(UTC\)$/);
    assert.match(formatMoment(seconds("2026-07-15T12:00:00Z"), "Europe/London"), / 13:00:00 \(UTC\+1\)$/);
    assert.match(formatMoment(seconds("2026-01-15T12:00:00Z"), "Asia/Kathmandu"), / 17:45:00 \(UTC\+5:45\)$/);
  });

  it("times of day are those of the zone", () => {
    const moment = seconds("2026-11-23T15:30:59Z");
    const times = ["UTC", "Europe/Berlin", "Asia/Kolkata"].map((timeZone) => formatTime(moment, timeZone));
    assert.deepEqual(times, ["15:30", "16:30", "21:00"]);
  });
});

describe("moments beyond the calendar", () => {
  const beyond = [1e16, 9_007_199_254_740_991, -1e20, 1e21, Number.NaN, Infinity, -Infinity, -62_135_596_801];
  for (const number of beyond) {
    it(`${number} shows as the bare number`, () => {
      const words = String(number);
      const at = clock("2026-11-23T15:30:00Z", "Europe/Berlin");
      assert.equal(formatMoment(number, "Europe/Berlin"), words);
      assert.equal(formatTime(number, "Europe/Berlin"), words);
      const range = { start: number, end: number };
      assert.equal(formatRange(range, at), `${words} – ${words}`);
      assert.deepEqual(firstAndLastDay(range, "Europe/Berlin"), [words, words]);
    });
  }

  it("the other end of a range stays a date", () => {
    const range = { start: 1325376000, end: 9_007_199_254_740_991 };
    const at = clock("2026-11-23T15:30:00Z", "UTC");
    assert.equal(formatRange(range, at), "Jan 1, 2012 – 9007199254740991");
    assert.equal(formatRange({ start: -1e20, end: 1325376000 }, at), "-100000000000000000000 – Jan 1, 2012");
    assert.deepEqual(firstAndLastDay(range, "UTC"), ["2012-01-01", "9007199254740991"]);
    assert.equal(formatCoverage([range], at), formatRange(range, at));
  });

  it("no number makes anything throw, or say something about validity", () => {
    const numbers = fc.oneof(
      fc.double(),
      fc.maxSafeInteger(),
      fc.integer({ min: -62_135_700_000, max: -62_135_500_000 }),
      fc.integer({ min: 253_370_700_000, max: 253_402_400_000 }),
      fc.integer({ min: 0, max: 4_000_000_000 }),
      fc.constantFrom(...beyond, 253_370_764_799, 253_370_764_800, -62_135_596_800, 8.64e12, -8.64e12, -0),
    );
    const zones = fc.constantFrom("UTC", "Europe/Berlin", "America/New_York", "Pacific/Apia", "Asia/Kolkata");
    const ranges = fc.record({ start: numbers, end: numbers });
    fc.assert(
      fc.property(fc.array(ranges, { maxLength: 6 }), zones, (list, timeZone) => {
        const at = clock("2026-11-23T15:30:00Z", timeZone);
        const texts = [formatCoverage(list, at)];
        for (const range of list) {
          texts.push(
            formatRange(range, at),
            formatMoment(range.start, timeZone),
            formatTime(range.end, timeZone),
            ...firstAndLastDay(range, timeZone),
          );
        }
        for (const text of texts) assert.doesNotMatch(text, /invalid|undefined/i);
      }),
      { numRuns: 400 },
    );
  });
});

describe("a moment in words, typed again", () => {
  const languages: Record<string, object> = {
    English: {},
    German: JSON.parse(readFileSync("l10n/bundle.l10n.de.json", "utf8")) as object,
  };
  after(() => l10n.config({ contents: {} }));

  for (const [language, contents] of Object.entries(languages)) {
    it(`is the same moment, in ${language}`, () => {
      l10n.config({ contents: JSON.stringify(contents) });
      const moments = fc.integer({
        min: seconds("1975-01-01T00:00:00Z"),
        max: seconds("2199-12-31T00:00:00Z"),
      });
      const zones = fc.constantFrom(
        "UTC",
        "Europe/Berlin",
        "America/New_York",
        "America/St_Johns",
        "Asia/Kolkata",
      );
      fc.assert(
        fc.property(moments, zones, zones, (moment, shownIn, readIn) => {
          const context = { ...clock("2026-11-23T15:30:00Z", readIn), as: "start" } as const;
          assert.equal(parseMoment(formatMoment(moment, shownIn), context), moment);
        }),
      );
    });
  }
});
