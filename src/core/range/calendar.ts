import { secondsPerDay, startOfDay, type WallSeconds } from "./wallClock";

/** Midnight of a date, or undefined when the calendar has no such date. Months count from 1. */
export function midnightOf(year: number, month: number, day: number): WallSeconds | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.getTime() / 1000 : undefined;
}

/** The same day of another month at the same time of day; the month's last day where it has no such day. */
export function addMonths(wall: WallSeconds, months: number): WallSeconds {
  const date = new Date(wall * 1000);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months, 1);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return date.getTime() / 1000;
}

/** Midnight of the first day of the month. */
export function startOfMonth(wall: WallSeconds): WallSeconds {
  const date = new Date(wall * 1000);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / 1000;
}

/** Midnight of January 1. */
export function startOfYear(wall: WallSeconds): WallSeconds {
  return Date.UTC(new Date(wall * 1000).getUTCFullYear(), 0, 1) / 1000;
}

/** Midnight of the week's Monday. */
export function startOfWeek(wall: WallSeconds): WallSeconds {
  return startOfDay(wall) - weekdayOf(wall) * secondsPerDay;
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(wall: WallSeconds): number {
  return (new Date(wall * 1000).getUTCDay() + 6) % 7;
}
