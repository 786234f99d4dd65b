import { ascending } from "../order/compare";

// A page of a panel sorts by names, too, so this knows nothing of results.

/** Where something stands among others of its kind. */
export interface NamePlace {
  /** What it is sorted by: a text from {@link nameOrderKey}, or the number of what has no name. */
  readonly orderKey: string | number | bigint;
  /** Keeps apart those whose names differ only in what does not count, and those of one name. */
  readonly id: string | number | bigint;
}

/** Puts names in the order people expect, those without a name behind them by number, and none last in both directions. */
export function compareNames(
  a: NamePlace | undefined,
  b: NamePlace | undefined,
  isDescending = false,
): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const order = compareKeys(a.orderKey, b.orderKey) || ascending(a.id, b.id);
  return isDescending ? -order : order;
}

/** Some things of a kind in the order of their names. */
export function inNameOrder<Item>(
  items: Iterable<Item>,
  placeOf: (item: Item) => NamePlace | undefined,
): Item[] {
  return [...items]
    .map((item) => ({ item, place: placeOf(item) }))
    .sort((a, b) => compareNames(a.place, b.place))
    .map(({ item }) => item);
}

function compareKeys(a: string | number | bigint, b: string | number | bigint): number {
  const [isNameA, isNameB] = [typeof a === "string", typeof b === "string"];
  return isNameA === isNameB ? ascending(a, b) : Number(isNameB) - Number(isNameA);
}

/**
 * What a name is sorted by: comparing two of these as plain texts puts names in the order people expect.
 * Case and accents do not count, and numbers inside names count as numbers: lab 9 comes before lab 10.
 * Much faster than a collator where there are many thousands of names.
 */
export function nameOrderKey(name: string): string {
  const plain = isAscii.test(name) ? name : name.normalize("NFD").replace(/\p{M}+/gu, "");
  return plain.toLowerCase().replace(/\d+/g, numberKey);
}

const isAscii = /^[\0-\x7f]*$/;

/** The number of digits goes first, a 9 for every nine: of two numbers, the one with more digits is the larger. */
function numberKey(digits: string): string {
  const significant = digits.replace(/^0+(?=\d)/, "");
  const length = significant.length;
  return "9".repeat(Math.floor(length / 9)) + String(length % 9) + significant;
}
