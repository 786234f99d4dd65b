const minute = 60;
const hour = 60 * minute;

const roundSteps = [
  ...[1, 2, 5, 10, 20, 30],
  ...[1, 2, 5, 10, 20, 30].map((count) => count * minute),
  ...[1, 2, 3, 6, 12].map((count) => count * hour),
];

/** The seconds from mark to mark along an axis up to `longest` seconds, so that the marks are round and few. */
export function timeStep(longest: number): number {
  const least = longest / 5;
  return roundSteps.find((step) => step >= least) ?? Math.ceil(least / (24 * hour)) * 24 * hour;
}
