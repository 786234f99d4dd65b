import type { Integer, LabResult } from "../../api/labResult";
import { fromWallClock, secondsPerDay } from "../../range/wallClock";
import type { FactLink } from "../details/types";
import type { GroupKey, GroupKind } from "../view/grouping";
import type { ResultFilter } from "./filterTypes";

/** The filter that shows all results of a result's user, class or lab. */
export function filterOfFact({ UserId, ClassId, LabProfileId }: LabResult, link: FactLink): ResultFilter {
  switch (link) {
    case "user":
      return { userIds: [UserId || null] };
    case "class":
      return { classIds: [ClassId || null] };
    case "lab":
      return { labProfileIds: [LabProfileId ?? null] };
  }
}

/** The filter that shows all of a list of related results: those of the user, or those of the lab in the class. */
export function filterOfRelated(result: LabResult, list: "user" | "classmates"): ResultFilter {
  return list === "user"
    ? filterOfFact(result, "user")
    : { ...filterOfFact(result, "class"), ...filterOfFact(result, "lab") };
}

/**
 * The filter that shows only what a group has in common.
 * @param timeZone an IANA name: whose days are meant.
 * @returns an empty filter for the results whose day is not known, which no stretch of time has.
 */
export function filterOfGroup(kind: GroupKind, key: GroupKey, timeZone: string): ResultFilter {
  switch (kind) {
    case "class":
      return { classIds: [textOrNone(key)] };
    case "user":
      return { userIds: [textOrNone(key)] };
    case "profile":
      return { labProfileIds: [numberOrNone(key)] };
    case "status":
      return { statuses: [numberOrNone(key)] };
    case "day": {
      if (typeof key !== "string") return {};
      const midnight = Date.parse(`${key}T00:00:00Z`) / 1000;
      const start = fromWallClock(midnight, timeZone);
      return { started: { start, end: fromWallClock(midnight + secondsPerDay, timeZone) } };
    }
  }
}

function textOrNone(key: GroupKey): string | null {
  return typeof key === "string" ? key : null;
}

function numberOrNone(key: GroupKey): Integer | null {
  return typeof key === "number" || typeof key === "bigint" ? key : null;
}
