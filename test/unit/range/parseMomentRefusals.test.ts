import assert from "node:assert/strict";
import fc from "fast-check";
import { parseMoment } from "../../../src/core/range/parseMoment";
import { InvalidRangeError } from "../../../src/core/range/timeRange";
import { seconds } from "./clock";

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
    [
      "01/02/2026",
      /^In “01\/02\/2026”, day and month can be mistaken for each other\. Type the date as 2026-11-01\.$/,
    ],
    ["1.2.2026", /mistaken for each other/],
    ["01-02-26 08:30", /mistaken for each other/],
    ["Nov 1", /^Add the year, as in Nov 1 2026\.$/],
    ["1 november", /Add the year/],
    ["-5m", /“min” for minutes or “mo” for months/],
    ["1325376000000", /in seconds/],
    ["1969-12-31", /^The start is before 1970\.$/],
    ["99999 years ago", /before 1970/],
    ["in 9999 years", /after the year 9999/],
    ["next blue moon", /^“next blue moon” is not understood\. Type a date such as/],
    ["last month", /not understood/],
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
          assert.ok(error instanceof InvalidRangeError);
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
          assert.ok(error instanceof InvalidRangeError);
          assert.ok(error.message.length < 250);
          assert.doesNotMatch(error.message, /\p{Surrogate}/u, "no character is cut in half");
          return true;
        },
      );
      assert.ok(performance.now() - began < 500);
    });
  }

  it("any text gives whole seconds or an InvalidRangeError, never anything else", () => {
    const parts = fc.constantFrom(
      "2026-11-01",
      "08:30",
      "t",
      "z",
      " ",
      "-",
      "+",
      "7",
      "d",
      "ago",
      "in",
      "mon",
      "nov",
      ":",
      ".5",
      "last",
      "pm",
      "/",
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(parts, { maxLength: 8 }).map((list) => list.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        try {
          assert.ok(Number.isInteger(parseMoment(text, context)));
        } catch (error) {
          assert.ok(error instanceof InvalidRangeError, String(error));
        }
      }),
      { numRuns: 3000 },
    );
  });
});
