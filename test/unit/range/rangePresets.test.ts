import assert from "node:assert/strict";
import fc from "fast-check";
import { rangePresets } from "../../../src/core/range/rangePresets";
import { countWindows } from "../../../src/core/range/splitIntoWindows";
import { clock, iso, seconds } from "./clock";

type Case = [id: string, now: string, timeZone: string, start: string, end: string];

describe("the ranges asked for again and again", () => {
  it("stand in this order", () => {
    assert.deepEqual(
      rangePresets.map(({ label }) => label),
      [
        "Last 24 Hours",
        "Yesterday",
        "Last 7 Days",
        "This Week",
        "Last Week",
        "This Month",
        "Last Month",
        "Last 90 Days",
        "Last Year",
      ],
    );
  });

  const monday = "2026-11-23T15:30:00Z";
  const cases: Case[] = [
    ["last24Hours", monday, "UTC", "2026-11-22T15:30:00Z", monday],
    ["yesterday", monday, "UTC", "2026-11-22T00:00:00Z", "2026-11-23T00:00:00Z"],
    ["yesterday", monday, "Asia/Kolkata", "2026-11-21T18:30:00Z", "2026-11-22T18:30:00Z"],
    ["yesterday", "2026-11-02T12:00:00Z", "America/New_York", "2026-11-01T04:00:00Z", "2026-11-02T05:00:00Z"],
    ["yesterday", "2026-03-30T12:00:00Z", "Europe/Berlin", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"],
    ["last7Days", monday, "UTC", "2026-11-16T15:30:00Z", monday],
    ["thisWeek", monday, "UTC", "2026-11-23T00:00:00Z", monday],
    ["thisWeek", "2026-11-22T23:59:59Z", "UTC", "2026-11-16T00:00:00Z", "2026-11-22T23:59:59Z"],
    ["thisWeek", "2026-11-22T23:59:59Z", "Asia/Kolkata", "2026-11-22T18:30:00Z", "2026-11-22T23:59:59Z"],
    ["thisWeek", "2026-11-23T00:00:00Z", "UTC", "2026-11-23T00:00:00Z", "2026-11-23T00:00:00Z"],
    ["lastWeek", monday, "UTC", "2026-11-16T00:00:00Z", "2026-11-23T00:00:00Z"],
    ["lastWeek", "2026-11-05T12:00:00Z", "America/New_York", "2026-10-26T04:00:00Z", "2026-11-02T05:00:00Z"],
    ["lastWeek", "2026-04-01T12:00:00Z", "Europe/Berlin", "2026-03-22T23:00:00Z", "2026-03-29T22:00:00Z"],
    ["lastWeek", "2012-01-03T12:00:00Z", "Pacific/Apia", "2011-12-26T10:00:00Z", "2012-01-01T10:00:00Z"],
    ["thisMonth", monday, "America/New_York", "2026-11-01T04:00:00Z", monday],
    ["lastMonth", monday, "Europe/Berlin", "2026-09-30T22:00:00Z", "2026-10-31T23:00:00Z"],
    ["lastMonth", "2026-01-31T12:00:00Z", "UTC", "2025-12-01T00:00:00Z", "2026-01-01T00:00:00Z"],
    ["lastMonth", "2026-03-31T12:00:00Z", "UTC", "2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z"],
    ["lastMonth", monday, "Australia/Lord_Howe", "2026-09-30T13:30:00Z", "2026-10-31T13:00:00Z"],
    ["last90Days", monday, "America/New_York", "2026-08-25T04:00:00Z", monday],
    ["lastYear", monday, "UTC", "2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z"],
    ["lastYear", monday, "Europe/Berlin", "2024-12-31T23:00:00Z", "2025-12-31T23:00:00Z"],
    ["lastYear", "2027-01-01T02:00:00Z", "America/New_York", "2025-01-01T05:00:00Z", "2026-01-01T05:00:00Z"],
    ["lastYear", "2025-02-28T12:00:00Z", "UTC", "2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z"],
  ];
  for (const [id, now, timeZone, start, end] of cases) {
    it(`${id} at ${now} in ${timeZone} is ${start} to ${end}`, () => {
      const range = rangePresets.find((preset) => preset.id === id)!.resolve(clock(now, timeZone));
      assert.deepEqual([iso(range.start), iso(range.end)], [start, end]);
    });
  }

  it("never end before they start, nor in the future; 7 days always take one request", () => {
    const zones = ["UTC", "America/New_York", "Europe/Berlin", "Pacific/Apia", "Australia/Lord_Howe"];
    const moments = fc.integer({
      min: seconds("2008-01-01T00:00:00Z"),
      max: seconds("2035-01-01T00:00:00Z"),
    });
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), (now, timeZone) => {
        for (const preset of rangePresets) {
          const range = preset.resolve({ now, timeZone });
          assert.ok(range.start <= range.end && range.end <= now, preset.id);
          if (preset.id === "last7Days") assert.equal(countWindows(range), 1);
        }
      }),
      { numRuns: 500 },
    );
  });
});
