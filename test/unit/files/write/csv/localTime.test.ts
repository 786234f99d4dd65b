import assert from "node:assert/strict";
import fc from "fast-check";
import { TZDate } from "@date-fns/tz";
import { format } from "date-fns";
import { LocalTime } from "../../../../../src/core/files/write/csv/localTime";

describe("local times of a file", () => {
  it("follow the zone's clocks through the changes of summer time", () => {
    const berlin = new LocalTime("Europe/Berlin");
    assert.equal(berlin.format(1792889999), "2026-10-25 02:59:59");
    assert.equal(berlin.format(1792890000), "2026-10-25 02:00:00");
    assert.equal(berlin.format(1774745999), "2026-03-29 01:59:59");
    assert.equal(berlin.format(1774746000), "2026-03-29 03:00:00");
  });

  it("are right where clocks are changed in the middle of an hour of UTC", () => {
    const zones = ["Australia/Lord_Howe", "Asia/Kathmandu", "America/St_Johns", "Africa/Monrovia"];
    for (const zone of zones) assertLikeDateFns(zone, [63593069, 63593070, 63595800, 1143907200, 1301196600]);
  });

  it("are what date-fns says for any moment", () => {
    const moment = fc.integer({ min: 0, max: 4_000_000_000 });
    const zone = fc.constantFrom("UTC", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata");
    fc.assert(fc.property(zone, fc.array(moment, { maxLength: 20 }), assertLikeDateFns), { numRuns: 100 });
  });

  it("are none for none, and for what is no date", () => {
    const utc = new LocalTime("UTC");
    for (const none of [null, undefined, NaN, 2 ** 62, -1e300, 1793491200000]) {
      assert.equal(utc.format(none), undefined);
    }
  });
});

function assertLikeDateFns(zone: string, moments: readonly number[]): void {
  const time = new LocalTime(zone);
  for (const moment of moments) {
    assert.equal(time.format(moment), format(new TZDate(moment * 1000, zone), "yyyy-MM-dd HH:mm:ss"));
  }
}
