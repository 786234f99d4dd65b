import type { GradebookModel, GradebookRowModel } from "../../core/results/gradebook/types";

/** How many rows are asked for at once. */
const pageRows = 30;

interface AskedRows {
  readonly version: number;
  readonly from: number;
  readonly count: number;
}

/** @returns undefined when that has failed or was aborted. */
type AskRows = (rows: AskedRows, signal: AbortSignal) => Promise<readonly GradebookRowModel[] | undefined>;

/** Asks for rows page by page, each page once, and keeps them. */
export class RowCache {
  readonly #ask: AskRows;
  readonly #onChange: () => void;
  #model: GradebookModel | undefined;
  #rows = new Map<number, GradebookRowModel>();
  /** Rows of the version before, shown until those of this one are there. */
  #oldRows = new Map<number, GradebookRowModel>();
  readonly #asked = new Set<number>();
  readonly #awaited = new Set<number>();
  /** Ends what is asked of a version when there is another one. */
  #asking = new AbortController();

  /** @param onChange is told that there are rows that were not there before. */
  constructor(ask: AskRows, onChange: () => void) {
    this.#ask = ask;
    this.#onChange = onChange;
  }

  /** Goes over to another version, if it is one. */
  start(model: GradebookModel): void {
    const before = this.#model;
    this.#model = model;
    if (before?.version === model.version) return;
    this.#asking.abort();
    this.#asking = new AbortController();
    this.#oldRows =
      before && hasSameColumns(before, model)
        ? new Map([...this.#oldRows, ...this.#rows])
        : new Map<number, GradebookRowModel>();
    this.#rows = new Map();
    this.#asked.clear();
    this.#awaited.clear();
  }

  /** Asks for those of some rows that were not asked for yet, with a page around them. */
  want(first: number, last: number): void {
    if (!this.#model) return;
    const { version, rows } = this.#model;
    const end = Math.min(last + pageRows, rows - 1);
    for (let page = Math.floor(Math.max(first - pageRows, 0) / pageRows); page * pageRows <= end; page++) {
      if (this.#asked.has(page)) continue;
      this.#asked.add(page);
      this.#awaited.add(page);
      void this.#fetch(page, version);
    }
  }

  async #fetch(page: number, version: number): Promise<void> {
    const { signal } = this.#asking;
    const from = page * pageRows;
    const rows = await this.#ask({ version, from, count: pageRows }, signal);
    if (signal.aborted) return;
    this.#awaited.delete(page);
    // What has failed is asked for again when it is wanted again.
    if (!rows) return void this.#asked.delete(page);
    for (const [index, row] of rows.entries()) this.#rows.set(from + index, row);
    if (this.#awaited.size === 0) this.#oldRows.clear();
    this.#onChange();
  }

  /** What to show in a place. */
  rowAt(index: number): GradebookRowModel | undefined {
    return this.#rows.get(index) ?? this.#oldRows.get(index);
  }

  /** Whether there is a result to open, of this version. */
  hasResult(row: number, column: number): boolean {
    const cell = this.#rows.get(row)?.cells[column];
    return Boolean(cell && cell.mark !== "missing");
  }
}

function hasSameColumns(a: GradebookModel, b: GradebookModel): boolean {
  return (
    a.chosenClass === b.chosenClass &&
    a.columns.length === b.columns.length &&
    a.columns.every(({ label }, index) => label === b.columns[index]?.label)
  );
}
