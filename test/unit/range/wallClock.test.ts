import assert from "node:assert/strict";
import fc from "fast-check";
import { fromWallClock, isStartOfDay, toWallClock } from "../../../src/core/range/wallClock";
import { iso, onComputerIn, seconds } from "./clock";

describe("what clocks on the wall show", () => {
  type Case = [title: string, wall: string, timeZone: string, moment: string];
  const cases: Case[] = [
    ["a plain time", "2026-07-01 12:00", "Europe/Berlin", "2026-07-01T10:00:00Z"],
    ["a half-hour zone", "2026-07-01 12:00", "Asia/Kolkata", "2026-07-01T06:30:00Z"],
    ["a time skipped moves on", "2026-03-08 02:30", "America/New_York", "2026-03-08T07:30:00Z"],
    [
      "a time skipped by half an hour moves on",
      "2026-10-04 02:15",
      "Australia/Lord_Howe",
      "2026-10-03T15:45:00Z",
    ],
    ["a time that comes twice is the first", "2026-11-01 01:30", "America/New_York", "2026-11-01T05:30:00Z"],
    [
      "a time twice by half an hour is the first",
      "2026-04-05 01:45",
      "Australia/Lord_Howe",
      "2026-04-04T14:45:00Z",
    ],
    ["a midnight that is skipped", "2026-03-29 00:00", "Asia/Beirut", "2026-03-28T22:00:00Z"],
    [
      "a midnight that comes twice is the first",
      "2026-11-01 00:00",
      "America/Havana",
      "2026-11-01T04:00:00Z",
    ],
    ["a day that is skipped moves on by a day", "2011-12-30 12:00", "Pacific/Apia", "2011-12-30T22:00:00Z"],
  ];
  for (const [title, wall, timeZone, moment] of cases) {
    it(`${title}: ${wall} in ${timeZone} is ${moment}`, () => {
      assert.equal(iso(fromWallClock(seconds(`${wall}Z`), timeZone)), moment);
    });
  }

  it("a day begins at 01:00 where midnight is skipped", () => {
    assert.ok(isStartOfDay(seconds("2026-03-28T22:00:00Z"), "Asia/Beirut"), "the day begins at 22:00 UTC");
    assert.ok(!isStartOfDay(seconds("2026-03-28T21:00:00Z"), "Asia/Beirut"), "no day begins at 21:00 UTC");
  });

  const zones = Intl.supportedValuesOf("timeZone");
  const moments = fc.integer({ min: 0, max: seconds("2040-01-01T00:00:00Z") });

  it("leads back to the same moment, or to the earlier one with the same time, in every zone", () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), moments, (timeZone, moment) => {
        const wall = toWallClock(moment, timeZone);
        const back = fromWallClock(wall, timeZone);
        assert.ok(back <= moment, `${back} is more than ${moment}`);
        assert.equal(toWallClock(back, timeZone), wall);
      }),
      { numRuns: 2000 },
    );
  });

  it("is the same on a computer in any zone", () => {
    // Midnights near the ends of summer time, where going by way of the computer's zone is an hour off.
    const walls = ["2008-10-26", "2026-03-08", "2026-03-29", "2026-10-25", "2026-11-01"].map((day) =>
      seconds(`${day}T00:00:00Z`),
    );
    const read = (): string[] =>
      zones.flatMap((timeZone) => walls.map((wall) => iso(fromWallClock(wall, timeZone))));
    const expected = read();
    for (const computer of [
      "UTC",
      "America/New_York",
      "Asia/Tokyo",
      "Australia/Lord_Howe",
      "Europe/Berlin",
    ]) {
      onComputerIn(computer, () => assert.deepEqual(read(), expected));
    }
  });
});
