import type { Integer, LabResult } from "../../api/labResult";
import { DayFinder } from "../../range/dayFinder";

/** What the groups of one level are. */
export type GroupKind = "class" | "user" | "profile" | "status" | "day";

/** How results can be grouped; the first level's kind gives the name. */
export type GroupBy = GroupKind;

/** Undefined for results that have none: nobody's class, say. Days are `yyyy-MM-dd`. */
export type GroupKey = string | Integer | undefined;

/** What lies below what; below the last level lie results. */
export const groupLevels: Readonly<Record<GroupBy, readonly GroupKind[]>> = {
  class: ["class", "user"],
  user: ["user"],
  profile: ["profile"],
  status: ["status"],
  day: ["day"],
};

export function isGroupBy(value: unknown): value is GroupBy {
  return typeof value === "string" && Object.hasOwn(groupLevels, value);
}

/**
 * Tells which group of a kind a result belongs to. An empty id says as little as none.
 * @param timeZone an IANA name: the day is the one on which the lab started there.
 */
export function groupKeySelector(kind: GroupKind, timeZone: string): (result: LabResult) => GroupKey {
  switch (kind) {
    case "class":
      return ({ ClassId }) => ClassId || undefined;
    case "user":
      return ({ UserId }) => UserId || undefined;
    case "profile":
      return ({ LabProfileId }) => LabProfileId ?? undefined;
    case "status":
      return ({ CompletionStatus }) => CompletionStatus ?? undefined;
    case "day": {
      const days = new DayFinder(timeZone);
      return ({ Start }) => days.dayOf(Start ?? NaN);
    }
  }
}
