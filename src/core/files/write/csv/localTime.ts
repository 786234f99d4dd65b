import { isDate } from "../../../range/isDate";
import { secondsPerDay, toWallClock } from "../../../range/wallClock";

const hour = 3600;

/** In seconds. No zone changes its clocks twice within one. */
const stretch = 6 * hour;

/** `00` to `59` */
const twoDigits = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, "0"));

/** Writes many moments as a zone's clocks showed them. Asking the zone is slow, so its offsets are remembered. */
export class LocalTime {
  /** Seconds from UTC at the beginning of each stretch since 1970. */
  private readonly offsets = new Map<number, number>();
  /** `yyyy-MM-dd` of each day since 1970. */
  private readonly days = new Map<number, string>();

  constructor(private readonly timeZone: string) {}

  /**
   * @param moment Unix seconds.
   * @returns `yyyy-MM-dd HH:mm:ss`; undefined for none and for what is no date.
   */
  format(moment: number | null | undefined): string | undefined {
    const wall = this.wallClock(moment);
    if (wall === undefined) return undefined;
    const day = Math.floor(wall / secondsPerDay);
    return `${this.day(day)} ${clockTime(Math.floor(wall - day * secondsPerDay))}`;
  }

  /** The day alone, as `yyyy-MM-dd`; otherwise like {@link format}. */
  formatDay(moment: number | null | undefined): string | undefined {
    const wall = this.wallClock(moment);
    return wall === undefined ? undefined : this.day(Math.floor(wall / secondsPerDay));
  }

  private wallClock(moment: number | null | undefined): number | undefined {
    if (moment === null || moment === undefined || !isDate(moment)) return undefined;
    const index = Math.floor(moment / stretch);
    const offset = this.offsetOf(index);
    return moment + (offset === this.offsetOf(index + 1) ? offset : this.offsetAt(moment));
  }

  private day(index: number): string {
    let name = this.days.get(index);
    if (name === undefined) {
      name = new Date(index * secondsPerDay * 1000).toISOString().slice(0, 10);
      this.days.set(index, name);
    }
    return name;
  }

  private offsetOf(index: number): number {
    let offset = this.offsets.get(index);
    if (offset === undefined) {
      offset = this.offsetAt(index * stretch);
      this.offsets.set(index, offset);
    }
    return offset;
  }

  private offsetAt(seconds: number): number {
    return toWallClock(seconds, this.timeZone) - seconds;
  }
}

/** @param second of the day. */
function clockTime(second: number): string {
  const hours = twoDigits[Math.floor(second / hour)] as string;
  const minutes = twoDigits[Math.floor(second / 60) % 60] as string;
  return `${hours}:${minutes}:${twoDigits[second % 60] as string}`;
}
