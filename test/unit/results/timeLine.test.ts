import assert from "node:assert/strict";
import type { TimeLine } from "../../../src/core/results/summaryTypes";
import { seconds } from "../range/clock";
import { outline, timeLine } from "./timeLineCases";

describe("the time line of a summary", () => {
  const start = seconds("2026-06-01T00:00:00Z");
  const day = 86_400;
  const units: [title: string, length: number, unit: TimeLine["unit"]][] = [
    ["a moment", 0, "hour"],
    ["a day", day, "hour"],
    ["two days, but not to the last second", 2 * day - 1, "hour"],
    ["two days", 2 * day, "day"],
    ["92 days, but not to the last second", 92 * day - 1, "day"],
    ["92 days", 92 * day, "week"],
    ["ten years", 3650 * day, "week"],
  ];
  for (const [title, length, unit] of units) {
    it(`goes by ${unit} for ${title}`, () => {
      assert.equal(timeLine("UTC", [start, start + length]).unit, unit);
    });
  }

  it("has no buckets without results", () => {
    assert.deepEqual(timeLine("UTC", []), { unit: "day", buckets: [] });
  });

  it("has empty hours in between", () => {
    assert.deepEqual(
      outline("UTC", ["2026-06-01T10:59:59Z", "2026-06-01T13:00:00Z", "2026-06-01T13:59:00Z"]),
      [
        "2026-06-01T10:00:00Z +1 h: 1",
        "2026-06-01T11:00:00Z +1 h: 0",
        "2026-06-01T12:00:00Z +1 h: 0",
        "2026-06-01T13:00:00Z +1 h: 2",
      ],
    );
  });

  it("does not make thousands of buckets for a start far off", () => {
    const { unit, buckets } = timeLine("UTC", [0, start, start + 9 * day, start + 10 * day]);
    assert.equal(unit, "week");
    assert.deepEqual(
      buckets.map(({ results }) => results),
      [1, 1, 2],
    );
  });

  it("leaves out what is no date", () => {
    const { buckets } = timeLine("UTC", [start, null, 1e18, -1e18]);
    assert.deepEqual(
      buckets.map(({ results }) => results),
      [1],
    );
  });
});
