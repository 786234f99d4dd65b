/** A stretch of time, both ends in whole Unix seconds and both part of it. */
export interface TimeRange {
  readonly start: number;
  readonly end: number;
}

/** What must be known of the present to read and to show times. */
export interface Clock {
  /** Unix seconds. */
  readonly now: number;
  /** An IANA name. */
  readonly timeZone: string;
}

/** A stretch of time, or a moment, that makes no sense; the message says why. */
export class InvalidRangeError extends Error {
  override readonly name = "InvalidRangeError";
}

/** The last second of the year 9999, beyond which dates cannot be written as usual. */
const latest = 253_402_300_799;

/**
 * Checks the two ends of a range. An end in the future is fine: labs run.
 * @param start Unix seconds, as is `end`.
 * @throws InvalidRangeError
 */
export function checkRange(start: number, end: number): TimeRange {
  for (const [name, value] of [
    ["start", start],
    ["end", end],
  ] as const) {
    if (!Number.isInteger(value)) {
      throw new InvalidRangeError(`The ${name} must be a whole number of seconds, not ${value}.`);
    }
    if (value < 0) throw new InvalidRangeError(`The ${name} lies before 1970.`);
    if (value > latest) {
      throw new InvalidRangeError(`The ${name} lies beyond the year 9999. Is it in milliseconds?`);
    }
  }
  if (end < start) throw new InvalidRangeError("The end lies before the start.");
  return { start, end };
}
