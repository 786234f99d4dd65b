import type { Integer, LabResult } from "../../api/labResult";

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
 * last activity, then the later end, then what was fetched later.
 */
export function mergeResults(held: ResultMap, arrived: readonly LabResult[]): MergeChanges {
  const added: LabResult[] = [];
  const updated: Replacement[] = [];
  for (const result of arrived) {
    const before = held.get(result.LabInstanceId);
    if (before === undefined) {
      added.push(result);
    } else {
      if (isStale(result, before) || isSame(result, before)) continue;
      updated.push({ before, after: result });
    }
    held.set(result.LabInstanceId, result);
  }
  return { added, updated };
}

function isStale(result: LabResult, held: LabResult): boolean {
  const hasEnded = (result.End ?? null) !== null;
  const hadEnded = (held.End ?? null) !== null;
  if (hasEnded !== hadEnded) return hadEnded;
  const activity = result.LastActivity ?? 0;
  const heldActivity = held.LastActivity ?? 0;
  return activity === heldActivity ? (result.End ?? 0) < (held.End ?? 0) : activity < heldActivity;
}

function isSame(a: LabResult, b: LabResult): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => isSameValue(a[name], b[name]));
}

function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const fieldsOfA = a as Record<string, unknown>;
  const fieldsOfB = b as Record<string, unknown>;
  const names = Object.keys(fieldsOfA);
  return (
    names.length === Object.keys(fieldsOfB).length &&
    names.every((name) => Object.hasOwn(fieldsOfB, name) && isSameValue(fieldsOfA[name], fieldsOfB[name]))
  );
}
