import * as l10n from "@vscode/l10n";
import { formatRange } from "./formatRange";
import { isDate } from "../isDate";
import { isOfOtherYear, timedEndsOf, writeStretch, type TimedEnds } from "./stretchWords";
import type { Clock, TimeRange } from "../timeRange";
import { isStartOfDay, secondsPerDay, startOfDay, toWallClock } from "../wallClock";

/** Windows that lie side by side may be a few seconds apart, which is no gap in what is known. */
const shortestGapSeconds = 10;

/** Of more stretches than that, only the first few are named. */
const mostNamed = 4;
const firstFew = 3;

/** What was not fetched is named, rather than all that was, where it is a smaller part of the whole than that. */
const smallPart = 1 / 4;

/**
 * Stretches of time for people, with the gaps between them: `Sep 1–7, Nov 1–7`, or where little is missing
 * `Sep 1 – Nov 7, not fetched: Oct 3–4`. One stretch reads as {@link formatRange} writes it. The year stands
 * with each of them where one is not of this year. Gaps of a few seconds are none.
 * @param covered in any order; they may touch or overlap.
 * @returns an empty text for no stretch at all.
 */
export function formatCoverage(covered: readonly TimeRange[], clock: Clock): string {
  const stretches = joinTouching(covered);
  const whole = wholeOf(stretches);
  if (!whole) return "";
  if (stretches.length === 1) return formatRange(whole, clock);
  const gaps = gapsBetween(stretches);
  if (!(secondsIn(gaps) < secondsIn([whole]) * smallPart)) return listStretches(stretches, whole, clock);
  return l10n.t("{0}, not fetched: {1}", formatRange(whole, clock), listStretches(gaps, whole, clock));
}

/**
 * @param stretches in order and apart.
 * @param whole what they lie in: years are said where it is not of this one.
 */
function listStretches(stretches: readonly TimeRange[], whole: TimeRange, clock: Clock): string {
  const { timeZone } = clock;
  const withYear = isOfOtherYear(whole, clock);
  const named = stretches.length > mostNamed ? stretches.slice(0, firstFew) : stretches;
  const words = named.map((stretch, index) => {
    const timed = timedBesides(stretches[index - 1], stretch, stretches[index + 1], timeZone);
    return writeStretch(stretch, { timeZone, withYear, timed, isCompact: true });
  });
  const list = words.join(words.some((one) => one.includes(",")) ? "; " : ", ");
  const left = stretches.length - named.length;
  return left === 0 ? list : l10n.t("{0} and {1} more stretches", list, left);
}

/** Where no whole day lies between a stretch and its neighbour, only the time tells that there is a gap. */
function timedBesides(
  before: TimeRange | undefined,
  stretch: TimeRange,
  after: TimeRange | undefined,
  timeZone: string,
): TimedEnds {
  const timed = timedEndsOf(stretch, timeZone);
  const isHidden = (left: TimeRange | undefined, right: TimeRange | undefined): boolean =>
    left !== undefined && right !== undefined && !hasDayBetween(left.end, right.start, timeZone);
  return {
    start: timed.start || (isHidden(before, stretch) && !isStartOfDay(stretch.start, timeZone)),
    end: timed.end || (isHidden(stretch, after) && !isStartOfDay(stretch.end, timeZone)),
  };
}

/** Whether a whole day of the calendar lies between two moments. */
function hasDayBetween(start: number, end: number, timeZone: string): boolean {
  if (!isDate(start) || !isDate(end)) return true;
  const firstMidnight = startOfDay(toWallClock(start - 1, timeZone)) + secondsPerDay;
  return startOfDay(toWallClock(end, timeZone)) - firstMidnight >= secondsPerDay;
}

/** In order, those that touch, overlap or almost touch being one. */
function joinTouching(ranges: readonly TimeRange[]): TimeRange[] {
  const joined: TimeRange[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start - last.end < shortestGapSeconds) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else {
      joined.push({ start, end });
    }
  }
  return joined;
}

function gapsBetween(stretches: readonly TimeRange[]): TimeRange[] {
  return stretches
    .slice(1)
    .map(({ start }, index) => ({ start: stretches[index]?.end ?? start, end: start }));
}

function wholeOf(stretches: readonly TimeRange[]): TimeRange | undefined {
  const [first, last] = [stretches[0], stretches.at(-1)];
  return first && last && { start: first.start, end: last.end };
}

function secondsIn(ranges: readonly TimeRange[]): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}
