import { isDate } from "./isDate";
import type { TimeSpan } from "./timeRange";
import { fromWallClock, secondsPerDay, startOfDay, toWallClock } from "./wallClock";

interface Day extends TimeSpan {
  /** `yyyy-MM-dd` */
  readonly name: string;
}

/** Tells of many moments on which day of the calendar they are. Asking the time zone is slow, so days are remembered. */
export class DayFinder {
  private readonly known = new Map<number, Day>();
  private last: Day | undefined;

  constructor(private readonly timeZone: string) {}

  /**
   * @param seconds Unix seconds.
   * @returns `yyyy-MM-dd`; undefined for what is no date.
   */
  dayOf(seconds: number): string | undefined {
    return this.day(seconds)?.name;
  }

  /** The first second of the day of a moment; both are Unix seconds. Undefined for what is no date. */
  startOf(seconds: number): number | undefined {
    return this.day(seconds)?.start;
  }

  /** The first second after the day of a moment; both are Unix seconds. Undefined for what is no date. */
  endOf(seconds: number): number | undefined {
    return this.day(seconds)?.end;
  }

  private day(seconds: number): Day | undefined {
    if (this.last && seconds >= this.last.start && seconds < this.last.end) return this.last;
    if (!isDate(seconds)) return undefined;
    // A day of the zone overlaps two days of UTC, so one of them can hold the ends of two.
    const day = Math.floor(seconds / secondsPerDay);
    for (const candidate of [day * 2, day * 2 + 1]) {
      const found = this.known.get(candidate);
      if (found && seconds >= found.start && seconds < found.end) return (this.last = found);
    }
    const found = this.find(seconds);
    this.known.set(day * 2 + (found.start > day * secondsPerDay ? 1 : 0), found);
    return (this.last = found);
  }

  private find(seconds: number): Day {
    const midnight = startOfDay(toWallClock(seconds, this.timeZone));
    return {
      start: fromWallClock(midnight, this.timeZone),
      end: fromWallClock(midnight + secondsPerDay, this.timeZone),
      name: new Date(midnight * 1000).toISOString().slice(0, 10),
    };
  }
}
