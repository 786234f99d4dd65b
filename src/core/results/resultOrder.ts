import type { Integer, LabResult } from "../api/labResult";
import { scorePercent } from "./examState";
import type { ResultGroup } from "./groupIndex";
import { nameOrderKey } from "./nameOrder";

/** `newest` by when the lab started; `score` the best first, those without one last. */
export const resultOrders = ["newest", "user", "score"] as const;
export type ResultOrder = (typeof resultOrders)[number];

/** `attention` puts first what has the most results somebody may have to do something about. */
export const groupOrders = ["name", "attention"] as const;
export type GroupOrder = (typeof groupOrders)[number];

/** Never 0 for two that are not the same, so that an order does not depend on what it was made from. */
export type Compare<T> = (a: T, b: T) => number;

export function resultComparison(order: ResultOrder): Compare<LabResult> {
  switch (order) {
    case "newest":
      return newestFirst;
    case "score":
      return (a, b) => (scorePercent(b) ?? -1) - (scorePercent(a) ?? -1) || newestFirst(a, b);
    case "user": {
      const keys = new Map<string, string>();
      const keyOf = ({ UserId }: LabResult): string | undefined => {
        if (!UserId) return undefined;
        let key = keys.get(UserId);
        if (key === undefined) keys.set(UserId, (key = nameOrderKey(UserId)));
        return key;
      };
      return (a, b) =>
        ascending(keyOf(a), keyOf(b)) ||
        ascending(a.UserId || undefined, b.UserId || undefined) ||
        newestFirst(a, b);
    }
  }
}

export function groupComparison(order: GroupOrder): Compare<ResultGroup> {
  if (order === "name") return byKey;
  return (a, b) => b.tally.needAttention - a.tally.needAttention || byKey(a, b);
}

/** By when labs started, the latest first; those of which that is not known come last. */
export function newestFirst(a: LabResult, b: LabResult): number {
  const [startOfA, startOfB] = [a.Start ?? -Infinity, b.Start ?? -Infinity];
  if (startOfA !== startOfB) return startOfA > startOfB ? -1 : 1;
  return ascending(b.LabInstanceId, a.LabInstanceId);
}

/** By name; days the latest first. Names that differ only in what does not count are kept apart by their characters. */
function byKey(a: ResultGroup, b: ResultGroup): number {
  if (a.kind === "day" && a.key !== undefined && b.key !== undefined) return ascending(b.key, a.key);
  return ascending(a.orderKey, b.orderKey) || ascending(a.key, b.key);
}

type Sortable = string | Integer | null | undefined;

/** Those without a value come last. */
export function ascending(a: Sortable, b: Sortable): number {
  if (a === b) return 0;
  if (a === undefined || a === null) return 1;
  if (b === undefined || b === null) return -1;
  return a < b ? -1 : 1;
}
