import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
  type VirtualizerOptions,
} from "@tanstack/virtual-core";
import type { GradebookModel } from "../../../core/results/gradebook/types";
import { columnsBefore, lastPlace, type CellPlace } from "./places/cellPlace";
import { headHeight, rowHeight, totalsHeight, type GridLayout } from "./layout";

type Options = VirtualizerOptions<HTMLElement, HTMLElement>;

/** What of the grid is in sight, in both directions. */
export class GridWindow {
  readonly #shared: Pick<
    Options,
    "getScrollElement" | "scrollToFn" | "observeElementRect" | "observeElementOffset" | "onChange"
  >;
  readonly #rows: Virtualizer<HTMLElement, HTMLElement>;
  readonly #columns: Virtualizer<HTMLElement, HTMLElement>;
  #model: Pick<GradebookModel, "rows" | "columns"> = { rows: 0, columns: [] };
  #layout: GridLayout | undefined;

  constructor(findGrid: () => HTMLElement | null, onChange: () => void) {
    this.#shared = {
      getScrollElement: findGrid,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange,
    };
    this.#rows = new Virtualizer({ ...this.#shared, count: 0, estimateSize: () => rowHeight });
    this.#columns = new Virtualizer({ ...this.#shared, count: 0, estimateSize: () => 0 });
  }

  /** Tells how much there is to see, before it is drawn. */
  fit(model: GradebookModel, layout: GridLayout): void {
    const isRefitted = this.#layout?.widths !== layout.widths;
    this.#model = model;
    this.#layout = layout;
    this.#rows.setOptions({
      ...this.#shared,
      count: model.rows,
      estimateSize: () => rowHeight,
      overscan: 6,
      paddingStart: headHeight,
      scrollPaddingStart: headHeight,
      paddingEnd: totalsHeight,
      scrollPaddingEnd: totalsHeight,
    });
    this.#columns.setOptions({
      ...this.#shared,
      count: model.columns.length,
      estimateSize: (index) => layout.widths.labs[index] ?? 0,
      overscan: 2,
      horizontal: true,
      paddingStart: layout.before,
      scrollPaddingStart: layout.stuck,
    });
    // It keeps what it was told of widths before.
    if (isRefitted) this.#columns.measure();
  }

  /** Follows the grid that was drawn. */
  updateElement(): void {
    this.#rows._willUpdate();
    this.#columns._willUpdate();
  }

  /** The rows to draw. */
  get rows(): readonly VirtualItem[] {
    return this.#rows.getVirtualItems();
  }

  /** The columns of lab profiles to draw; the same array as long as they are the same. */
  get columns(): readonly VirtualItem[] {
    return this.#columns.getVirtualItems();
  }

  /** How many rows are in sight. */
  get pageRows(): number {
    const height = this.#rows.scrollRect?.height ?? 0;
    return Math.max(Math.floor((height - headHeight - totalsHeight) / rowHeight), 1);
  }

  /** Scrolls a cell into sight. */
  reveal({ row, column }: CellPlace): void {
    if (row > 0 && row < lastPlace(this.#model).row) this.#rows.scrollToIndex(row - 1);
    if (column >= columnsBefore) this.#revealColumn(column - columnsBefore);
    else if (column > 0 && this.#layout?.isNarrow) this.#columns.scrollToOffset(0);
  }

  /** Of a column that is wider than its room, the beginning says more than the end. */
  #revealColumn(index: number): void {
    const { widths, stuck } = this.#layout ?? { widths: undefined, stuck: 0 };
    const room = (this.#columns.scrollRect?.width ?? Infinity) - stuck;
    this.#columns.scrollToIndex(index, { align: (widths?.labs[index] ?? 0) > room ? "start" : "auto" });
  }
}
