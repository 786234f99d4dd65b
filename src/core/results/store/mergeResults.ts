import { sentResult } from "../../api/asSent";
import { isSameValue } from "../../json/isSameValue";
import { labResultFields } from "../../api/fields";
import type { Integer, LabResult } from "../../api/labResult";
import type { AskOrder } from "./askOrder";

/** The held results, by lab instance. */
export type ResultMap = Map<Integer, LabResult>;

/** What a merge changed. */
export interface MergeChanges {
  /** Results of lab instances that were not held before. */
  readonly added: readonly LabResult[];
  /** What is known of lab instances that were held, where that changed; in the order in which it did. */
  readonly updated: readonly Replacement[];
}

export interface Replacement {
  readonly before: LabResult;
  readonly after: LabResult;
}

/**
 * Puts results that came back into those held, one for each lab instance.
 * A result comes back twice when its lab started in one window and ended in another.
 * The fresher knowledge wins, whatever order answers arrive in: ended over running, then the later
 * last activity, then the later end, then what was asked for later.
 * Results take the place of others and are never changed themselves; when something throws, nothing has changed.
 * @param asked when these were asked for, and when those held were; without it, these were asked for later.
 */
export function mergeResults(
  held: ResultMap,
  arrived: readonly LabResult[],
  asked?: { readonly at: number; readonly order: AskOrder },
): MergeChanges {
  const added: LabResult[] = [];
  const updated: Replacement[] = [];
  const latest: ResultMap = new Map();
  const confirmed: Integer[] = [];
  for (const result of arrived) {
    const id = result.LabInstanceId;
    const before = latest.get(id) ?? held.get(id);
    if (before === undefined) {
      added.push(result);
    } else {
      const freshness = compareFreshness(result, before);
      const isOvertaken = (): boolean =>
        !latest.has(id) && (asked?.order.isAskedAfter(id, asked.at) ?? false);
      if (freshness < 0 || (freshness === 0 && isOvertaken())) continue;
      if (isSame(result, before)) {
        confirmed.push(id);
        continue;
      }
      updated.push({ before, after: result });
    }
    latest.set(id, result);
  }
  for (const [id, result] of latest) {
    held.set(id, result);
    asked?.order.note(id, asked.at);
  }
  for (const id of confirmed) asked?.order.confirm(id, asked.at);
  return { added, updated };
}

/** Below 0 when a result tells less of its lab instance than another, above 0 when it tells more. */
function compareFreshness(result: LabResult, held: LabResult): number {
  const hasEnded = (result.End ?? null) !== null;
  const hadEnded = (held.End ?? null) !== null;
  if (hasEnded !== hadEnded) return hasEnded ? 1 : -1;
  return (
    compare(result.LastActivity ?? -Infinity, held.LastActivity ?? -Infinity) ||
    compare(result.End ?? -Infinity, held.End ?? -Infinity) ||
    compare(missingFields(held), missingFields(result))
  );
}

const alwaysGiven = labResultFields.filter(({ isAlwaysGiven }) => isAlwaysGiven).map(({ name }) => name);

/** How many of the fields that the API always sends have no value: a value that is given beats none. */
function missingFields(result: LabResult): number {
  return alwaysGiven.filter((name) => (result[name] ?? null) === null).length;
}

function compare(a: Integer, b: Integer): number {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}

/** What was sent counts, so that nothing of it is lost that has no plain meaning. */
function isSame(a: LabResult, b: LabResult): boolean {
  const [sentA, sentB] = [sentResult(a), sentResult(b)];
  const names = Object.keys(sentA);
  return (
    names.length === Object.keys(sentB).length && names.every((name) => isSameValue(sentA[name], sentB[name]))
  );
}
