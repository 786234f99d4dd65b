import type { Compare } from "../order/compare";
import type { Steps } from "../steps";

/** So many places are sorted at once before others may have a turn: a millisecond or two. */
const runLength = 1024;
/** So many places are merged between two looks at the clock. */
const mergedAtOnce = 8192;

/**
 * Sorts places in steps, so that a million of them keep nobody waiting.
 * @param places are put in order themselves.
 * @param compare never 0 for two that are not the same.
 */
export function* sortInSteps(places: Uint32Array, compare: Compare<number>): Steps<Uint32Array> {
  const { length } = places;
  for (let start = 0; start < length; start += runLength) {
    places.subarray(start, start + runLength).sort(compare);
    yield;
  }
  let from = places;
  let to: Uint32Array = new Uint32Array(length);
  for (let run = runLength; run < length; run *= 2) {
    for (let start = 0; start < length; start += 2 * run) {
      yield* merge(
        from,
        to,
        start,
        Math.min(start + run, length),
        Math.min(start + 2 * run, length),
        compare,
      );
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Merges the sorted places from `start` to `middle` with those from there to `end`. */
function* merge(
  from: Uint32Array,
  to: Uint32Array,
  start: number,
  middle: number,
  end: number,
  compare: Compare<number>,
): Steps<void> {
  // Results mostly come in the order of their starts already.
  if (middle >= end || compare(at(from, middle - 1), at(from, middle)) < 0) {
    to.set(from.subarray(start, end), start);
    yield;
    return;
  }
  let [left, right] = [start, middle];
  for (let place = start; place < end; place += 1) {
    const isLeft = right >= end || (left < middle && compare(at(from, left), at(from, right)) <= 0);
    to[place] = isLeft ? at(from, left++) : at(from, right++);
    if (place % mergedAtOnce === 0) yield;
  }
}

function at(places: Uint32Array, index: number): number {
  return places[index] as number;
}
