import type { Integer, LabResult } from "../../api/labResult";
import { compareNames, type NamePlace } from "../names/nameOrder";
import type { GradeTotals } from "./totals";

/**
 * Users down, lab profiles across, in each cell the best attempt.
 *
 * Who is to do which lab is not in the API, so results have to tell: a user is in the classes of which they have
 * a result, and the labs of a class are those of which anybody has a result in that class. Where one class is
 * chosen and the API tells which labs are planned for it, those belong to it, too. These labs, and
 * whatever else the user has started outside of any class, are what a share of the user's labs is of, be it the
 * gradebook of one class or of all of them. "No class" is no class: nobody has to do what somebody else did
 * there. Nor is a lab that no result names.
 */
export interface Gradebook {
  /** The columns, by name; those without one by number. */
  readonly columns: readonly GradebookColumn[];
  /** By name; results of nobody come last, in a row of their own. */
  readonly rows: readonly GradebookRow[];
  /** How many rows are of users: those with a user id. */
  readonly users: number;
  /** Of all users' cells. */
  readonly totals: GradeTotals;
}

export interface GradebookColumn {
  /** Null for results that say of no lab. */
  readonly labProfileId: Integer | null;
  /** Whether at least one result says that the lab is an exam. */
  readonly isExam: boolean;
  /** Whether the lab is planned for the class and no result says that anybody has started it. */
  readonly isOnlyPlanned: boolean;
  /** Of users: what nobody did counts in its own row alone. */
  readonly totals: GradeTotals;
  /** The completion statuses of the best attempts that have no score. */
  readonly statuses: readonly (Integer | null)[];
  /** The most attempts of one user. */
  readonly mostAttempts: number;
}

export interface GradebookRow {
  /** Undefined in the row of results without a user. */
  readonly userId: string | undefined;
  /** Where the row stands by name; undefined for no user. */
  readonly place: NamePlace | undefined;
  /** One for each column; undefined where the user has no result. */
  readonly cells: readonly (GradebookCell | undefined)[];
  /** For each column, whether it is a lab of a class that the user is in. */
  readonly isOfClass: readonly boolean[];
  readonly totals: GradeTotals;
}

export interface GradebookCell {
  readonly best: LabResult;
  readonly attempts: number;
}

/** Whether somebody is to do a lab and there is no result of it. */
export function isMissing({ cells, isOfClass }: GradebookRow, column: number): boolean {
  return cells[column] === undefined && isOfClass[column] === true;
}

/** By name; no user comes last. */
export function byUser(a: GradebookRow, b: GradebookRow): number {
  return compareNames(a.place, b.place);
}
