import type { GradebookModel, GradebookRowModel } from "../../core/results/gradebook/gradebookTypes";
import type { MessageFromGradebook, MessageToGradebook } from "../../protocol/gradebookMessages";

/** How many rows are asked for at once. */
const pageRows = 30;

type AskedRows = Extract<MessageFromGradebook, { type: "rows" }>;
type AnsweredRows = Extract<MessageToGradebook, { type: "rows" }>;

/** Asks for rows page by page, each page once, and keeps them. */
export class RowCache {
  readonly #ask: (message: AskedRows) => void;
  #model: GradebookModel | undefined;
  #rows = new Map<number, GradebookRowModel>();
  /** Rows of the version before, shown until those of this one are there. */
  #oldRows = new Map<number, GradebookRowModel>();
  readonly #asked = new Set<number>();
  readonly #awaited = new Set<number>();

  constructor(ask: (message: AskedRows) => void) {
    this.#ask = ask;
  }

  /** Goes over to another version, if it is one. */
  start(model: GradebookModel): void {
    const before = this.#model;
    this.#model = model;
    if (before?.version === model.version) return;
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
      this.#ask({ type: "rows", version, from: page * pageRows, count: pageRows });
    }
  }

  /** @returns whether the rows are of use. */
  receive({ version, from, rows }: AnsweredRows): boolean {
    if (version !== this.#model?.version) return false;
    for (const [index, row] of rows.entries()) this.#rows.set(from + index, row);
    this.#awaited.delete(from / pageRows);
    if (this.#awaited.size === 0) this.#oldRows.clear();
    return true;
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
