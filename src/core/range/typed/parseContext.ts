import type { Clock } from "../timeRange";

/** What must be known to read a moment that a person typed. */
export interface ParseContext extends Clock {
  /** A day means its first second as a start, and as an end the midnight after it: that whole day. */
  readonly as: "start" | "end";
  /** Of an end: the range's start in Unix seconds, from which `+7d` counts. Without it, that is now. */
  readonly start?: number;
}
