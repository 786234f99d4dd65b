import type { LabResult } from "../api/labResult";

/** Results that have a key in common. */
export interface ResultGroup {
  /** Undefined for those that have no key: nobody's class, say. */
  readonly key: string | undefined;
  readonly results: readonly LabResult[];
}

/** What results are grouped by. */
export type GroupKey = "class" | "user";

// Numbers inside names count as numbers: lab 9 comes before lab 10.
const byName = new Intl.Collator(undefined, { numeric: true }).compare;

/** Groups results by a key, sorted by name; those without one come last. */
export function groupResults(results: Iterable<LabResult>, by: GroupKey): ResultGroup[] {
  const keyOf = keySelectors[by];
  const groups = new Map<string | undefined, LabResult[]>();
  for (const result of results) {
    const key = keyOf(result);
    const group = groups.get(key);
    if (group) group.push(result);
    else groups.set(key, [result]);
  }
  return [...groups].map(([key, members]) => ({ key, results: members })).sort(byKey);
}

/** An empty id says as little as none. */
const keySelectors: Record<GroupKey, (result: LabResult) => string | undefined> = {
  class: (result) => result.ClassId || undefined,
  user: (result) => result.UserId || undefined,
};

function byKey(a: ResultGroup, b: ResultGroup): number {
  if (a.key === undefined) return b.key === undefined ? 0 : 1;
  if (b.key === undefined) return -1;
  return byName(a.key, b.key) || (a.key < b.key ? -1 : 1);
}

/** Newest first, by when the lab started. */
export function newestFirst(results: readonly LabResult[]): LabResult[] {
  return [...results].sort((a, b) => (a.Start === b.Start ? 0 : a.Start > b.Start ? -1 : 1));
}
