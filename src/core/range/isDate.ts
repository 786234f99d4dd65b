/** The beginning of the years 1 and 9999 in UTC, in Unix seconds. */
export const earliestDate = -62_135_596_800;
export const latestDate = 253_370_764_800;

/**
 * Whether Unix seconds are a moment that can be shown as a date: what lies beyond is a mistake or another unit.
 * The year 9999 is left out, so that no zone's clock shows one of five digits.
 */
export function isDate(seconds: number): boolean {
  return seconds >= earliestDate && seconds < latestDate;
}
