import * as l10n from "@vscode/l10n";
import { InvalidRangeError, type TimeRange } from "./timeRange";

/** Adds a range to a sorted list of ranges that do not touch, joining those that now do. */
export function addRange(covered: readonly TimeRange[], added: TimeRange): TimeRange[] {
  const apart = covered.filter((range) => range.end < added.start || range.start > added.end);
  const touching = covered.filter((range) => range.end >= added.start && range.start <= added.end);
  const joined = {
    start: Math.min(added.start, ...touching.map((range) => range.start)),
    end: Math.max(added.end, ...touching.map((range) => range.end)),
  };
  return [...apart, joined].sort((a, b) => a.start - b.start);
}

/**
 * The parts of a range that a list of ranges, sorted by their starts, leaves out. A range of a single second is
 * left out or it is not.
 */
export function uncoveredParts(range: TimeRange, covered: readonly TimeRange[]): TimeRange[] {
  if (range.start === range.end) return covered.some((part) => overlap(range, part)) ? [] : [{ ...range }];
  const gaps: TimeRange[] = [];
  let start = range.start;
  for (const part of covered) {
    if (part.end < start || part.start > range.end) continue;
    if (part.start > start) gaps.push({ start, end: part.start });
    start = Math.max(start, part.end);
  }
  if (start < range.end) gaps.push({ start, end: range.end });
  return gaps;
}

/** What two ranges have in common. A boundary second alone does not count, unless one of them is no longer. */
export function overlap(a: TimeRange, b: TimeRange): TimeRange | undefined {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  const isSecond = start === end && (a.start === a.end || b.start === b.end);
  return start < end || isSecond ? { start, end } : undefined;
}

/**
 * Checks that a range is one, also where no calendar reaches.
 * @throws InvalidRangeError
 */
export function checkStretch({ start, end }: TimeRange): TimeRange {
  if (!Number.isFinite(start) || !Number.isFinite(end) || end < start) {
    throw new InvalidRangeError(l10n.t("From {0} to {1} is no stretch of time.", start, end));
  }
  return { start, end };
}
