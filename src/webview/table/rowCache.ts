import type { TableRow } from "../../core/results/table/types";
import type { TableModel } from "../../protocol/tableContract";

/** How many rows are asked for at once. */
const pageRows = 50;
/** Pages that are kept: what was seen long ago is asked for again. */
const mostPages = 100;

interface AskedRows {
  readonly version: number;
  readonly from: number;
  readonly count: number;
}

/** @returns undefined when that has failed or was aborted. */
type AskRows = (rows: AskedRows, signal: AbortSignal) => Promise<readonly TableRow[] | undefined>;

/** Asks for rows page by page, each page once, and keeps some of them. */
export class RowCache {
  readonly #ask: AskRows;
  readonly #onChange: () => void;
  #model: TableModel | undefined;
  /** By the page, in the order in which they were asked for; undefined until they come. */
  #pages = new Map<number, readonly TableRow[] | undefined>();
  /** Those of the version before, shown until those of this one are there. */
  #oldPages = new Map<number, readonly TableRow[] | undefined>();
  /** Ends what is asked of a version when there is another one. */
  #asking = new AbortController();

  /** @param onChange is told that there are rows that were not there before. */
  constructor(ask: AskRows, onChange: () => void) {
    this.#ask = ask;
    this.#onChange = onChange;
  }

  /** Goes over to another version or other columns, if they are. */
  start(model: TableModel): void {
    const before = this.#model;
    this.#model = model;
    if (before?.version === model.version && hasNoMoreColumns(model, before)) return;
    this.#asking.abort();
    this.#asking = new AbortController();
    this.#oldPages = new Map([...this.#oldPages, ...this.#pages]);
    this.#pages = new Map();
  }

  /** Asks for those of some rows that were not asked for yet, with some around them. */
  want(first: number, last: number): void {
    if (!this.#model) return;
    const { version, rows } = this.#model;
    const end = Math.min(last + pageRows / 2, rows - 1);
    const begin = Math.floor(Math.max(first - pageRows / 2, 0) / pageRows);
    for (let page = begin; page * pageRows <= end; page += 1) {
      if (this.#pages.has(page)) continue;
      this.#pages.set(page, undefined);
      void this.#fetch(page, version);
    }
    for (const page of this.#pages.keys()) {
      if (this.#pages.size <= mostPages) break;
      this.#pages.delete(page);
    }
  }

  /** What to show in a place. */
  rowAt(index: number): TableRow | undefined {
    const page = Math.floor(index / pageRows);
    return (this.#pages.get(page) ?? this.#oldPages.get(page))?.[index % pageRows];
  }

  async #fetch(page: number, version: number): Promise<void> {
    const { signal } = this.#asking;
    const rows = await this.#ask({ version, from: page * pageRows, count: pageRows }, signal);
    if (signal.aborted) return;
    // What has failed is asked for again when it is wanted again.
    if (!rows) return void this.#pages.delete(page);
    if (this.#pages.has(page)) this.#pages.set(page, rows);
    this.#oldPages.delete(page);
    if (![...this.#pages.values()].includes(undefined)) this.#oldPages.clear();
    this.#onChange();
  }
}

function hasNoMoreColumns({ columns }: TableModel, before: TableModel): boolean {
  const had = new Set(before.columns.filter(({ isShown }) => isShown).map(({ id }) => id));
  return columns.every(({ id, isShown }) => !isShown || had.has(id));
}
