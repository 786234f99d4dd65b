import assert from "node:assert/strict";
import fc from "fast-check";
import { iso, seconds } from "../../range/clock";
import { outline, timeLine } from "./timeLineCases";

const day = 86_400;

describe("the time line of a summary in zones", () => {
  it("has one bucket of 25 hours for the day on which summer time ends", () => {
    const starts = [
      "2026-10-31T12:00:00Z",
      "2026-11-01T04:00:00Z",
      "2026-11-02T04:59:59Z",
      "2026-11-03T05:00:00Z",
    ];
    assert.deepEqual(outline("America/New_York", starts), [
      "2026-10-31T04:00:00Z +24 h: 1",
      "2026-11-01T04:00:00Z +25 h: 2",
      "2026-11-02T05:00:00Z +24 h: 0",
      "2026-11-03T05:00:00Z +24 h: 1",
    ]);
  });

  it("takes the hour that comes twice as one, and the one that is skipped as none", () => {
    const twice = [
      "2026-11-01T04:30:00Z",
      "2026-11-01T05:30:00Z",
      "2026-11-01T06:30:00Z",
      "2026-11-01T07:00:00Z",
    ];
    assert.deepEqual(outline("America/New_York", twice), [
      "2026-11-01T04:00:00Z +1 h: 1",
      "2026-11-01T05:00:00Z +2 h: 2",
      "2026-11-01T07:00:00Z +1 h: 1",
    ]);
    assert.deepEqual(outline("America/New_York", ["2026-03-08T06:30:00Z", "2026-03-08T07:30:00Z"]), [
      "2026-03-08T06:00:00Z +1 h: 1",
      "2026-03-08T07:00:00Z +1 h: 1",
    ]);
  });

  it("begins hours and days where half-hour zones do", () => {
    assert.deepEqual(outline("Asia/Kolkata", ["2026-06-01T10:29:59Z", "2026-06-01T10:30:00Z"]), [
      "2026-06-01T09:30:00Z +1 h: 1",
      "2026-06-01T10:30:00Z +1 h: 1",
    ]);
    assert.deepEqual(outline("Asia/Kolkata", ["2026-06-01T18:29:59Z", "2026-06-03T18:30:00Z"]), [
      "2026-05-31T18:30:00Z +24 h: 1",
      "2026-06-01T18:30:00Z +24 h: 0",
      "2026-06-02T18:30:00Z +24 h: 0",
      "2026-06-03T18:30:00Z +24 h: 1",
    ]);
  });

  it("begins weeks on Mondays of the zone", () => {
    const { unit, buckets } = timeLine(
      "Europe/Berlin",
      ["2026-06-03T12:00:00Z", "2026-10-31T12:00:00Z"].map(seconds),
    );
    assert.equal(unit, "week");
    assert.equal(iso(buckets[0]!.start), "2026-05-31T22:00:00Z");
    assert.equal(iso(buckets.at(-1)!.start), "2026-10-25T23:00:00Z");
    assert.equal(buckets.length, 22);
  });

  it("puts every start into exactly one bucket, one following the other", () => {
    const zones = fc.constantFrom(
      "UTC",
      "Asia/Kolkata",
      "America/New_York",
      "Australia/Lord_Howe",
      "Pacific/Apia",
    );
    const first = fc.integer({ min: seconds("2011-01-01"), max: seconds("2030-01-01") });
    const spread = fc.constantFrom(day, 60 * day, 300 * day);
    fc.assert(
      fc.property(
        zones,
        first,
        spread,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
        (zone, from, length, at) => {
          const starts = at.map((share) => from + Math.floor(share * length));
          const { buckets } = timeLine(zone, starts);
          for (const [index, { start: begin, end, results }] of buckets.entries()) {
            assert.equal(starts.filter((each) => each >= begin && each < end).length, results);
            if (index > 0) assert.equal(buckets[index - 1]?.end, begin);
          }
          assert.equal(
            buckets.reduce((sum, { results }) => sum + results, 0),
            starts.length,
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
