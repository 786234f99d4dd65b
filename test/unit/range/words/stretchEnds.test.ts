import assert from "node:assert/strict";
import {
  isOfOtherYear,
  lastDayOf,
  timedEndsOf,
  writeStretch,
  type StretchStyle,
} from "../../../../src/core/range/words/stretchWords";
import { seconds } from "../clock";

const day = 86_400;
const start = seconds("2026-11-02T00:00:00Z");

describe("the ends of a stretch of time", () => {
  const ends: [from: number, to: number, isTimed: boolean][] = [
    [0, day, false],
    [0, 2 * day, false],
    [0, 0, true],
    [0, 3600, true],
    [3600, day, true],
    [3600, 3600 + 2 * day, true],
    [3600, 3601 + 2 * day, false],
    [0, 1e15, false],
    [-1e15, 0, false],
  ];
  for (const [from, to, isTimed] of ends) {
    it(`${isTimed ? "have" : "have no"} times from ${from} to ${to} seconds after midnight`, () =>
      assert.deepEqual(timedEndsOf({ start: start + from, end: start + to }, "UTC"), {
        start: isTimed,
        end: isTimed,
      }));
  }

  it("are of another year where either is, an end at midnight being of the day before", () => {
    const clock = { now: start, timeZone: "UTC" };
    const newYear = seconds("2027-01-01T00:00:00Z");
    const old = seconds("2026-01-01T00:00:00Z");
    const told: [number, number, boolean][] = [
      [start, newYear, false],
      [start, newYear + 1, true],
      [newYear, newYear, true],
      [old, start, false],
      [old - 1, start, true],
      [start, 1e15, true],
      [-1e15, start, true],
    ];
    for (const [from, to, isOther] of told) {
      assert.equal(isOfOtherYear({ start: from, end: to }, clock), isOther, `${from} to ${to}`);
    }
  });

  it("are on the day before where the last one is at midnight", () => {
    const lastDay = (from: number, to: number): string =>
      lastDayOf({ start: start + from, end: start + to }, "UTC").toISOString();
    assert.match(lastDay(0, day), /^2026-11-02/);
    assert.match(lastDay(0, day + 1), /^2026-11-03/);
    assert.match(lastDay(0, 0), /^2026-11-02/);
  });
});

describe("a stretch of time in words", () => {
  const whole = { start: false, end: false };
  const timed = { start: true, end: true };
  const style: StretchStyle = { timeZone: "UTC", withYear: false, timed: whole };
  const words: [from: number, to: number, style: Partial<StretchStyle>, says: string][] = [
    [0, day, {}, "Nov 2"],
    [0, day, { withYear: true }, "Nov 2, 2026"],
    [0, 7 * day, {}, "Nov 2 – Nov 8"],
    [0, 7 * day, { isCompact: true }, "Nov 2–8"],
    [0, 7 * day, { isCompact: true, withYear: true }, "Nov 2–8, 2026"],
    [0, 30 * day, { isCompact: true }, "Nov 2 – Dec 1"],
    [0, 7 * day, { withYear: true }, "Nov 2 – Nov 8, 2026"],
    [0, 365 * day, { withYear: true }, "Nov 2, 2026 – Nov 1, 2027"],
    [3600, 7200, { timed }, "Nov 2, 01:00 – 02:00"],
    [3600, 7200, { timed, withYear: true }, "Nov 2, 2026, 01:00 – 02:00"],
    [3600, day + 60, { timed }, "Nov 2, 01:00 – Nov 3, 00:01"],
    [0, day, { timed: { start: false, end: true } }, "Nov 2 – Nov 3, 00:00"],
    [3600, 2 * day, { timed: { start: true, end: false }, isCompact: true }, "Nov 2, 01:00 – Nov 3"],
    [0, 1e15, {}, `Nov 2, 2026 – ${start + 1e15}`],
    [-1e15, 0, {}, `${start - 1e15} – Nov 2, 2026`],
  ];
  for (const [from, to, own, says] of words) {
    it(`is “${says}”`, () =>
      assert.equal(writeStretch({ start: start + from, end: start + to }, { ...style, ...own }), says));
  }
});
