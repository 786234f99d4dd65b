/** Sorting so many takes less than a millisecond. */
const bucketSize = 1000;

/**
 * Puts numbers that are spread evenly in ascending order, step by step: sorting half a million at once would hold
 * everybody else up.
 * @param most what no number exceeds.
 * @returns their places in that order. Of equal ones, the one that stood first.
 */
export function* numberOrder(numbers: Float64Array, most: number): Generator<undefined, number[], undefined> {
  const count = Math.ceil(numbers.length / bucketSize);
  const buckets = Array.from({ length: count }, (): number[] => []);
  for (const [place, number] of numbers.entries()) {
    buckets[Math.min(Math.floor((number / most) * count), count - 1)]?.push(place);
  }
  const order: number[] = [];
  const numberAt = (place: number): number => numbers[place] as number;
  for (const bucket of buckets) {
    yield;
    bucket.sort((a, b) => numberAt(a) - numberAt(b));
    for (const place of bucket) order.push(place);
  }
  return order;
}
