import { readFilter } from "../../core/results/filter/readFilter";
import { groupOrders, resultOrders } from "../../core/results/order/resultOrder";
import { isGroupBy } from "../../core/results/view/grouping";
import type { ViewArrangement } from "../../engine/contract";
import { filterFromJson, filterToJson, type FilterJson } from "../../engine/wire";

/** What is shown and how it is laid out, under a name. */
export interface SavedView extends ViewArrangement {
  readonly name: string;
  readonly filter: FilterJson;
}

/** Longer names push everything else out of sight. */
const longestName = 100;

/**
 * Reads what was saved, which may come from anybody's folder: nothing of it is taken on trust.
 * @returns undefined for what is no view.
 */
export function readView(value: unknown): SavedView | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { name, filter, groupBy, resultOrder, groupOrder } = value as Record<string, unknown>;
  const known = {
    resultOrder: resultOrders.find((order) => order === resultOrder),
    groupOrder: groupOrders.find((order) => order === groupOrder),
  };
  if (!isGroupBy(groupBy) || !known.resultOrder || !known.groupOrder || !isViewName(name)) return undefined;
  const read = filterOf(filter);
  return (
    read && { name, filter: read, groupBy, resultOrder: known.resultOrder, groupOrder: known.groupOrder }
  );
}

/** Whether a view can have that name. */
export function isViewName(name: unknown): name is string {
  return typeof name === "string" && name.trim() !== "" && name.length <= longestName;
}

function filterOf(value: unknown): FilterJson | undefined {
  try {
    return filterToJson(readFilter(typeof value === "object" && value ? filterFromJson(value) : value));
  } catch {
    return undefined;
  }
}

/** Whether a filter says who the results are about, or has words that may. */
export function isPersonal({ userIds, text }: FilterJson): boolean {
  return userIds !== undefined || text !== undefined;
}

/** The same view for people who need not know whose results were looked at. */
export function withoutPeople({ filter, ...view }: SavedView): SavedView {
  const { userIds: _users, text: _text, ...rest } = filter;
  return { ...view, filter: rest };
}
