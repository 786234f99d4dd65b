import type { GradebookModel } from "../../core/results/gradebook/types";
import { columnsBefore } from "./grid/places/cellPlace";

type GradebookSort = GradebookModel["sort"];

const sortsBefore = ["user", "complete", "averageScore"] as const;

/** What a column of the grid sorts by. */
export function sortOfColumn(column: number): GradebookSort["by"] {
  return sortsBefore[column] ?? column - columnsBefore;
}

/**
 * The sort after a column was chosen: another direction, or else that which shows the first name, or those first
 * who have not done a lab.
 */
export function nextSort({ by, isDescending }: GradebookSort, chosen: GradebookSort["by"]): GradebookSort {
  return { by: chosen, isDescending: by === chosen && !isDescending };
}
