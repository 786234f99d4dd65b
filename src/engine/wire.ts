import type { Integer } from "../core/api/labResult";
import type { ResultFilter } from "../core/results/filter/filterTypes";
import type { GroupKey, GroupKind } from "../core/results/view/grouping";

/** An integer as JSON has it: one that a number cannot hold is a text of digits. */
export type IntegerJson = number | string;

/** A group's key as JSON has it; which texts are integers, the kind of the group says. */
export type GroupKeyJson = string | number | null;

/** One step from a group to one below it. */
export interface GroupStep {
  readonly by: GroupKind;
  readonly key: GroupKeyJson;
}

/** A row that a person chose. */
export type RowChoice =
  | { readonly group: readonly GroupStep[] }
  | { readonly instanceId: string; readonly group: readonly GroupStep[] };

type Lists<Id> = readonly (Id | null)[] | undefined;

/** A filter as JSON has it. */
export type FilterJson = Omit<ResultFilter, IntegerList> & {
  readonly [Name in IntegerList]?: Lists<IntegerJson>;
};

const integerLists = [
  "statuses",
  "labProfileIds",
  "deliveryRegionIds",
  "datacenterIds",
  "labHostIds",
] as const satisfies readonly (keyof ResultFilter)[];
type IntegerList = (typeof integerLists)[number];

export function filterToJson(filter: ResultFilter): FilterJson {
  return mapLists(filter, integerToJson);
}

export function filterFromJson(filter: FilterJson): ResultFilter {
  return mapLists(filter, integerFromJson);
}

export function integerToJson(value: Integer | IntegerJson): IntegerJson {
  return typeof value === "bigint" ? String(value) : value;
}

export function integerFromJson(value: Integer | IntegerJson): Integer {
  if (typeof value !== "string") return value;
  return Number.isSafeInteger(Number(value)) ? Number(value) : BigInt(value);
}

export function keyToJson(key: GroupKey): GroupKeyJson {
  return key === undefined ? null : typeof key === "bigint" ? String(key) : key;
}

export function keyFromJson(kind: GroupKind, key: GroupKeyJson): GroupKey {
  if (key === null) return undefined;
  return kind === "profile" || kind === "status" ? integerFromJson(key) : key;
}

function mapLists(
  filter: object,
  convert: (value: Integer | IntegerJson) => Integer | IntegerJson,
): Record<string, unknown> {
  const entries = Object.entries(filter).map(([name, value]: [string, unknown]) => {
    const isList = (integerLists as readonly string[]).includes(name) && Array.isArray(value);
    if (!isList) return [name, value];
    return [
      name,
      (value as (Integer | IntegerJson | null)[]).map((one) => (one === null ? null : convert(one))),
    ];
  });
  return Object.fromEntries(entries) as Record<string, unknown>;
}
