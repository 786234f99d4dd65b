import { parseMoment } from "./parseMoment";
import { checkRange, InvalidRangeError, type Clock, type TimeRange } from "./timeRange";

/**
 * Reads the two ends of a range as scripts give them.
 * @param start Unix seconds, or an ISO 8601 text; a text without an offset is read in the clock's zone, and
 *   a date without a time means that whole day. The same holds for `end`.
 * @throws InvalidRangeError
 */
export function parseRangeArgument(start: unknown, end: unknown, clock: Clock): TimeRange {
  return checkRange(readEnd("start", start, clock), readEnd("end", end, clock));
}

function readEnd(as: "start" | "end", value: unknown, clock: Clock): number {
  if (typeof value === "number") return value;
  if (typeof value === "string" && /^\s*\d{4}-\d{2}/.test(value)) return parseMoment(value, { ...clock, as });
  throw new InvalidRangeError(
    `The ${as} must be Unix seconds, or a date and time such as 2026-11-01T08:30:00Z.`,
  );
}
