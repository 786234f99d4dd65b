import type { Integer, LabResult } from "../core/api/labResult";
import type { ResultFilter } from "../core/results/filter/resultFilter";
import { inNameOrder } from "../core/results/names/nameOrder";
import { namePlace } from "../core/results/names/namePlace";
import type { Naming } from "../core/results/names/names";
import { className } from "../core/results/names/nameWords";
import { compareStatuses, completionStatusText } from "../core/results/words/statuses";
import type { FilterChoices } from "./contract";
import { integerToJson } from "./wire";

/** What results can be filtered by: their statuses and classes, and those that the filter names already. */
export function filterChoices(
  results: Iterable<LabResult>,
  filter: ResultFilter,
  names: Naming,
): FilterChoices {
  const statuses = new Map<Integer | null, number>((filter.statuses ?? []).map((status) => [status, 0]));
  const classes = new Map<string | null, number>((filter.classIds ?? []).map((id) => [id, 0]));
  for (const { CompletionStatus, ClassId } of results) {
    const status = CompletionStatus ?? null;
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    classes.set(ClassId || null, (classes.get(ClassId || null) ?? 0) + 1);
  }
  return {
    statuses: [...statuses]
      .sort(([a], [b]) => compareStatuses(a, b))
      .map(([status, count]) => ({
        value: status === null ? null : integerToJson(status),
        label: completionStatusText(status),
        count,
      })),
    classes: inNameOrder(classes, ([id]) => namePlace("class", id, names)).map(([value, count]) => ({
      value,
      label: className(value, names),
      count,
      isNamed: value !== null && names.nameOf("class", value) !== undefined,
    })),
  };
}
