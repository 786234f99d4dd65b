import type { LabResult } from "../../api/labResult";

/** Which of the results held are exported. */
export interface ExportPart {
  /** The class that all of them are of: null for no class, undefined for several classes. */
  readonly classId?: string | null | undefined;
  /** Whether there are more, of the class or at all, which a filter hides or nobody chose. */
  readonly part?: "filtered" | "selected" | undefined;
}

/**
 * Tells which part of the results held some are.
 * @param because why some may not be among them.
 */
export function partOf(
  results: Iterable<LabResult>,
  held: Iterable<LabResult>,
  because: "filtered" | "selected",
): ExportPart {
  const chosen = countByClass(results);
  const all = countByClass(held);
  const [only, ...others] = chosen.keys();
  const classId = others.length === 0 ? only : undefined;
  const isPart = [...all].some(
    ([id, count]) => (classId === undefined || id === classId) && count > (chosen.get(id) ?? 0),
  );
  // Where nobody is in a class, not to be in one says nothing.
  const saysNothing = classId === null && all.size < 2;
  return { ...(!saysNothing && { classId }), ...(isPart && { part: because }) };
}

function countByClass(results: Iterable<LabResult>): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const { ClassId } of results) {
    const id = ClassId || null;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
