import type { GradebookCellModel } from "../../core/results/gradebook/types";
import { markIcons } from "../../core/results/state/marks";

/** The icon of a cell: the same as in the tree, and one of its own where there is no result. */
export function cellIcon({ mark }: GradebookCellModel): string {
  return mark === "missing" ? "dash" : markIcons[mark];
}
