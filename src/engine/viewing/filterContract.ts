import type { ListCondition } from "../../core/results/filter/filterTypes";

/** A value that results can be filtered by. */
export interface FilterChoice {
  readonly value: number | string | null;
  readonly label: string;
  /** How many of the results held have it. */
  readonly count: number;
  /** The id of what is called something else. */
  readonly id?: string;
}

/** What can be filtered by, with how many results of those held. */
export interface FilterChoices {
  /** The values of each condition that takes several. */
  readonly lists: readonly { readonly condition: ListCondition; readonly choices: readonly FilterChoice[] }[];
  readonly running: number;
  readonly failedOnPlatform: number;
}
