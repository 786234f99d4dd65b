import assert from "node:assert/strict";
import fc from "fast-check";
import { parseMoment } from "../../../../src/core/range/typed/parseMoment";
import { InvalidRangeError } from "../../../../src/core/range/timeRange";
import { seconds } from "../clock";

const context = { now: seconds("2026-11-23T15:30:00Z"), timeZone: "UTC", as: "start" } as const;

describe("a moment that is not understood", () => {
  const refused: [text: string, says: RegExp][] = [
    ["", /^Type a date, such as 2026-11-01\.$/],
    [" , ", /^Type a date/],
    ["2026-02-30", /^There is no such date as “2026-02-30” in the calendar\.$/],
    ["2026-02-29", /no such date/],
    ["2026-13-01", /no such date/],
    ["2026-00-10", /no such date/],
    ["0026-11-01", /no such date|before 1970/],
    ["Nov 31 2026", /no such date as “nov 31 2026”/],
    ["2026-11-01 25:00", /^There is no such time as “25:00”\.$/],
    ["2026-11-01T24:01", /no such time/],
    ["2026-11-01 08:60", /no such time/],
    ["2026-11-01 08:30:60", /no such time/],
    ["today 13 pm", /no such time/],
    ["2026-11-01T08:30+25:00", /no such offset/],
    ["2026-11-01T08:30+24:00", /no such offset/],
    ["2026-11-01T08:30+02:60", /no such offset/],
    [
      "01/02/2026",
      /^In “01\/02\/2026”, day and month can be mistaken for each other\. Type the date as 2026-11-01\.$/,
    ],
    [
      "3/4/2026",
      /^In “3\/4\/2026”, day and month can be mistaken for each other\. Type the date as 2026-11-01\.$/,
    ],
    ["q".repeat(40), /^“q{40}” is not understood/],
    ["q".repeat(41), /^“q{40}…” is not understood/],
    ["12/11/2026", /mistaken for each other/],
    ["11/12/2026", /mistaken for each other/],
    ["3-4-2026", /mistaken for each other/],
    ["3/4", /mistaken for each other/],
    ["since 3/4/2026 08:30", /mistaken for each other/],
    ["01-02-26 08:30", /mistaken for each other/],
    ["24/11/26", /^Write the year with four digits, as in 2026-11-01\.$/],
    ["24-11", /^Write the year with four digits/],
    ["31.4.2026", /no such date as “31\.4\.2026”/],
    ["24.13.2026", /no such date/],
    ["11.24.2026", /no such date/],
    ["13/14/2026", /no such date/],
    ["32/1/2026", /no such date/],
    ["Feb 30", /no such date as “feb 30”/],
    ["31. Nov.", /no such date/],
    ["30.2.", /no such date/],
    ["29.2.2026", /no such date/],
    ["2026-13", /no such date as “2026-13”/],
    ["13/2026", /no such date/],
    ["Mon, Nov 1, 2026", /no such date as “mon nov 1 2026”/],
    ["8 Uhr 75", /no such time as “8 uhr 75”/],
    ["um 25 Uhr", /no such time as “25 uhr”/],
    ["8.30 Uhr 15", /no such time/],
    ["last month 08:30", /not understood/],
    ["2026-11 08:30", /not understood/],
    ["last year this morning", /not understood/],
    ["month", /not understood/],
    ["last", /not understood/],
    ["end of", /not understood/],
    ["heute Nacht", /not understood/],
    ["night", /not understood/],
    ["monday friday", /not understood/],
    ["monday last month", /not understood/],
    ["Nov 1 - Nov 7", /not understood/],
    ["08:30-10:30", /not understood/],
    ["08:30–10:30", /not understood/],
    ["vor 5 m", /“min” for minutes or “mo” for months/],
    ["-5m", /“min” for minutes or “mo” for months/],
    ["1325376000000", /in seconds/],
    ["1969-12-31", /^The start is before 1970\.$/],
    ["99999 years ago", /before 1970/],
    ["in 9999 years", /after the year 9999/],
    ["next blue moon", /^“next blue moon” is not understood\. Type a date such as/],
    ["constructor", /not understood/],
    ["3 constructor ago", /not understood/],
    ["__proto__", /not understood/],
    ["-7", /not understood/],
    ["12", /not understood/],
    ["20261101", /not understood/],
    ["2026-11-01T08", /not understood/],
    ["ma 1 2026", /not understood/],
    ["mo", /not understood/],
    ["2026-11-01 08:30 Europe/Berlin", /not understood/],
  ];
  for (const [text, says] of refused) {
    it(`“${text}” is refused in words`, () => {
      assert.throws(
        () => parseMoment(text, context),
        (error) => {
          assert.ok(error instanceof InvalidRangeError, `it is ${String(error)}`);
          assert.match(error.message, says);
          return true;
        },
      );
    });
  }

  it("a day that its zone left out is refused", () => {
    const inSamoa = { ...context, timeZone: "Pacific/Apia" };
    for (const text of ["2011-12-30", "2011-12-30 12:00"]) {
      assert.throws(() => parseMoment(text, inSamoa), /no such day as “2011-12-30” in Pacific\/Apia/);
    }
  });

  const junk = ["x", "1", "-", " \t", "2026-11-01 ", "1:", "a 1", "💥", "+1 ", "08:30 "];
  for (const part of junk) {
    it(`10,000 times “${part}” is refused at once with a short message`, () => {
      const began = performance.now();
      assert.throws(
        () => parseMoment(part.repeat(10_000), context),
        (error) => {
          assert.ok(error instanceof InvalidRangeError, `it is ${String(error)}`);
          assert.ok(error.message.length < 250, `${error.message.length} is not less than 250`);
          assert.doesNotMatch(error.message, /\p{Surrogate}/u, "no character is cut in half");
          return true;
        },
      );
      assert.ok(performance.now() - began < 500, `${performance.now() - began} is not less than 500`);
    });
  }

  const parts = [
    ..."2026-11-01 08:30 24.11. 1.11.2026 24/11/2026 3/4 2026-11 2025 1325376000 5 31 29. 30 0 99999".split(
      " ",
    ),
    ..."today yesterday tomorrow now heute gestern morgen vorgestern übermorgen jetzt".split(" "),
    ..."mon friday montag di. sonntag nov mai märz februar dezember feb".split(" "),
    ..."last this next letzten diese nächsten vorletzter end of the ende des anfang der start".split(" "),
    ..."ago in vor seit since bis to um am at day week month year tagen woche monats jahr h min mo".split(
      " ",
    ),
    ..."morning noon midnight abend früh nacht tonight uhr pm a.m. z utc+1 (utc−5) +05:30".split(" "),
    ..."- – − + / . : , t d w \u202F \u200E ä\u0308".split(" "),
  ];
  const typed = fc
    .array(fc.constantFrom(...parts), { maxLength: 7 })
    .chain((list) => fc.constantFrom(" ", "", ", ").map((between) => list.join(between)));
  const zones = ["UTC", "Europe/Berlin", "America/New_York", "Pacific/Apia", "Australia/Lord_Howe"];
  const nows = fc.integer({ min: seconds("1970-01-01T00:00:00Z"), max: seconds("2199-12-31T23:59:59Z") });

  it("any text gives whole seconds from 1970 to 9999 or an InvalidRangeError, never anything else", () => {
    const starts = fc.option(fc.integer({ min: 0, max: seconds("9999-12-31T23:59:59Z") }));
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary" }), typed),
        fc.constantFrom(...zones),
        fc.constantFrom("start", "end"),
        nows,
        starts,
        (text, timeZone, as, now, start) => {
          const ofEnd = as === "end" && start !== null ? { start } : {};
          try {
            const moment = parseMoment(text, { now, timeZone, as, ...ofEnd });
            assert.ok(Number.isInteger(moment) && moment >= 0 && moment <= 253_402_300_799, String(moment));
          } catch (error) {
            assert.ok(error instanceof InvalidRangeError, String(error));
            assert.doesNotMatch(error.message, /NaN|Invalid|undefined/);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("what is read as a start and as an end never ends before it starts", () => {
    fc.assert(
      fc.property(typed, fc.constantFrom(...zones), nows, (text, timeZone, now) => {
        const read = (as: "start" | "end"): number | undefined => {
          try {
            return parseMoment(text, { now, timeZone, as });
          } catch {
            return undefined;
          }
        };
        const [start, end] = [read("start"), read("end")];
        // The last moment of the year 9999 ends after it.
        if (start === undefined || end === undefined) return;
        assert.ok(start <= end, `${start} to ${end}`);
      }),
      { numRuns: 2000 },
    );
  });
});
