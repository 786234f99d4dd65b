import * as l10n from "@vscode/l10n";
import { addMonths, startOfMonth, startOfWeek, startOfYear } from "./calendar";
import { maxWindowSeconds } from "./splitIntoWindows";
import type { Clock, TimeRange } from "./timeRange";
import { fromWallClock, secondsPerDay, startOfDay, toWallClock, type WallSeconds } from "./wallClock";

/** A range that people ask for again and again, relative to the present moment. */
export interface RangePreset {
  readonly id: string;
  readonly label: string;
  resolve(clock: Clock): TimeRange;
}

/** Weeks begin on Monday. What is not over yet ends now; what is over ends with the midnight after it. */
export const rangePresets: readonly RangePreset[] = [
  {
    id: "last24Hours",
    get label() {
      return l10n.t("Last 24 Hours");
    },
    resolve: ({ now }) => ({ start: now - 24 * 3600, end: now }),
  },
  {
    id: "yesterday",
    get label() {
      return l10n.t("Yesterday");
    },
    resolve: between((present) => startOfDay(present) - secondsPerDay, startOfDay),
  },
  // 7 days of 24 hours, so that it takes one request also where summer time ends in between.
  {
    id: "last7Days",
    get label() {
      return l10n.t("Last 7 Days");
    },
    resolve: ({ now }) => ({ start: now - maxWindowSeconds, end: now }),
  },
  {
    id: "thisWeek",
    get label() {
      return l10n.t("This Week");
    },
    resolve: upToNow(startOfWeek),
  },
  {
    id: "lastWeek",
    get label() {
      return l10n.t("Last Week");
    },
    resolve: between((today) => startOfWeek(today) - 7 * secondsPerDay, startOfWeek),
  },
  {
    id: "thisMonth",
    get label() {
      return l10n.t("This Month");
    },
    resolve: upToNow(startOfMonth),
  },
  {
    id: "lastMonth",
    get label() {
      return l10n.t("Last Month");
    },
    resolve: between((today) => addMonths(startOfMonth(today), -1), startOfMonth),
  },
  {
    id: "last90Days",
    get label() {
      return l10n.t("Last 90 Days");
    },
    resolve: upToNow((today) => startOfDay(today) - 90 * secondsPerDay),
  },
  {
    id: "lastYear",
    get label() {
      return l10n.t("Last Year");
    },
    resolve: between((today) => addMonths(startOfYear(today), -12), startOfYear),
  },
];

type FindMidnight = (present: WallSeconds) => WallSeconds;

function upToNow(start: FindMidnight): RangePreset["resolve"] {
  return (clock) => ({ start: momentOf(start, clock), end: clock.now });
}

function between(start: FindMidnight, end: FindMidnight): RangePreset["resolve"] {
  return (clock) => ({ start: momentOf(start, clock), end: momentOf(end, clock) });
}

function momentOf(find: FindMidnight, { now, timeZone }: Clock): number {
  return fromWallClock(find(toWallClock(now, timeZone)), timeZone);
}
