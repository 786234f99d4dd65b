import type { Search } from "../../api/depth/questions";
import type { TimeRange } from "../../range/timeRange";

/** How many instances a page of a search has. */
export const pageSize = 100;

/** A stretch of time in which to look for instances by their start. */
export interface SearchStretch extends TimeRange {
  /** How many of the results held started in it. */
  readonly instances: number;
}

/** Instances that started within a stretch of time, of one class or lab where that is said. */
export interface SoughtStretch extends SearchStretch {
  readonly of?: Pick<Search, "classId" | "labProfileId"> | undefined;
}

/** A stretch, and whether it is one of those that were fetched. */
type Part = SearchStretch & { readonly isCovered: boolean };

/**
 * The stretches to search so that each result held is found. A search finds by start, results are held by start
 * or end: so each stretch that was fetched is searched from the earliest to the latest start held in it, and what
 * started outside of all apart, joined where less than a page is likely to lie in between.
 * @param starts of the results held, in Unix seconds and any order.
 * @param covered what was fetched: in order of time, without overlaps.
 */
export function searchStretches(starts: Iterable<number>, covered: readonly TimeRange[]): SearchStretch[] {
  const sorted = Float64Array.from(starts).sort();
  const parts: Part[] = [];
  let next = 0;
  for (const start of sorted) {
    while (next < covered.length && (covered[next]?.end ?? 0) < start) next += 1;
    const stretch = covered[next];
    const isCovered = stretch !== undefined && stretch.start <= start;
    const last = parts.at(-1);
    if (last && isCovered && last.isCovered && last.start >= stretch.start) {
      parts[parts.length - 1] = { ...last, end: start, instances: last.instances + 1 };
    } else parts.push({ start, end: start, instances: 1, isCovered });
  }
  const rate = usualRate(parts, covered);
  return joinNear(parts, rate).map(({ start, end, instances }) => ({ start, end, instances }));
}

/** How many requests a search takes, as far as that can be known before. */
export function searchRequests(stretches: readonly SearchStretch[]): number {
  return stretches.reduce((sum, { instances }) => sum + Math.max(1, Math.ceil(instances / pageSize)), 0);
}

/** Instances a second. */
function usualRate(parts: readonly Part[], covered: readonly TimeRange[]): number {
  const inside = parts.filter(({ isCovered }) => isCovered);
  const seconds = covered.reduce((sum, { start, end }) => sum + end - start, 0);
  if (inside.length > 0 && seconds > 0)
    return inside.reduce((sum, { instances }) => sum + instances, 0) / seconds;
  const [first, last] = [parts[0], parts.at(-1)];
  return first && last && last.end > first.start ? parts.length / (last.end - first.start) : 0;
}

function joinNear(parts: readonly Part[], rate: number): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const isNear = last !== undefined && (part.start - last.end) * rate < pageSize;
    if (last && isNear && !(last.isCovered && part.isCovered)) {
      joined[joined.length - 1] = {
        start: last.start,
        end: part.end,
        instances: last.instances + part.instances,
        isCovered: last.isCovered || part.isCovered,
      };
    } else joined.push(part);
  }
  return joined;
}
