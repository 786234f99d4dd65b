/** A stretch of time as it is fetched and held: both ends in whole Unix seconds, and both part of it. */
export interface TimeRange {
  readonly start: number;
  readonly end: number;
}

/** A stretch of time that leads to the next one, as a day does: it is over at its end. */
export interface TimeSpan {
  /** Unix seconds. */
  readonly start: number;
  /** The first second after it. */
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
