import { TZDate } from "@date-fns/tz";
import { startOfDay, startOfISOWeek, startOfMonth, subDays, subMonths, subWeeks } from "date-fns";
import { maxWindowSeconds } from "./splitIntoWindows";
import type { Clock, TimeRange } from "./timeRange";

/** A range that people ask for again and again, relative to the present moment. */
export interface RangePreset {
  readonly id: string;
  readonly label: string;
  resolve(clock: Clock): TimeRange;
}

const day = 86_400;

/** Weeks begin on Monday. What is not over yet ends now; what is over ends with the midnight after it. */
export const rangePresets: readonly RangePreset[] = [
  { id: "last24Hours", label: "Last 24 Hours", resolve: ({ now }) => ({ start: now - day, end: now }) },
  // 7 days of 24 hours, so that it takes one request also where summer time ends in between.
  {
    id: "last7Days",
    label: "Last 7 Days",
    resolve: ({ now }) => ({ start: now - maxWindowSeconds, end: now }),
  },
  { id: "thisWeek", label: "This Week", resolve: upToNow(startOfISOWeek) },
  {
    id: "lastWeek",
    label: "Last Week",
    resolve: between((today) => subWeeks(startOfISOWeek(today), 1), startOfISOWeek),
  },
  { id: "thisMonth", label: "This Month", resolve: upToNow(startOfMonth) },
  {
    id: "lastMonth",
    label: "Last Month",
    resolve: between((today) => subMonths(startOfMonth(today), 1), startOfMonth),
  },
  { id: "last90Days", label: "Last 90 Days", resolve: upToNow((today) => subDays(startOfDay(today), 90)) },
];

type FindDay = (now: Date) => Date;

function upToNow(start: FindDay): RangePreset["resolve"] {
  return ({ now, timeZone }) => ({ start: seconds(start(zoned(now, timeZone))), end: now });
}

function between(start: FindDay, end: FindDay): RangePreset["resolve"] {
  return ({ now, timeZone }) => {
    const present = zoned(now, timeZone);
    return { start: seconds(start(present)), end: seconds(end(present)) };
  };
}

function zoned(unixSeconds: number, timeZone: string): TZDate {
  return new TZDate(unixSeconds * 1000, timeZone);
}

function seconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}
