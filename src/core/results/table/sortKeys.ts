import type { LabResult } from "../../api/labResult";
import { compareNames, type NamePlace } from "../names/nameOrder";
import { ascending, type Compare } from "../order/compare";
import type { Steps } from "../steps";
import type { CellContext, Column, Ranked, Sortable } from "./columns";
import { sortInSteps } from "./stepSort";

/** So many results are worth a look at the clock. */
const stepSize = 2000;

/** A column's part in an order: a number for each result, by which most of them are told apart. */
interface SortKeys {
  /** NaN for results that have nothing there. */
  readonly numbers: Float64Array;
  readonly sign: 1 | -1;
  /** What is exact, where numbers were rounded: those that round to the same one are looked at once more. */
  readonly exact: ((place: number) => Sortable) | undefined;
}

/** An order that counts for something in another. */
interface Sort {
  readonly column: Pick<Column, "order">;
  readonly isDescending: boolean;
}

/**
 * Puts results in the order of columns, the first counting most. Nothing comes last, ascending or descending; those
 * alike in all columns stand by their lab instances.
 * @returns the places of the results, in steps.
 */
export function* orderOf(
  results: readonly LabResult[],
  sorts: readonly Sort[],
  context: CellContext,
): Steps<Uint32Array> {
  const keys: SortKeys[] = [];
  for (const { column, isDescending } of [...sorts, lastSort(sorts)]) {
    keys.push(yield* keysOf(results, column.order, isDescending ? -1 : 1, context));
  }
  const places = new Uint32Array(results.length);
  for (let place = 0; place < places.length; place += 1) places[place] = place;
  return yield* sortInSteps(places, comparison(keys));
}

/** What tells apart those that are alike in all else. */
function lastSort([first]: readonly Sort[]): Sort {
  const order = { by: "number", of: ({ LabInstanceId }: LabResult) => LabInstanceId } as const;
  return { column: { order }, isDescending: first?.isDescending ?? false };
}

function comparison(keys: readonly SortKeys[]): Compare<number> {
  const { length } = keys;
  return (a, b) => {
    // It runs twenty million times for a million results.
    for (let index = 0; index < length; index += 1) {
      const key = keys[index] as SortKeys;
      const numberOfA = key.numbers[a] as number;
      const numberOfB = key.numbers[b] as number;
      if (numberOfA < numberOfB) return -key.sign;
      if (numberOfA > numberOfB) return key.sign;
      const order = compareAlike(key, a, b, numberOfA, numberOfB);
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** Compares those of which neither number is less. */
function compareAlike(
  { sign, exact }: SortKeys,
  a: number,
  b: number,
  numberOfA: number,
  numberOfB: number,
): number {
  if (numberOfA === numberOfB) return exact ? sign * ascending(exact(a), exact(b)) : 0;
  return Number(Number.isNaN(numberOfA)) - Number(Number.isNaN(numberOfB));
}

function* keysOf(
  results: readonly LabResult[],
  order: Column["order"],
  sign: 1 | -1,
  context: CellContext,
): Steps<SortKeys> {
  if (order.by === "rank")
    return { numbers: yield* ranksOf(results, order, context), sign, exact: undefined };
  const numbers = new Float64Array(results.length);
  let isRounded = false;
  for (let place = 0; place < results.length; place += 1) {
    const value = order.of(results[place] as LabResult, context);
    if (typeof value === "bigint") isRounded = true;
    numbers[place] = value === null || value === undefined ? NaN : Number(value);
    if (place % stepSize === 0) yield;
  }
  const exact = (place: number): Sortable => {
    const result = results[place];
    return result && order.of(result, context);
  };
  return { numbers, sign, exact: isRounded ? exact : undefined };
}

/** The places of results among the different values that there are, which are far fewer than results. */
function* ranksOf(
  results: readonly LabResult[],
  { of, place: placeOf }: Ranked,
  context: CellContext,
): Steps<Float64Array> {
  const numbers = new Float64Array(results.length);
  const found = new Map<string | number | bigint, number>();
  const distinct: (NamePlace | undefined)[] = [];
  for (let place = 0; place < results.length; place += 1) {
    const value = of(results[place] as LabResult, context);
    if (value === null || value === undefined || value === "") {
      numbers[place] = NaN;
    } else {
      let index = found.get(value);
      if (index === undefined) {
        found.set(value, (index = distinct.length));
        distinct.push(placeOf(value, context));
      }
      numbers[place] = index;
    }
    if (place % stepSize === 0) yield;
  }
  const inOrder = yield* sortInSteps(Uint32Array.from(distinct.keys()), (a, b) =>
    compareNames(distinct[a], distinct[b]),
  );
  const ranks = new Float64Array(distinct.length);
  for (const [rank, index] of inOrder.entries()) ranks[index] = distinct[index] ? rank : NaN;
  for (let place = 0; place < numbers.length; place += 1) {
    const index = numbers[place] as number;
    if (!Number.isNaN(index)) numbers[place] = ranks[index] as number;
    if (place % (10 * stepSize) === 0) yield;
  }
  return numbers;
}
