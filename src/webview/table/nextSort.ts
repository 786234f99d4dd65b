import { mostSorts, type TableSort } from "../../core/results/table/types";
import type { TableColumnModel } from "../../protocol/tableContract";

/**
 * The sort after a column was chosen: by it alone, or the other way around. Names begin with A, all that is a number
 * or a time with the most, which is what is looked for.
 * @param isFurther whether what rows are sorted by stays, and the column joins it; the third time, it leaves.
 */
export function nextSort(
  sort: readonly TableSort[],
  { id, kind }: Pick<TableColumnModel, "id" | "kind">,
  isFurther: boolean,
): TableSort[] {
  const before = sort.find(({ column }) => column === id);
  const startsDescending = kind !== "text";
  const first = { column: id, isDescending: startsDescending };
  const turned = { column: id, isDescending: !before?.isDescending };
  if (!isFurther) return [before && sort.length === 1 ? turned : first];
  if (!before) return [...sort.slice(0, mostSorts - 1), first];
  const others = sort.filter(({ column }) => column !== id);
  if (before.isDescending !== startsDescending && others.length > 0) return others;
  return sort.map((one) => (one === before ? turned : one));
}
