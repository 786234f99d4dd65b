import type { Integer, LabResult } from "../api/labResult";
import { CompletionStatus } from "../api/labResult";
import { examState, scorePercent } from "./examState";
import { nameOrderKey } from "./nameOrder";

/** Users down, lab profiles across, in each cell the best attempt. */
export interface Gradebook {
  /** The columns, by number. */
  readonly columns: readonly GradebookColumn[];
  /** By name; results without a user come last, as if they were one user's. */
  readonly rows: readonly GradebookRow[];
}

export interface GradebookColumn {
  readonly labProfileId: Integer;
  readonly totals: GradeTotals;
}

export interface GradebookRow {
  readonly userId: string | undefined;
  /** What the row is sorted by; undefined for no user. */
  readonly orderKey: string | undefined;
  /** One for each column; undefined where the user has no result. */
  readonly cells: readonly (GradebookCell | undefined)[];
  readonly totals: GradeTotals;
}

export interface GradebookCell {
  readonly best: LabResult;
  readonly attempts: number;
}

/** Of the best attempts of a row or a column. */
export interface GradeTotals {
  /** How many cells have a result. */
  readonly cells: number;
  readonly complete: number;
  /** Exams that have been scored. */
  readonly scored: number;
  readonly passed: number;
  /** The mean score in percent, of those that have one. */
  readonly averageScore: number | undefined;
}

/** Makes the gradebook of some results, such as a class's. */
export function buildGradebook(results: Iterable<LabResult>): Gradebook {
  const users = new Map<string | undefined, Map<Integer, GradebookCell>>();
  const profiles = new Set<Integer>();
  for (const result of results) {
    const user = result.UserId || undefined;
    let cells = users.get(user);
    if (cells === undefined) users.set(user, (cells = new Map<Integer, GradebookCell>()));
    profiles.add(result.LabProfileId);
    const cell = cells.get(result.LabProfileId);
    cells.set(result.LabProfileId, {
      best: cell && isBetter(cell.best, result) ? cell.best : result,
      attempts: (cell?.attempts ?? 0) + 1,
    });
  }
  const ids = [...profiles].sort((a, b) => (a < b ? -1 : 1));
  const rows = [...users].map(([userId, cellOf]) =>
    gradebookRow(
      userId,
      ids.map((id) => cellOf.get(id)),
    ),
  );
  rows.sort(byUser);
  const columns = ids.map((labProfileId, index) => ({
    labProfileId,
    totals: totalsOf(rows.map((row) => row.cells[index])),
  }));
  return { columns, rows };
}

/** Whether an attempt is better than another; of two with the same grade, the later one is. */
function isBetter(a: LabResult, b: LabResult): boolean {
  const difference = compareGrades(a, b);
  if (difference !== 0) return difference > 0;
  return a.Start === b.Start ? a.LabInstanceId > b.LabInstanceId : a.Start > b.Start;
}

/**
 * Compares how well two attempts went: passed, then the higher score, then more complete.
 * @returns more than 0 when the first went better, 0 when they went the same.
 */
export function compareGrades(a: LabResult, b: LabResult): number {
  const gradesOfB = grades(b);
  for (const [index, grade] of grades(a).entries()) {
    const difference = grade - (gradesOfB[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function grades(result: LabResult): number[] {
  return [
    examState(result) === "passed" ? 1 : 0,
    scorePercent(result) ?? -1,
    result.CompletionStatus === CompletionStatus.Complete ? 1 : 0,
    Number(result.TaskCompletePercent ?? -1),
  ];
}

function gradebookRow(
  userId: string | undefined,
  cells: readonly (GradebookCell | undefined)[],
): GradebookRow {
  const orderKey = userId === undefined ? undefined : nameOrderKey(userId);
  return { userId, orderKey, cells, totals: totalsOf(cells) };
}

/** Totals of some cells. */
export function totalsOf(cells: readonly (GradebookCell | undefined)[]): GradeTotals {
  const totals = { cells: 0, complete: 0, scored: 0, passed: 0 };
  let scores = 0;
  let sum = 0;
  for (const cell of cells) {
    if (!cell) continue;
    totals.cells += 1;
    if (cell.best.CompletionStatus === CompletionStatus.Complete) totals.complete += 1;
    const exam = examState(cell.best);
    if (exam === "passed" || exam === "failed") totals.scored += 1;
    if (exam === "passed") totals.passed += 1;
    const percent = scorePercent(cell.best);
    if (percent === undefined) continue;
    scores += 1;
    sum += percent;
  }
  return { ...totals, averageScore: scores === 0 ? undefined : sum / scores };
}

/** Names that differ only in what does not count are kept apart by their characters; no user comes last. */
export function byUser(a: GradebookRow, b: GradebookRow): number {
  if (a.orderKey === undefined || b.orderKey === undefined) {
    return Number(a.orderKey === undefined) - Number(b.orderKey === undefined);
  }
  if (a.orderKey !== b.orderKey) return a.orderKey < b.orderKey ? -1 : 1;
  return (a.userId ?? "") < (b.userId ?? "") ? -1 : 1;
}
