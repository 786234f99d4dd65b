import type { GradebookSort } from "./gradebookTypes";
import { byUser, compareGrades, type Gradebook, type GradebookRow } from "./gradebook";

/** The rows whose user contains a text, in order. Rows without a value come last either way. */
export function gradebookRows(
  { rows }: Gradebook,
  { by, isDescending }: GradebookSort,
  search: string,
): readonly GradebookRow[] {
  const wanted = search.trim().toLowerCase();
  const found = wanted ? rows.filter(({ userId }) => userId?.toLowerCase().includes(wanted)) : [...rows];
  const sign = isDescending ? -1 : 1;
  return found.sort((a, b) => compare(a, b, by, sign) || byUser(a, b));
}

function compare(a: GradebookRow, b: GradebookRow, by: GradebookSort["by"], sign: number): number {
  if (by === "user") return a.userId === undefined || b.userId === undefined ? 0 : sign * byUser(a, b);
  if (typeof by === "number") {
    const [cellOfA, cellOfB] = [a.cells[by], b.cells[by]];
    if (!cellOfA || !cellOfB) return Number(!cellOfA) - Number(!cellOfB);
    return sign * compareGrades(cellOfA.best, cellOfB.best);
  }
  const [valueOfA, valueOfB] = [a.totals[by], b.totals[by]];
  if (valueOfA === undefined || valueOfB === undefined) {
    return Number(valueOfA === undefined) - Number(valueOfB === undefined);
  }
  return sign * (valueOfA - valueOfB);
}
