import * as l10n from "@vscode/l10n";
import { checkMoment, checkRange, nameOf } from "./checkRange";
import type { ParseContext } from "./typed/parseContext";
import { parseMoment } from "./typed/parseMoment";
import { InvalidRangeError, type Clock, type TimeRange } from "./timeRange";

/**
 * Reads the two ends of a range as scripts give them.
 * @param start Unix seconds, or an ISO 8601 text; a text without an offset is read in the clock's zone, and
 *   a date without a time means that whole day, `2026-11` that whole month. The same holds for `end`.
 * @throws InvalidRangeError
 */
export function parseRangeArgument(start: unknown, end: unknown, clock: Clock): TimeRange {
  const first = readEnd(start, { ...clock, as: "start" });
  return checkRange(first, readEnd(end, { ...clock, as: "end", start: first }), clock.timeZone);
}

function readEnd(value: unknown, context: ParseContext): number {
  if (typeof value === "number") {
    checkMoment(context.as, value);
    return value;
  }
  if (typeof value === "string" && /^\s*\d{4}-\d{2}/.test(value)) return parseMoment(value, context);
  throw new InvalidRangeError(
    l10n.t("{0} must be Unix seconds, or a date and time such as 2026-11-01T08:30:00Z.", nameOf(context.as)),
  );
}
