import type { Integer, LabResult } from "../../core/api/labResult";
import type { ListCondition, ResultFilter } from "../../core/results/filter/filterTypes";
import { inNameOrder } from "../../core/results/names/nameOrder";
import { namePlace } from "../../core/results/names/namePlace";
import type { IdOf, Naming } from "../../core/results/names/names";
import { className, placeName } from "../../core/results/names/nameWords";
import type { PlaceKind } from "../../core/results/summary/types";
import { isRunning } from "../../core/results/state/resultState";
import { isPlatformFailure } from "../../core/results/state/tally";
import { compareStatuses, completionStatusText } from "../../core/results/words/statuses";
import type { FilterChoice, FilterChoices } from "./filterContract";
import { integerToJson } from "../wire";

/** How often each value of a field comes, those that a filter names already among them. */
class Values<Id extends string | Integer> {
  private readonly counts: Map<Id | null, number>;

  constructor(
    named: readonly (Id | null)[] | undefined,
    private readonly of: (result: LabResult) => Id | null,
  ) {
    this.counts = new Map((named ?? []).map((id) => [id, 0]));
  }

  add(result: LabResult): void {
    const id = this.of(result);
    this.counts.set(id, (this.counts.get(id) ?? 0) + 1);
  }

  inOrder(compare: (a: Id | null, b: Id | null) => number): [Id | null, number][] {
    return [...this.counts].sort(([a], [b]) => compare(a, b));
  }

  byName(kind: "class" | PlaceKind, names: Naming, label: (id: Id | null) => string): FilterChoice[] {
    const idOf = (id: Id): IdOf<typeof kind> => id;
    return inNameOrder(this.counts, ([id]) => namePlace(kind, id === null ? null : idOf(id), names)).map(
      ([id, count]) => {
        const isNamed = id !== null && names.nameOf(kind, idOf(id)) !== undefined;
        return { value: valueOf(id), label: label(id), count, ...(isNamed && { id: String(id) }) };
      },
    );
  }
}

/** What results can be filtered by, with how many of them each would let pass. */
export function filterChoices(
  results: Iterable<LabResult>,
  filter: ResultFilter,
  { names, seenAt }: { readonly names: Naming; readonly seenAt: number },
): FilterChoices {
  const statuses = new Values<Integer>(filter.statuses, ({ CompletionStatus }) => CompletionStatus ?? null);
  const classes = new Values<string>(filter.classIds, ({ ClassId }) => ClassId || null);
  const labs = new Values<Integer>(filter.labProfileIds, ({ LabProfileId }) => LabProfileId ?? null);
  const places = {
    region: new Values<Integer>(filter.deliveryRegionIds, ({ DeliveryRegionId }) => DeliveryRegionId ?? null),
    datacenter: new Values<Integer>(filter.datacenterIds, ({ DatacenterId }) => DatacenterId ?? null),
    host: new Values<Integer>(filter.labHostIds, ({ LabHostId }) => LabHostId ?? null),
  };
  const all = [statuses, classes, labs, ...Object.values(places)];
  let running = 0;
  let failedOnPlatform = 0;
  for (const result of results) {
    for (const values of all) values.add(result);
    if (isRunning(result, seenAt)) running += 1;
    if (isPlatformFailure(result)) failedOnPlatform += 1;
  }
  const list = (condition: ListCondition, choices: FilterChoice[]): FilterChoices["lists"][number] => ({
    condition,
    choices,
  });
  const placeList = (kind: keyof typeof places): FilterChoice[] =>
    places[kind].byName(kind, names, (id) => placeName(kind, id, names));
  return {
    running,
    failedOnPlatform,
    lists: [
      list(
        "statuses",
        statuses.inOrder(compareStatuses).map(([status, count]) => ({
          value: valueOf(status),
          label: completionStatusText(status),
          count,
        })),
      ),
      list(
        "classIds",
        classes.byName("class", names, (id) => className(id, names)),
      ),
      list(
        "labProfileIds",
        labs.byName("lab", names, (id) => placeName("lab", id, names)),
      ),
      list("deliveryRegionIds", placeList("region")),
      list("datacenterIds", placeList("datacenter")),
      list("labHostIds", placeList("host")),
    ],
  };
}

function valueOf(id: string | Integer | null): FilterChoice["value"] {
  return typeof id === "bigint" ? integerToJson(id) : id;
}
