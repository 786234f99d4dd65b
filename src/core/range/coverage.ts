import type { TimeRange } from "./timeRange";

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

/** What two ranges have in common; undefined when that is no more than a second. */
export function overlap(a: TimeRange, b: TimeRange): TimeRange | undefined {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return start < end ? { start, end } : undefined;
}

/** The parts of a range that a sorted list of ranges leaves out. */
export function uncoveredParts(range: TimeRange, covered: readonly TimeRange[]): TimeRange[] {
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
