import assert from "node:assert/strict";
import {
  formatMinutes,
  formatPercent,
  formatRoundDuration,
  formatShare,
} from "../../../../src/core/results/words/numbers";

describe("wording of round lengths of time", () => {
  const durations: [seconds: number, text: string][] = [
    [0, "0 s"],
    [59, "59 s"],
    [60, "1 min"],
    [61, "1 min 01 s"],
    [120, "2 min"],
    [3540, "59 min"],
    [3599, "59 min 59 s"],
    [3600, "1 h"],
    [3659, "1 h"],
    [3660, "1 h 01 min"],
    [7200, "2 h"],
    [3_600_000, "1,000 h"],
    [-120, "−2 min"],
    [-7200, "−2 h"],
    [Infinity, "Infinity"],
  ];
  for (const [seconds, text] of durations) {
    it(`writes ${seconds} seconds as ${text}`, () => assert.equal(formatRoundDuration(seconds), text));
  }

  for (const [minutes, text] of [
    [0, "0 min"],
    [59, "59 min"],
    [60, "1 h"],
    [65, "1 h 05 min"],
  ] as const) {
    it(`writes ${minutes} minutes as ${text}`, () => assert.equal(formatMinutes(minutes), text));
  }
});

describe("wording of shares", () => {
  for (const [percent, text] of [
    [0, "0%"],
    [0.01, "0.1%"],
    [0.14, "0.1%"],
    [9.96, "10%"],
    [9.54, "9.5%"],
    [10, "10%"],
    [10.4, "10%"],
    [10.6, "11%"],
    [98.6, "99%"],
    [99, "99%"],
    [99.4, "99.4%"],
    [99.99, "99.9%"],
    [100, "100%"],
  ] as const) {
    it(`writes ${percent} percent as ${text}`, () => assert.equal(formatShare(percent), text));
  }

  it("groups the digits of large ones", () => assert.equal(formatPercent(1234.5), "1,234.5%"));
});
