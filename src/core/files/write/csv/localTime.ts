import { DayFinder } from "../../../range/dayFinder";
import { toWallClock } from "../../../range/wallClock";

const hour = 3600;

/** Writes many moments as a zone's clocks showed them. Asking the zone is slow, so its offsets are remembered. */
export class LocalTime {
  /** Seconds from UTC in each hour since 1970; undefined for an hour in which clocks are changed. */
  private readonly offsets = new Map<number, number | undefined>();
  private readonly days: DayFinder;

  constructor(private readonly timeZone: string) {
    this.days = new DayFinder(timeZone);
  }

  /**
   * @param moment Unix seconds.
   * @returns `yyyy-MM-dd HH:mm:ss`; undefined for none and for what is no date.
   */
  format(moment: number | null | undefined): string | undefined {
    if (moment === null || moment === undefined) return undefined;
    if (this.days.dayOf(moment) === undefined) return undefined;
    const wall = moment + (this.offsetIn(Math.floor(moment / hour)) ?? this.offsetAt(moment));
    return new Date(wall * 1000).toISOString().slice(0, 19).replace("T", " ");
  }

  private offsetIn(index: number): number | undefined {
    if (this.offsets.has(index)) return this.offsets.get(index);
    const offset = this.offsetAt(index * hour);
    const constant = this.offsetAt((index + 1) * hour) === offset ? offset : undefined;
    this.offsets.set(index, constant);
    return constant;
  }

  private offsetAt(seconds: number): number {
    return toWallClock(seconds, this.timeZone) - seconds;
  }
}
