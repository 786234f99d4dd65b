import assert from "node:assert/strict";
import type { Integer } from "../../../../src/core/api/labResult";
import { formatNumber, formatDuration } from "../../../../src/core/results/words/numbers";

describe("wording of numbers", () => {
  const integers: [Integer, string][] = [
    [0, "0"],
    [-0, "0"],
    [999, "999"],
    [1234, "1,234"],
    [-123456, "-123,456"],
    [1e21, "1,000,000,000,000,000,000,000"],
    [9007199254740993n, "9,007,199,254,740,993"],
  ];
  for (const [value, text] of integers) {
    it(`writes the integer ${value} as ${text}`, () => assert.equal(formatNumber(value), text));
  }

  const decimals: [Integer, string][] = [
    [82.5, "82.5"],
    [1234.5678, "1,234.5678"],
    [-0.001, "-0.001"],
    [1e-9, "1e-9"],
    [5.0, "5"],
  ];
  for (const [value, text] of decimals) {
    it(`writes the decimal ${value} as ${text}`, () => assert.equal(formatNumber(value), text));
  }

  const durations: [Integer, string][] = [
    [0, "0 s"],
    [42, "42 s"],
    [60, "1 min 00 s"],
    [2548, "42 min 28 s"],
    [3840, "1 h 04 min"],
    [3_600_000, "1,000 h 00 min"],
    [-100, "−1 min 40 s"],
    [59.9, "59 s"],
    [Infinity, "Infinity"],
    [9223372036854775807n, "2,562,047,788,015,215 h 30 min"],
  ];
  for (const [seconds, text] of durations) {
    it(`writes ${seconds} seconds as ${text}`, () => assert.equal(formatDuration(seconds), text));
  }
});
