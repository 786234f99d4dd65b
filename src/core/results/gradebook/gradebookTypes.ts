import type { CompletionStatusGroup } from "../wordingStatusGroup";

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
}

export interface GradebookColumnModel {
  readonly label: string;
  /** How its users did, shortly: "61%". */
  readonly text: string;
  /** The same in full: "14 of 23 complete, 8 of 12 passed, average score 71%". */
  readonly words: string;
}

export interface GradebookTotalsModel {
  /** "14 of 20" */
  readonly complete: string;
  /** "71%", or "–" without any. */
  readonly averageScore: string;
}

export interface GradebookRowModel {
  readonly user: string;
  /** One for each column; null where the user has no result. */
  readonly cells: readonly (GradebookCellModel | null)[];
  readonly totals: GradebookTotalsModel;
}

export interface GradebookCellModel {
  /** The score, or else the status. */
  readonly text: string;
  /** Status, score and attempts in full, where that is more than the text: there can be a million cells. */
  readonly words?: string;
  readonly status: CompletionStatusGroup;
  /** Where it is an exam that has been scored. */
  readonly passed?: boolean;
  /** How many there are, where it is not just this one. */
  readonly attempts?: number;
}

/** What the rows of a gradebook are sorted by: names, the average score, how many labs are complete, or a column. */
export interface GradebookSort {
  /** A number is the index of a column. */
  readonly by: "user" | "averageScore" | "complete" | number;
  readonly isDescending: boolean;
}
