import type { LabResult } from "../../api/labResult";
import { startOfWeek } from "../../range/calendar";
import { isDate } from "../../range/isDate";
import type { TimeRange, TimeSpan } from "../../range/timeRange";
import {
  fromWallClock,
  secondsPerDay,
  startOfDay,
  toWallClock,
  type WallSeconds,
} from "../../range/wallClock";
import { getOrAdd } from "../getOrAdd";
import { Tally } from "../state/tally";
import type { TimeBucket, TimeLine } from "./types";

/** All zones differ from UTC by whole quarters of an hour, so that none is part of two hours or days. */
const quarter = 900;
const hour = 3600;
const longestByHour = 2 * secondsPerDay;
const longestByDay = 92 * secondsPerDay;
/** More cannot be told apart in a picture; a single start far off would make that many. */
const mostBuckets = 400;

const bucketSeconds = { hour, day: secondsPerDay, week: 7 * secondsPerDay };

const newTally = (): Tally => new Tally();
const none: Readonly<Tally> = newTally();

/**
 * Counts results by when their labs started: by hour, day or week, as fits the time that was fetched. Labs that
 * only ended in that time started outside it, where others were not fetched: they are counted apart.
 */
export class TimeLineBuilder {
  private readonly quarters = new Map<number, Tally>();
  private outside = 0;
  private readonly range: TimeRange | undefined;

  /**
   * @param timeZone an IANA name.
   * @param covered the stretches that were fetched, in order; empty where that is not known.
   */
  constructor(
    private readonly timeZone: string,
    private readonly covered: readonly TimeRange[] = [],
  ) {
    const [first, last] = [covered[0], covered.at(-1)];
    this.range = first && last && { start: first.start, end: last.end };
  }

  add(result: LabResult): void {
    const start = result.Start ?? NaN;
    if (!isDate(start)) return;
    if (this.range && (start < this.range.start || start > this.range.end)) {
      this.outside += 1;
      return;
    }
    getOrAdd(this.quarters, Math.floor(start / quarter), newTally).add(Tally.of(result));
  }

  finish(): TimeLine {
    const { outside } = this;
    const sorted = [...this.quarters].sort(([a], [b]) => a - b);
    const span = this.range ?? spanOf(sorted.map(([index]) => index));
    if (!span) return { unit: "day", buckets: [], outside };
    const unit = unitFor(span.end - span.start);
    const tallies = new Map<WallSeconds, Tally>();
    for (const [index, tally] of sorted) {
      const wall = beginning(toWallClock(index * quarter, this.timeZone), unit);
      getOrAdd(tallies, wall, newTally).add(tally);
    }
    return { unit, buckets: this.inOrder(tallies, span, unit), outside };
  }

  private inOrder(tallies: Map<WallSeconds, Tally>, span: TimeSpan, unit: TimeLine["unit"]): TimeBucket[] {
    const step = bucketSeconds[unit];
    const wallOf = (seconds: number): WallSeconds => beginning(toWallClock(seconds, this.timeZone), unit);
    const first = wallOf(span.start);
    // A range that ends at midnight has no part of the day that begins then.
    const length = (wallOf(Math.max(span.start, span.end - 1)) - first) / step + 1;
    const all =
      length > mostBuckets ? [...tallies.keys()] : Array.from({ length }, (_, index) => first + index * step);
    if (tallies.has(first + all.length * step)) all.push(first + all.length * step);
    const buckets = all.map((wall) => {
      const start = fromWallClock(wall, this.timeZone);
      const end = fromWallClock(wall + step, this.timeZone);
      const tally = tallies.get(wall);
      const { results, complete, platformFailures } = tally ?? none;
      const isMissing = !tally && this.isMissing(start, end);
      return { start, end, results, complete, platformFailures, isMissing };
    });
    // The hour that is skipped when summer time begins is none.
    return buckets.filter(({ start, end }) => end > start);
  }

  private isMissing(start: number, end: number): boolean {
    return this.covered.length > 0 && !this.covered.some((part) => part.start < end && part.end > start);
  }
}

/** The time that quarters of an hour span, the last one included. */
function spanOf(quarters: readonly number[]): TimeSpan | undefined {
  const [first, last] = [quarters[0], quarters.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return { start: first * quarter, end: (last + 1) * quarter };
}

function unitFor(seconds: number): TimeLine["unit"] {
  if (seconds <= longestByHour) return "hour";
  return seconds <= longestByDay ? "day" : "week";
}

function beginning(wall: WallSeconds, unit: TimeLine["unit"]): WallSeconds {
  switch (unit) {
    case "hour":
      return Math.floor(wall / hour) * hour;
    case "day":
      return startOfDay(wall);
    case "week":
      return startOfWeek(wall);
  }
}
