import type { VirtualItem } from "@tanstack/virtual-core";
import type { GradebookModel, GradebookRowModel } from "../../../core/results/gradebook/types";
import type { CellPlace } from "./places/cellPlace";
import type { GridLayout } from "./layout";

/** All the grid shows. */
export interface GridViewState {
  readonly model: GradebookModel;
  readonly layout: GridLayout;
  /** The rows to draw. */
  readonly rows: readonly VirtualItem[];
  /** The columns of lab profiles to draw. */
  readonly columns: readonly VirtualItem[];
  readonly rowAt: (index: number) => GradebookRowModel | undefined;
  readonly active: CellPlace;
}
