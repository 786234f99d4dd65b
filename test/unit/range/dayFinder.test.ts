import assert from "node:assert/strict";
import fc from "fast-check";
import { DayFinder } from "../../../src/core/range/dayFinder";
import { iso, seconds } from "./clock";

const zones = [
  "UTC",
  "Asia/Kolkata",
  "America/New_York",
  "Pacific/Apia",
  "Australia/Lord_Howe",
  "America/Havana",
];
const moments = fc.integer({ min: 0, max: seconds("2100-12-31T23:59:59Z") });
/** Where days are not 24 hours long, or there is none at all, and on either side. */
const changes = [
  "2026-11-01T05:00Z",
  "2026-03-08T07:00Z",
  "2011-12-30T10:00Z",
  "2026-04-04T15:00Z",
  "2026-10-03T15:30Z",
];
const nearChanges = fc
  .tuple(fc.constantFrom(...changes), fc.integer({ min: -200_000, max: 200_000 }))
  .map(([change, away]) => seconds(change) + away);

describe("the day of a moment", () => {
  for (const timeZone of zones) {
    it(`is the one the calendar of ${timeZone} shows, whatever was asked before`, () => {
      const calendar = new Intl.DateTimeFormat("en-CA", {
        timeZone,
        year: "numeric",
        month: "2-digit",
        day: "2-digit",
      });
      const days = new DayFinder(timeZone);
      fc.assert(
        fc.property(fc.oneof(moments, nearChanges), (moment) => {
          assert.equal(days.dayOf(moment), calendar.format(moment * 1000), iso(moment));
        }),
        { numRuns: 3000 },
      );
    });
  }

  const cases: [moment: string, timeZone: string, day: string][] = [
    ["2026-11-01T03:59:59Z", "America/New_York", "2026-10-31"],
    ["2026-11-01T04:00:00Z", "America/New_York", "2026-11-01"],
    ["2026-11-02T04:59:59Z", "America/New_York", "2026-11-01"],
    ["2026-11-02T05:00:00Z", "America/New_York", "2026-11-02"],
    ["2011-12-30T09:59:59Z", "Pacific/Apia", "2011-12-29"],
    ["2011-12-30T10:00:00Z", "Pacific/Apia", "2011-12-31"],
    ["2026-06-01T18:29:59Z", "Asia/Kolkata", "2026-06-01"],
    ["2026-06-01T18:30:00Z", "Asia/Kolkata", "2026-06-02"],
    ["0001-01-01T00:00:00Z", "UTC", "0001-01-01"],
    ["9998-12-30T23:59:59Z", "UTC", "9998-12-30"],
  ];
  for (const [moment, timeZone, day] of cases) {
    it(`is ${day} for ${moment} in ${timeZone}`, () => {
      assert.equal(new DayFinder(timeZone).dayOf(seconds(moment)), day);
    });
  }

  for (const none of [NaN, Infinity, -Infinity, 1e18, -1e18, -62_135_596_801, Number(2n ** 63n - 1n)]) {
    it(`is none for ${none}, also right after a date`, () => {
      const days = new DayFinder("UTC");
      assert.equal(days.dayOf(none), undefined);
      assert.equal(days.dayOf(0), "1970-01-01");
      assert.equal(days.dayOf(none), undefined);
    });
  }
});
