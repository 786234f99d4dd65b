import assert from "node:assert/strict";
import type { TimeLine } from "../../../../src/core/results/summary/types";
import { TimeLineBuilder } from "../../../../src/core/results/summary/timeLine";
import { iso, seconds } from "../../range/clock";
import { labResult } from "../../labResult";
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
    assert.deepEqual(timeLine("UTC", []), { unit: "day", buckets: [], outside: 0 });
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

  describe("of stretches that were fetched", () => {
    const builderOf = (covered: [from: string, to: string][], starts: string[]): TimeLine => {
      const ranges = covered.map(([from, to]) => ({ start: seconds(from), end: seconds(to) }));
      const builder = new TimeLineBuilder("UTC", ranges);
      for (const [index, at] of starts.entries()) {
        builder.add(labResult({ LabInstanceId: index, Start: seconds(at) }));
      }
      return builder.finish();
    };
    const days = ({ buckets }: TimeLine): string[] =>
      buckets.map(
        ({ start, results, isMissing }) => `${iso(start).slice(5, 10)} ${isMissing ? "–" : results}`,
      );

    it("shows each day of them, and none outside", () => {
      const line = builderOf(
        [["2026-09-01T00:00:00Z", "2026-09-04T00:00:00Z"]],
        ["2026-08-31T23:00:00Z", "2026-09-02T10:00:00Z"],
      );
      assert.deepEqual(days(line), ["09-01 0", "09-02 1", "09-03 0"]);
      assert.equal(line.outside, 1);
    });

    it("knows the days between that were not fetched", () => {
      const line = builderOf(
        [
          ["2026-09-01T00:00:00Z", "2026-09-02T00:00:00Z"],
          ["2026-09-04T12:00:00Z", "2026-09-05T00:00:00Z"],
        ],
        ["2026-09-01T10:00:00Z", "2026-09-04T13:00:00Z"],
      );
      assert.deepEqual(days(line), ["09-01 1", "09-02 –", "09-03 –", "09-04 1"]);
    });

    it("shows a lab that started in the very last second", () => {
      const line = builderOf([["2026-09-01T00:00:00Z", "2026-09-04T00:00:00Z"]], ["2026-09-04T00:00:00Z"]);
      assert.deepEqual(days(line), ["09-01 0", "09-02 0", "09-03 0", "09-04 1"]);
    });

    it("goes by hours of a single day, though there be one result", () => {
      const line = builderOf([["2026-09-01T00:00:00Z", "2026-09-02T00:00:00Z"]], ["2026-09-01T10:00:00Z"]);
      assert.deepEqual([line.unit, line.buckets.length], ["hour", 24]);
    });
  });
});
