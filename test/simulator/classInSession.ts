import type { LabResult } from "../../src/core/api/labResult";
import { labResult } from "../unit/labResult";

/** A class of the sample's courses, for which eight labs are planned. */
export const classInSession = {
  id: "MS102-2026-11-BER",
  name: "Microsoft 365 Administrator, Berlin, Nov 2026",
  labs: [110_902, 110_903, 110_904, 110_905, 110_906, 110_907, 110_908, 110_909],
  thirdLab: "Synchronise Identities",
  people: 25,
} as const;

const minute = 60;

/** The id of one of its 25 people, counted from 0. */
export function personInSession(index: number): string {
  return String(310_001 + index);
}

/**
 * The class in the middle of its third lab: 14 of 25 people have finished it, ten of those work in the fourth, six
 * are in it (one idle, one far behind), one could not start it, three have not begun it, and one has begun nothing.
 * One of those three has tried the second lab in vain three times.
 * @param now Unix seconds.
 */
export function resultsInSession(now: number): LabResult[] {
  const results: LabResult[] = [];
  const add = (
    person: number,
    lab: number,
    [began, ended]: readonly [began: number, ended: number | null],
    changes: Partial<LabResult>,
  ): void => {
    const End = ended === null ? null : now - ended * minute;
    results.push(
      labResult({
        LabInstanceId: 7_000_001 + results.length,
        LabProfileId: classInSession.labs[lab - 1] ?? null,
        UserId: personInSession(person),
        ClassId: classInSession.id,
        Start: now - began * minute,
        End,
        LastActivity: End ?? now - minute,
        CompletionStatus: 3,
        ...changes,
      }),
    );
  };
  const complete = { CompletionStatus: 4, TaskCompletePercent: 100 };
  const percent = (TaskCompletePercent: number): Partial<LabResult> => ({ TaskCompletePercent });
  for (let person = 0; person < 24; person += 1) {
    add(person, 1, [240, 200], complete);
    if (person === 20) for (const began of [190, 160, 130]) add(20, 2, [began, began - 25], percent(30));
    else add(person, 2, [190, 150], complete);
    if (person < 14) add(person, 3, [120, 60 - person], complete);
    if (person < 10) add(person, 4, [40, null], percent(50));
  }
  add(14, 3, [100, null], { ...percent(40), LastActivity: now - 22 * minute });
  add(15, 3, [95, null], percent(10));
  for (let person = 16; person < 20; person += 1) add(person, 3, [90, null], percent(75));
  add(21, 3, [9, 8], { CompletionStatus: 20, TaskCompletePercent: null, LastActivity: null });
  add(24, 1, [240, 240], { CompletionStatus: 2, TaskCompletePercent: 0, LastActivity: null });
  return results;
}
