import type { GradebookSort } from "./types";
import type { Naming } from "../names/names";
import { byUser, isMissing, type Gradebook, type GradebookRow } from "./gradebook";
import { compareGrades, type IsRunning } from "./grades";

/**
 * The rows whose user has a text in the id or the name, in order. A lab that was not started is the worst there can
 * be, and so is having no score: in ascending order those come first who need somebody most. Rows of which nothing is
 * expected come last either way.
 */
export function gradebookRows(
  { rows }: Gradebook,
  { by, isDescending }: GradebookSort,
  search: string,
  names: Naming,
  isRunning?: IsRunning,
): readonly GradebookRow[] {
  const wanted = search.trim().toLowerCase();
  const found = wanted
    ? rows.filter(({ userId }) => userId !== undefined && isCalled(userId, wanted, names))
    : [...rows];
  const { isLast, compare } = typeof by === "number" ? columnOrder(by, isRunning) : orders[by];
  return found.sort((a, b) => {
    const [isLastA, isLastB] = [isLast(a), isLast(b)];
    if (isLastA || isLastB) return Number(isLastA) - Number(isLastB) || byUser(a, b);
    return (isDescending ? compare(b, a) : compare(a, b)) || byUser(a, b);
  });
}

function isCalled(userId: string, wanted: string, names: Naming): boolean {
  return [userId, names.nameOf("user", userId)].some((text) => text?.toLowerCase().includes(wanted));
}

interface Order {
  /** Whether a row comes last, ascending or descending. */
  readonly isLast: (row: GradebookRow) => boolean;
  /** Compares rows that do not come last. */
  readonly compare: (a: GradebookRow, b: GradebookRow) => number;
}

const orders: Readonly<Record<"user" | "complete" | "averageScore", Order>> = {
  user: { isLast: isNobody, compare: byUser },
  complete: { isLast: () => false, compare: (a, b) => a.totals.complete - b.totals.complete },
  averageScore: {
    isLast: (row) => isNobody(row) && row.totals.averageScore === undefined,
    compare: (a, b) => (a.totals.averageScore ?? -Infinity) - (b.totals.averageScore ?? -Infinity),
  },
};

function columnOrder(column: number, isRunning?: IsRunning): Order {
  return {
    isLast: (row) => row.cells[column] === undefined && !isMissing(row, column),
    compare: (a, b) => {
      const [cellOfA, cellOfB] = [a.cells[column], b.cells[column]];
      if (!cellOfA || !cellOfB) return Number(Boolean(cellOfA)) - Number(Boolean(cellOfB));
      return compareGrades(cellOfA.best, cellOfB.best, isRunning);
    },
  };
}

function isNobody({ userId }: GradebookRow): boolean {
  return userId === undefined;
}
