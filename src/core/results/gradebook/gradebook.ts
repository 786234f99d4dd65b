import type { Integer, LabResult } from "../../api/labResult";
import { CompletionStatus } from "../../api/labResult";
import { examState, scorePercent } from "../examState";
import { nameOrderKey } from "../nameOrder";
import { ascending, newestFirst } from "../resultOrder";

/** Users down, lab profiles across, in each cell the best attempt. */
export interface Gradebook {
  /** The columns, by number. */
  readonly columns: readonly GradebookColumn[];
  /** By name; results without a user come last, as if they were one user's. */
  readonly rows: readonly GradebookRow[];
  /** Of all cells. */
  readonly totals: GradeTotals;
}

export interface GradebookColumn {
  /** Null for results that say of no lab. */
  readonly labProfileId: Integer | null;
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
  const places = new Map<Integer | null, number>();
  const users = new Map<string | undefined, MutableCell[]>();
  for (const result of results) {
    const user = result.UserId || undefined;
    let cells = users.get(user);
    if (cells === undefined) users.set(user, (cells = []));
    const lab = result.LabProfileId ?? null;
    let place = places.get(lab);
    if (place === undefined) places.set(lab, (place = places.size));
    const cell = cells[place];
    if (cell === undefined) cells[place] = { best: result, attempts: 1 };
    else {
      if (isBetter(result, cell.best)) cell.best = result;
      cell.attempts += 1;
    }
  }
  return inOrder(users, [...places]);
}

interface MutableCell {
  best: LabResult;
  attempts: number;
}

/** Cells were put down in the order in which their profiles came. */
function inOrder(
  users: Map<string | undefined, MutableCell[]>,
  places: [Integer | null, number][],
): Gradebook {
  places.sort(([a], [b]) => ascending(a, b));
  const tallies = places.map(() => new GradeTally());
  const all = new GradeTally();
  const rows = [...users].map(([userId, cellsAt]): GradebookRow => {
    const tally = new GradeTally();
    const cells = places.map(([, place], column) => {
      const cell = cellsAt[place];
      if (cell) {
        const grade = gradeOf(cell.best);
        tally.add(grade);
        tallies[column]?.add(grade);
        all.add(grade);
      }
      return cell;
    });
    const orderKey = userId === undefined ? undefined : nameOrderKey(userId);
    return { userId, orderKey, cells, totals: tally.totals };
  });
  const columns = places.map(([labProfileId], index) => ({
    labProfileId,
    totals: tallies[index]?.totals ?? new GradeTally().totals,
  }));
  return { columns, rows: rows.sort(byUser), totals: all.totals };
}

/** Whether an attempt is better than another; of two with the same grade, the later one is. */
function isBetter(a: LabResult, b: LabResult): boolean {
  const difference = compareGrades(a, b);
  if (difference !== 0) return difference > 0;
  return newestFirst(a, b) < 0;
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
    result.TaskCompletePercent ?? -1,
  ];
}

/** What of a best attempt counts for totals. */
interface Grade {
  readonly isComplete: boolean;
  readonly exam: ReturnType<typeof examState>;
  readonly percent: number | undefined;
}

function gradeOf(best: LabResult): Grade {
  return {
    isComplete: best.CompletionStatus === CompletionStatus.Complete,
    exam: examState(best),
    percent: scorePercent(best),
  };
}

class GradeTally {
  private cells = 0;
  private complete = 0;
  private scored = 0;
  private passed = 0;
  private scores = 0;
  private sum = 0;

  add({ isComplete, exam, percent }: Grade): void {
    this.cells += 1;
    if (isComplete) this.complete += 1;
    if (exam === "passed" || exam === "failed") this.scored += 1;
    if (exam === "passed") this.passed += 1;
    if (percent === undefined) return;
    this.scores += 1;
    this.sum += percent;
  }

  get totals(): GradeTotals {
    const { cells, complete, scored, passed, scores, sum } = this;
    return { cells, complete, scored, passed, averageScore: scores === 0 ? undefined : sum / scores };
  }
}

/** Names that differ only in what does not count are kept apart by their characters; no user comes last. */
export function byUser(a: GradebookRow, b: GradebookRow): number {
  if (a.orderKey === undefined || b.orderKey === undefined) {
    return Number(a.orderKey === undefined) - Number(b.orderKey === undefined);
  }
  if (a.orderKey !== b.orderKey) return a.orderKey < b.orderKey ? -1 : 1;
  return (a.userId ?? "") < (b.userId ?? "") ? -1 : 1;
}
