import type { LabResult } from "../../api/labResult";
import { ascending, type Compare } from "./compare";
import { scorePercent } from "../state/examState";
import type { ResultGroup } from "../view/groupIndex";
import { compareNames, type NamePlace } from "../names/nameOrder";
import { namePlace } from "../names/namePlace";
import type { Naming } from "../names/names";

/** `newest` by when the lab started; `score` the best first, those without one last. */
export const resultOrders = ["newest", "user", "score"] as const;
export type ResultOrder = (typeof resultOrders)[number];

/** `attention` puts first what has the most results somebody may have to do something about. */
export const groupOrders = ["name", "attention"] as const;
export type GroupOrder = (typeof groupOrders)[number];

/** @param names as they are now: when others come, another comparison is needed. */
export function resultComparison(order: ResultOrder, names: Naming): Compare<LabResult> {
  switch (order) {
    case "newest":
      return newestFirst;
    case "score":
      return bestFirst;
    case "user": {
      const places = new Map<string, NamePlace | undefined>();
      const placeOf = ({ UserId }: LabResult): NamePlace | undefined => {
        if (!UserId) return undefined;
        let place = places.get(UserId);
        if (place === undefined) places.set(UserId, (place = namePlace("user", UserId, names)));
        return place;
      };
      return (a, b) => compareNames(placeOf(a), placeOf(b)) || newestFirst(a, b);
    }
  }
}

export function groupComparison(order: GroupOrder): Compare<ResultGroup> {
  if (order === "name") return byName;
  return (a, b) => b.tally.needAttention - a.tally.needAttention || byName(a, b);
}

/** By when labs started, the latest first; those of which that is not known come last. */
export function newestFirst(a: LabResult, b: LabResult): number {
  const [startOfA, startOfB] = [a.Start ?? -Infinity, b.Start ?? -Infinity];
  if (startOfA !== startOfB) return startOfA > startOfB ? -1 : 1;
  return ascending(b.LabInstanceId, a.LabInstanceId);
}

/** The best score first, those without one last. */
function bestFirst(a: LabResult, b: LabResult): number {
  return (scorePercent(b) ?? -1) - (scorePercent(a) ?? -1) || newestFirst(a, b);
}

/** By name; days the latest first. */
function byName(a: ResultGroup, b: ResultGroup): number {
  return compareNames(a.place, b.place, a.kind === "day");
}
