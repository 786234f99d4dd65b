import type { ResultMark } from "../state/marks";

/**
 * A gradebook as a page shows it, without its rows, which come when they are asked for. Plain data, safe to
 * send; every text is for people and harmless on one line.
 */
export interface GradebookModel {
  /** Another number whenever rows are not what they were: what was asked of an older one is of no use any more. */
  readonly version: number;
  readonly title: string;
  readonly subtitle: string;
  /** What can be chosen from: all classes first, then each. */
  readonly classes: readonly string[];
  /** The index of the chosen one. */
  readonly chosenClass: number;
  readonly search: string;
  readonly sort: GradebookSort;
  readonly columns: readonly GradebookColumnModel[];
  /** Totals of all columns; they stand in the last row, as those of columns do. */
  readonly totals: GradebookTotalsModel;
  /** How many rows the search found. */
  readonly rows: number;
  /** How many of them are of users: results of nobody have a row, but are no user. */
  readonly users: number;
  /** The longest names of users, so that their column can be made to fit. */
  readonly longestUsers: readonly string[];
  /** What keeps the gradebook from saying who has not started what; none where nothing does. */
  readonly notice?: GradebookNotice;
}

export interface GradebookNotice {
  readonly text: string;
  /** The label of a button that takes the filter away; none where it is not a filter. */
  readonly clearFilter?: string;
}

export interface GradebookColumnModel {
  readonly label: string;
  /** The share of users, and of what: "61% complete", of an exam "83% passed", of a lab that nobody has started "planned". */
  readonly figure: string;
  /** The same in counts: "14 of 23 complete", "15 of 18 passed". */
  readonly counts: string;
  /** Who is not in the counts, or how many users there are: "10 not started", "24 users". */
  readonly others: string;
  /** All of it in full: "15 of 18 passed, 24 users, 6 not started, average score 71%". */
  readonly words: string;
  /** The texts that cells of this column can have apart from scores, so that the column can be made to fit. */
  readonly cellTexts: readonly string[];
  /** The most attempts of a user. */
  readonly mostAttempts: number;
}

export interface GradebookTotalsModel {
  /** Of the labs a user is to do: "14 of 20". */
  readonly complete: string;
  /** "71%", or "–" without any. */
  readonly averageScore: string;
  /** The first in full: "14 of 20 labs, 3 of 4 exams passed". */
  readonly words: string;
}

export interface GradebookRowModel {
  readonly user: string;
  /** One for each column; null where there is no result and none is expected. */
  readonly cells: readonly (GradebookCellModel | null)[];
  readonly totals: GradebookTotalsModel;
}

export interface GradebookCellModel {
  /** The score, or else the status. */
  readonly text: string;
  /** Status, score and attempts in full, where that is more than the text: there can be a million cells. */
  readonly words?: string;
  /** `missing` where there is no result although the lab is one of the user's. */
  readonly mark: ResultMark | "missing";
  /** How many there are, where it is not just this one. */
  readonly attempts?: number;
}

/** What the rows of a gradebook are sorted by: names, the average score, how many labs are complete, or a column. */
export interface GradebookSort {
  /** A number is the index of a column. */
  readonly by: "user" | "averageScore" | "complete" | number;
  readonly isDescending: boolean;
}
