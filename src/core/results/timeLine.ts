import type { LabResult } from "../api/labResult";
import { startOfWeek } from "../range/calendar";
import { isDate } from "../range/isDate";
import { fromWallClock, secondsPerDay, startOfDay, toWallClock, type WallSeconds } from "../range/wallClock";
import type { TimeBucket, TimeLine } from "./summaryTypes";
import { Tally } from "./tally";

/** All zones differ from UTC by whole quarters of an hour, so that none is part of two hours or days. */
const quarter = 900;
const hour = 3600;
const longestByHour = 2 * secondsPerDay;
const longestByDay = 92 * secondsPerDay;
/** More cannot be told apart in a picture; a single start far off would make that many. */
const mostBuckets = 400;

const bucketSeconds = { hour, day: secondsPerDay, week: 7 * secondsPerDay };

/** Counts results by when their labs started: by hour, day or week, as fits the time they span. */
export class TimeLineBuilder {
  private readonly quarters = new Map<number, Tally>();

  /** @param timeZone an IANA name. */
  constructor(private readonly timeZone: string) {}

  add(result: LabResult): void {
    const start = result.Start ?? NaN;
    if (!isDate(start)) return;
    const index = Math.floor(start / quarter);
    let tally = this.quarters.get(index);
    if (tally === undefined) this.quarters.set(index, (tally = new Tally()));
    tally.add(Tally.of(result));
  }

  finish(): TimeLine {
    const sorted = [...this.quarters].sort(([a], [b]) => a - b);
    const [first, last] = [sorted[0], sorted.at(-1)];
    if (!first || !last) return { unit: "day", buckets: [] };
    const unit = unitFor((last[0] + 1 - first[0]) * quarter);
    const buckets = new Map<WallSeconds, Omit<TimeBucket, "start" | "end">>();
    for (const [index, tally] of sorted) {
      const wall = beginning(toWallClock(index * quarter, this.timeZone), unit);
      const before = buckets.get(wall);
      buckets.set(wall, {
        results: tally.results + (before?.results ?? 0),
        complete: tally.complete + (before?.complete ?? 0),
        platformFailures: tally.platformFailures + (before?.platformFailures ?? 0),
      });
    }
    return { unit, buckets: this.inOrder(buckets, bucketSeconds[unit]) };
  }

  private inOrder(counts: Map<WallSeconds, Omit<TimeBucket, "start" | "end">>, step: number): TimeBucket[] {
    const walls = [...counts.keys()];
    const first = Math.min(...walls);
    const length = (Math.max(...walls) - first) / step + 1;
    const all = length > mostBuckets ? walls : Array.from({ length }, (_, index) => first + index * step);
    const buckets = all.map((wall) => ({
      start: fromWallClock(wall, this.timeZone),
      end: fromWallClock(wall + step, this.timeZone),
      ...(counts.get(wall) ?? { results: 0, complete: 0, platformFailures: 0 }),
    }));
    // The hour that is skipped when summer time begins is none.
    return buckets.filter(({ start, end }) => end > start);
  }
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
