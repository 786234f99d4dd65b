import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as l10n from "@vscode/l10n";
import fc from "fast-check";
import { uncoveredParts } from "../../../../src/core/range/coverage";
import { formatCoverage } from "../../../../src/core/range/words/formatCoverage";
import { formatRange } from "../../../../src/core/range/words/formatRange";
import type { TimeRange } from "../../../../src/core/range/timeRange";
import { parseMoment } from "../../../../src/core/range/typed/parseMoment";
import { clock, seconds } from "../clock";

const now = "2026-11-24T15:30:00Z";
const zones = ["UTC", "Europe/Berlin", "America/New_York"];

/** `2026-09-01/2026-09-07` is both days and what lies between; either end may have a time. */
function stretch(text: string, timeZone: string): TimeRange {
  const [start = "", end = ""] = text.split("/");
  const at = { now: seconds(now), timeZone };
  return { start: parseMoment(start, { ...at, as: "start" }), end: parseMoment(end, { ...at, as: "end" }) };
}

describe("what was fetched, in words", () => {
  const cases: [title: string, covered: string[], words: string][] = [
    ["nothing", [], ""],
    ["one stretch as everywhere else", ["2026-10-29/2026-11-04"], "Oct 29 – Nov 4"],
    ["one stretch in one month as everywhere else", ["2026-11-01/2026-11-07"], "Nov 1 – Nov 7"],
    ["two weeks far apart", ["2026-09-01/2026-09-07", "2026-11-01/2026-11-07"], "Sep 1–7, Nov 1–7"],
    ["in order", ["2026-11-01/2026-11-07", "2026-09-01/2026-09-07"], "Sep 1–7, Nov 1–7"],
    [
      "across the end of a month",
      ["2026-09-01/2026-09-07", "2026-10-29/2026-11-04"],
      "Sep 1–7, Oct 29 – Nov 4",
    ],
    ["single days", ["2026-09-01/2026-09-01", "2026-11-08/2026-11-08"], "Sep 1, Nov 8"],
    ["a day on which clocks change", ["2026-10-25/2026-10-25", "2026-11-01/2026-11-01"], "Oct 25, Nov 1"],
    ["what touches", ["2026-11-01/2026-11-07", "2026-11-08/2026-11-14"], "Nov 1 – Nov 14"],
    ["what overlaps", ["2026-11-01/2026-11-09", "2026-11-03/2026-11-04"], "Nov 1 – Nov 9"],
    [
      "what is a few seconds apart",
      ["2026-11-01/2026-11-07 23:59:59", "2026-11-08 00:00:02/2026-11-14"],
      "Nov 1 – Nov 14",
    ],
    [
      "what is missing, where that is little",
      ["2026-09-01/2026-10-02", "2026-10-05/2026-11-07"],
      "Sep 1 – Nov 7, not fetched: Oct 3–4",
    ],
    [
      "several days that are missing",
      ["2026-09-01/2026-09-30", "2026-10-02/2026-10-09", "2026-10-12/2026-11-07"],
      "Sep 1 – Nov 7, not fetched: Oct 1, Oct 10–11",
    ],
    [
      "some hours that are missing",
      ["2026-11-01/2026-11-09 10:00", "2026-11-09 12:00/2026-11-20"],
      "Nov 1 – Nov 20, not fetched: Nov 9, 10:00 – 12:00",
    ],
    [
      "an hour at midnight that is missing",
      ["2026-11-01/2026-11-09 23:00", "2026-11-10/2026-11-20"],
      "Nov 1 – Nov 20, not fetched: Nov 9, 23:00 – Nov 10, 00:00",
    ],
    [
      "short stretches with their times",
      ["2026-11-23 08:00/2026-11-23 09:30", "2026-11-24 08:00/2026-11-24 10:00"],
      "Nov 23, 08:00 – 09:30; Nov 24, 08:00 – 10:00",
    ],
    [
      "a gap within two days next to each other by its times",
      ["2026-01-01/2026-01-02", "2026-11-02/2026-11-05 09:00", "2026-11-06 18:00/2026-11-09"],
      "Jan 1–2; Nov 2 – Nov 5, 09:00; Nov 6, 18:00 – Nov 9",
    ],
    [
      "a gap after a whole day by the time when it ends",
      ["2026-01-01/2026-01-02", "2026-11-04/2026-11-05", "2026-11-06 20:00/2026-11-08"],
      "Jan 1–2; Nov 4–5; Nov 6, 20:00 – Nov 8",
    ],
    [
      "four stretches",
      ["2026-01-01/2026-01-02", "2026-03-01/2026-03-02", "2026-05-01/2026-05-02", "2026-07-01/2026-07-02"],
      "Jan 1–2, Mar 1–2, May 1–2, Jul 1–2",
    ],
    [
      "the first few of many",
      ["01", "02", "03", "05", "07", "09"].map((month) => `2026-${month}-01/2026-${month}-02`),
      "Jan 1–2, Feb 1–2, Mar 1–2 and 3 more stretches",
    ],
    [
      "the first few of much that is missing",
      [
        "01-01/2026-01-31",
        "02-02/2026-02-28",
        "03-02/2026-03-31",
        "04-03/2026-04-30",
        "05-02/2026-05-31",
        "06-02/2026-06-30",
      ].map((text) => `2026-${text}`),
      "Jan 1 – Jun 30, not fetched: Feb 1, Mar 1, Apr 1–2 and 2 more stretches",
    ],
    ["one other year", ["2025-09-01/2025-09-07", "2025-11-01/2025-11-07"], "Sep 1–7, 2025; Nov 1–7, 2025"],
    ["several years", ["2020-01-01/2020-01-07", "2026-11-17/2026-11-24"], "Jan 1–7, 2020; Nov 17–24, 2026"],
    [
      "over new year",
      ["2025-11-01/2025-11-07", "2025-12-30/2026-01-02"],
      "Nov 1–7, 2025; Dec 30, 2025 – Jan 2, 2026",
    ],
    [
      "a day of this year that is missing in what began in another",
      ["2025-09-01/2026-03-04", "2026-03-06/2026-11-07"],
      "Sep 1, 2025 – Nov 7, 2026, not fetched: Mar 5, 2026",
    ],
    ["the last day of the year", ["2026-01-01/2026-01-07", "2026-12-30/2026-12-31"], "Jan 1–7, Dec 30–31"],
  ];
  for (const timeZone of zones) {
    describe(`in ${timeZone}`, () => {
      for (const [title, covered, words] of cases) {
        it(`${title}: “${words}”`, () => {
          const stretches = covered.map((text) => stretch(text, timeZone));
          assert.equal(formatCoverage(stretches, clock(now, timeZone)), words);
        });
      }
    });
  }

  it("days are those of the zone", () => {
    const covered = ["2026-09-01/2026-09-07", "2026-11-01/2026-11-07"].map((text) =>
      stretch(text, "Europe/Berlin"),
    );
    assert.equal(formatCoverage(covered, clock(now, "Europe/Berlin")), "Sep 1–7, Nov 1–7");
    assert.equal(formatCoverage(covered, clock(now, "America/New_York")), "Aug 31 – Sep 7, Oct 31 – Nov 7");
  });

  it("one stretch, however many windows it came in, always reads as the range", () => {
    const start = seconds("2026-01-01T00:00:00Z");
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 604_800 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 0, max: 31_536_000 }),
        fc.constantFrom(...zones),
        (lengths, offset, timeZone) => {
          let end = start + offset;
          const windows = lengths.map((length) => ({ start: end, end: (end += length) }));
          const at = clock(now, timeZone);
          assert.equal(formatCoverage(windows, at), formatRange({ start: start + offset, end }, at));
        },
      ),
    );
  });

  it("a gap of ten seconds or more is always told, and the text stays short", () => {
    const range = { start: seconds("2025-06-01T00:00:00Z"), end: seconds("2026-11-24T00:00:00Z") };
    const gap = fc
      .tuple(
        fc.integer({ min: range.start + 1, max: range.end - 700_000 }),
        fc.integer({ min: 10, max: 604_800 }),
      )
      .map(([start, length]): TimeRange => ({ start, end: start + length }));
    fc.assert(
      fc.property(
        fc.array(gap, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(...zones),
        (gaps, timeZone) => {
          const at = clock(now, timeZone);
          const covered = uncoveredParts(
            range,
            [...gaps].sort((a, b) => a.start - b.start),
          );
          const words = formatCoverage(covered, at);
          const whole = { start: covered[0]!.start, end: covered.at(-1)!.end };
          assert.notEqual(words, formatRange(whole, at));
          assert.ok(words.length < 220, words);
        },
      ),
    );
  });
});

describe("what was fetched, in German", () => {
  before(() => l10n.config({ contents: readFileSync("l10n/bundle.l10n.de.json", "utf8") }));
  after(() => l10n.config({ contents: {} }));

  const cases: [covered: string[], words: string][] = [
    [["2026-10-01/2026-10-07", "2026-11-01/2026-11-07"], "1.–7. Okt., 1.–7. Nov."],
    [["2020-01-01/2020-01-07", "2026-11-17/2026-11-24"], "1.–7. Jan. 2020, 17.–24. Nov. 2026"],
    [["2026-08-01/2026-10-02", "2026-10-05/2026-11-07"], "1. Aug. – 7. Nov., nicht abgerufen: 3.–4. Okt."],
    [
      ["01", "02", "04", "05", "07"].map((month) => `2026-${month}-01/2026-${month}-02`),
      "1.–2. Jan., 1.–2. Feb., 1.–2. Apr. und 2 weitere Zeiträume",
    ],
  ];
  for (const [covered, words] of cases) {
    it(`${covered.join(", ")} reads “${words}”`, () => {
      const stretches = covered.map((text) => stretch(text, "Europe/Berlin"));
      assert.equal(formatCoverage(stretches, clock(now, "Europe/Berlin")), words);
    });
  }
});
