import * as l10n from "@vscode/l10n";
import { TZDate } from "@date-fns/tz";
import { formatDate } from "./words/formatDate";
import { InvalidRangeError, type TimeRange } from "./timeRange";
import { isStartOfDay } from "./wallClock";

/** The last second of the year 9999, beyond which dates cannot be written as usual. */
const latest = 253_402_300_799;

/**
 * Checks the two ends of a range. Ends in the future are fine: labs run, and clocks differ.
 * @param start Unix seconds, as is `end`.
 * @param timeZone in which a message names the ends; an IANA name.
 * @throws InvalidRangeError
 */
export function checkRange(start: number, end: number, timeZone: string): TimeRange {
  checkMoment("start", start);
  checkMoment("end", end);
  if (end < start) throw endBeforeStart(start, end, timeZone);
  return { start, end };
}

/** @throws InvalidRangeError when this cannot be one of the ends of a range. */
export function checkMoment(name: "start" | "end", seconds: number): void {
  if (!Number.isInteger(seconds)) {
    throw new InvalidRangeError(
      l10n.t("{0} must be a whole number of seconds, not {1}.", nameOf(name), seconds),
    );
  }
  if (seconds < 0) throw new InvalidRangeError(l10n.t("{0} is before 1970.", nameOf(name)));
  if (seconds > latest) {
    throw new InvalidRangeError(l10n.t("{0} is after the year 9999. Is it in milliseconds?", nameOf(name)));
  }
}

/** `The end (Nov 1, 2026) is before the start (Nov 5, 2026).` An end at midnight names the day before. */
export function endBeforeStart(start: number, end: number, timeZone: string): InvalidRangeError {
  const words = (seconds: number, pattern: string): string =>
    formatDate(new TZDate(seconds * 1000, timeZone), pattern);
  const named = (seconds: number, midnight: number): string => {
    if (isStartOfDay(seconds, timeZone)) return words(midnight, l10n.t("MMM d, yyyy"));
    return words(
      seconds,
      seconds % 60 === 0 ? l10n.t("MMM d, yyyy, HH:mm") : l10n.t("MMM d, yyyy, HH:mm:ss"),
    );
  };
  return new InvalidRangeError(
    l10n.t("The end ({0}) is before the start ({1}).", named(end, end - 1), named(start, start)),
  );
}

/** What an end of a range is called at the beginning of a sentence. */
export function nameOf(end: "start" | "end"): string {
  return end === "start" ? l10n.t("The start") : l10n.t("The end");
}
