import type { Integer, LabResult } from "../../api/labResult";
import type { TimeRange } from "../../range/timeRange";
import { searchRequests, searchStretches, type SoughtStretch } from "../search/searchStretches";

type Of = SoughtStretch["of"];

/** One way to search for results: all at once, or by what they have in common. */
interface Way {
  /** By what results are told apart; undefined where the way does not lead to a result. */
  keyOf(result: LabResult): string | undefined;
  of(result: LabResult): Of;
}

const ways: readonly Way[] = [
  { keyOf: ({ ClassId }) => ClassId || undefined, of: ({ ClassId }) => ({ classId: ClassId ?? "" }) },
  {
    keyOf: ({ LabProfileId }) => (isId(LabProfileId) ? String(LabProfileId) : undefined),
    of: ({ LabProfileId }) => (isId(LabProfileId) ? { labProfileId: LabProfileId } : undefined),
  },
  { keyOf: () => "", of: () => undefined },
];

/**
 * The searches that find some of the results held, in the fewest requests: by class, by lab profile, or of all. A
 * search finds by start, so those without one are not among them.
 * @param covered what was fetched: in order of time, without overlaps.
 */
export function searchPlan(
  wanted: readonly LabResult[],
  held: Iterable<LabResult>,
  covered: readonly TimeRange[],
): SoughtStretch[] {
  const started = wanted.filter(hasStart);
  const all = [...held].filter(hasStart);
  const plans = ways.flatMap((way) => planOf(way, started, all, covered) ?? []);
  return plans.reduce((best, each) => (isLess(each, best) ? each : best)).stretches;
}

interface SearchPlan {
  readonly stretches: SoughtStretch[];
  readonly requests: number;
  /** How many instances come, those that nobody wants with them. */
  readonly instances: number;
}

function isLess(a: SearchPlan, b: SearchPlan): boolean {
  return a.requests === b.requests ? a.instances < b.instances : a.requests < b.requests;
}

function planOf(
  way: Way,
  wanted: readonly Started[],
  held: readonly Started[],
  covered: readonly TimeRange[],
): SearchPlan | undefined {
  const groups = new Map<string, Started[]>();
  for (const result of wanted) {
    const key = way.keyOf(result);
    if (key === undefined) return undefined;
    const group = groups.get(key);
    if (group) group.push(result);
    else groups.set(key, [result]);
  }
  const heldStarts = startsByKey(way, held, groups);
  const stretches = [...groups].flatMap(([key, results]) => {
    const starts = heldStarts.get(key) ?? new Float64Array();
    const of = results[0] && way.of(results[0]);
    return searchStretches(
      results.map(({ Start }) => Start),
      covered,
    ).map(
      // Whatever else is held of that stretch comes along.
      ({ start, end }): SoughtStretch => ({ start, end, of, instances: countWithin(starts, start, end) }),
    );
  });
  return {
    stretches,
    requests: searchRequests(stretches),
    instances: stretches.reduce((sum, { instances }) => sum + instances, 0),
  };
}

type Started = LabResult & { readonly Start: number };

function hasStart(result: LabResult): result is Started {
  return typeof result.Start === "number";
}

function startsByKey(
  way: Way,
  held: readonly Started[],
  wanted: ReadonlyMap<string, unknown>,
): Map<string, Float64Array> {
  const starts = new Map<string, number[]>();
  for (const result of held) {
    const key = way.keyOf(result);
    if (key === undefined || !wanted.has(key)) continue;
    const known = starts.get(key);
    if (known) known.push(result.Start);
    else starts.set(key, [result.Start]);
  }
  return new Map([...starts].map(([key, each]) => [key, Float64Array.from(each).sort()]));
}

function countWithin(sorted: Float64Array, start: number, end: number): number {
  return placeOf(sorted, (each) => each > end) - placeOf(sorted, (each) => each >= start);
}

/** The first place at which something holds, where it holds at all that follow. */
function placeOf(sorted: Float64Array, holds: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(sorted[middle] ?? Infinity)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isId(id: Integer | null | undefined): id is Integer {
  return id !== null && id !== undefined;
}
