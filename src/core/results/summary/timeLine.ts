import type { LabResult } from "../../api/labResult";
import { startOfWeek } from "../../range/calendar";
import { isDate } from "../../range/isDate";
import type { TimeRange } from "../../range/timeRange";
import {
  fromWallClock,
  secondsPerDay,
  startOfDay,
  toWallClock,
  type WallSeconds,
} from "../../range/wallClock";
import type { TimeBucket, TimeLine } from "./types";
import { Tally } from "../state/tally";

/** All zones differ from UTC by whole quarters of an hour, so that none is part of two hours or days. */
const quarter = 900;
const hour = 3600;
const longestByHour = 2 * secondsPerDay;
const longestByDay = 92 * secondsPerDay;
/** More cannot be told apart in a picture; a single start far off would make that many. */
const mostBuckets = 400;

const bucketSeconds = { hour, day: secondsPerDay, week: 7 * secondsPerDay };

interface Counts {
  readonly results: number;
  readonly complete: number;
  readonly platformFailures: number;
}

const none: Counts = { results: 0, complete: 0, platformFailures: 0 };

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
    const index = Math.floor(start / quarter);
    let tally = this.quarters.get(index);
    if (tally === undefined) this.quarters.set(index, (tally = new Tally()));
    tally.add(Tally.of(result));
  }

  finish(): TimeLine {
    const { outside } = this;
    const sorted = [...this.quarters].sort(([a], [b]) => a - b);
    const span = this.range ?? spanOf(sorted.map(([index]) => index));
    if (!span) return { unit: "day", buckets: [], outside };
    const unit = unitFor(span.end - span.start);
    const counts = new Map<WallSeconds, Counts>();
    for (const [index, tally] of sorted) {
      const wall = beginning(toWallClock(index * quarter, this.timeZone), unit);
      const before = counts.get(wall) ?? none;
      counts.set(wall, {
        results: tally.results + before.results,
        complete: tally.complete + before.complete,
        platformFailures: tally.platformFailures + before.platformFailures,
      });
    }
    return { unit, buckets: this.inOrder(counts, span, unit), outside };
  }

  private inOrder(counts: Map<WallSeconds, Counts>, span: TimeRange, unit: TimeLine["unit"]): TimeBucket[] {
    const step = bucketSeconds[unit];
    const wallOf = (seconds: number): WallSeconds => beginning(toWallClock(seconds, this.timeZone), unit);
    const first = wallOf(span.start);
    // A range that ends at midnight has no part of the day that begins then.
    const length = (wallOf(Math.max(span.start, span.end - 1)) - first) / step + 1;
    const all =
      length > mostBuckets ? [...counts.keys()] : Array.from({ length }, (_, index) => first + index * step);
    if (counts.has(first + all.length * step)) all.push(first + all.length * step);
    const buckets = all.map((wall) => {
      const start = fromWallClock(wall, this.timeZone);
      const end = fromWallClock(wall + step, this.timeZone);
      const count = counts.get(wall);
      return { start, end, ...(count ?? none), isMissing: !count && this.isMissing(start, end) };
    });
    // The hour that is skipped when summer time begins is none.
    return buckets.filter(({ start, end }) => end > start);
  }

  private isMissing(start: number, end: number): boolean {
    return this.covered.length > 0 && !this.covered.some((part) => part.start < end && part.end > start);
  }
}

/** The time that quarters of an hour span, the last one included. */
function spanOf(quarters: readonly number[]): TimeRange | undefined {
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
