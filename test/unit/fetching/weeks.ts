import type { TimeRange } from "../../../src/core/range/timeRange";

export const weekSeconds = 604_800;

/** Whole weeks, counted from 1970 on: each is one request. */
export function weeks(first: number, count: number): TimeRange {
  return { start: first * weekSeconds, end: (first + count) * weekSeconds };
}

/** The weeks of ranges, each by its number. */
export function weeksOf(ranges: readonly TimeRange[]): number[] {
  return ranges.flatMap(({ start, end }) =>
    Array.from({ length: (end - start) / weekSeconds }, (_, index) => start / weekSeconds + index),
  );
}
