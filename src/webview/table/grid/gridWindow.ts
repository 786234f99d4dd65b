import type { CellPlace } from "../../grid/cellPlace";
import { ScrollScale } from "./scrollScale";

export const rowHeight = 26;
export const headHeight = 30;

/** So many rows beyond those in sight are drawn. */
const overscan = 6;
/** A step that the browser rounds is none. */
const rounding = 1;

/** A row to draw, and where. */
export interface DrawnRow {
  /** From 0. */
  readonly index: number;
  /** In pixels from the top of the rows' element. */
  readonly start: number;
}

/** What of the rows is in sight. */
export class GridWindow {
  readonly #scale = new ScrollScale();
  readonly #findGrid: () => HTMLElement | null;
  readonly #onChange: () => void;
  readonly #resizing: ResizeObserver;
  #grid: HTMLElement | null = null;
  #count = 0;
  /** The height of the rows in sight. */
  #room = 0;

  constructor(findGrid: () => HTMLElement | null, onChange: () => void) {
    this.#findGrid = findGrid;
    this.#onChange = onChange;
    this.#resizing = new ResizeObserver(() => this.#measure());
  }

  /** Tells how many rows there are, before they are drawn. */
  fit(count: number): void {
    this.#count = count;
    this.#scale.fit(count * rowHeight, this.#room);
  }

  /** Follows the grid that was drawn. */
  updateElement(): void {
    const grid = this.#findGrid();
    if (grid === this.#grid) return;
    this.#resizing.disconnect();
    this.#grid = grid;
    if (!grid) return;
    grid.addEventListener("scroll", () => this.#follow(), { passive: true });
    grid.addEventListener("scrollend", () => this.#settle(), { passive: true });
    this.#resizing.observe(grid);
    this.#measure();
  }

  /** The height of the rows' element. */
  get height(): number {
    return this.#scale.height;
  }

  /** The rows to draw. */
  get rows(): DrawnRow[] {
    const { top, shift } = this.#scale;
    const first = Math.max(Math.floor(top / rowHeight) - overscan, 0);
    const end = Math.min(Math.ceil((top + this.#room) / rowHeight) + overscan, this.#count);
    return Array.from({ length: Math.max(end - first, 0) }, (_, place) => ({
      index: first + place,
      start: (first + place) * rowHeight - Math.round(shift),
    }));
  }

  /** How many rows are in sight. */
  get pageRows(): number {
    return Math.max(Math.floor(this.#room / rowHeight), 1);
  }

  /** Scrolls a cell into sight. @param edges where its column begins and ends, in pixels. */
  reveal({ row }: CellPlace, edges: { readonly left: number; readonly right: number }): void {
    const grid = this.#grid;
    if (!grid) return;
    if (row > 0) this.#revealRow(grid, row - 1);
    const { scrollLeft, clientWidth } = grid;
    if (edges.left < scrollLeft || edges.right - edges.left > clientWidth) grid.scrollLeft = edges.left;
    else if (edges.right > scrollLeft + clientWidth) grid.scrollLeft = edges.right - clientWidth;
  }

  /** Goes to the first row. */
  toStart(): void {
    if (this.#grid) this.#grid.scrollTop = this.#scale.moveTo(0);
  }

  #revealRow(grid: HTMLElement, index: number): void {
    const [top, bottom] = [index * rowHeight, (index + 1) * rowHeight];
    if (top < this.#scale.top) grid.scrollTop = this.#scale.moveTo(top);
    else if (bottom > this.#scale.top + this.#room) grid.scrollTop = this.#scale.moveTo(bottom - this.#room);
  }

  #measure(): void {
    const room = Math.max((this.#grid?.clientHeight ?? 0) - headHeight, 0);
    if (room === this.#room) return;
    this.#room = room;
    this.fit(this.#count);
    this.#onChange();
  }

  #follow(): void {
    this.#scale.scroll(this.#grid?.scrollTop ?? 0);
    this.#onChange();
  }

  #settle(): void {
    const grid = this.#grid;
    if (!grid) return;
    const scrolled = this.#scale.settle();
    if (Math.abs(scrolled - grid.scrollTop) <= rounding) return;
    grid.scrollTop = scrolled;
    this.#onChange();
  }
}
