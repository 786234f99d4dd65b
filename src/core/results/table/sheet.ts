import type { LabResult } from "../../api/labResult";
import { textMatcher } from "../filter/textMatcher";
import { markOf } from "../state/resultState";
import { inSteps, type Steps } from "../steps";
import { tableColumns, type CellContext, type Column } from "./columns";
import { orderOf } from "./sortKeys";
import { mostSorts, type TableRow, type TableSort } from "./types";

/** What rows stand in a table, and in which order. */
export interface TableArrangement {
  /** The first counts most; a column that there is not is passed over. */
  readonly sort: readonly TableSort[];
  /** Words in any order, as a filter's text. */
  readonly text: string;
}

/** Newest first. */
export const sortAtFirst: readonly TableSort[] = [{ column: "Start", isDescending: true }];

/** So many results are worth a look at the clock. */
const stepSize = 2000;
/** So many results around the one that is opened can be gone through from there. */
const reach = 500;

/** What somebody looks at of results as rows: in which order, and those that a text finds. */
export class TableSheet {
  readonly columns: readonly Column[] = tableColumns();
  private results: readonly LabResult[] = [];
  /** The places of all results, in order. */
  private sorted = new Uint32Array();
  /** Those of the results that are found. */
  private found = new Uint32Array();
  private context: CellContext | undefined;
  private arranged: TableArrangement = { sort: sortAtFirst, text: "" };
  private lastVersion = 0;

  /** Another number whenever rows are not what they were. */
  get version(): number {
    return this.lastVersion;
  }

  /** How many rows there are. */
  get size(): number {
    return this.found.length;
  }

  get arrangement(): TableArrangement {
    return this.arranged;
  }

  /**
   * Takes other results or another arrangement, in steps: until the last one all stays as it was.
   * @param results none where they are those from before, as they were called before.
   */
  *update(
    results: Iterable<LabResult> | undefined,
    { sort, text }: TableArrangement,
    context: CellContext,
  ): Steps<void> {
    const taken = results ? yield* listOf(results) : this.results;
    const known = this.knownSorts(sort);
    const isSorted = !results && JSON.stringify(known) === JSON.stringify(this.arranged.sort);
    const sorted = isSorted ? this.sorted : yield* orderOf(taken, this.sortsOf(known), context);
    const found = text.trim() ? yield* this.find(text, taken, sorted, context) : sorted;
    Object.assign(this, { results: taken, sorted, found, context, arranged: { sort: known, text } });
    this.lastVersion += 1;
  }

  /** @returns none of another version. */
  rows(version: number, from: number, count: number, columnIds: readonly string[]): TableRow[] {
    const { context } = this;
    if (version !== this.version || !context) return [];
    const columns = this.columnsOf(columnIds);
    return this.resultsFrom(from, count).map((result) => ({
      mark: markOf(result, context.present.seenAt),
      cells: Object.fromEntries(columns.map(({ id, text }) => [id, text(result, context)])),
    }));
  }

  /** The results of some rows; none of another version. */
  resultsOf(version: number, from: number, count: number): LabResult[] {
    return version === this.version ? this.resultsFrom(from, count) : [];
  }

  /** The id of a row's result, and those of the rows around it. */
  result(version: number, row: number): { id: string; list: string[] } | undefined {
    const [result] = this.resultsOf(version, row, 1);
    if (!result) return undefined;
    const first = Math.max(row - reach, 0);
    const list = this.resultsFrom(first, row - first + reach + 1).map(({ LabInstanceId }) =>
      String(LabInstanceId),
    );
    return { id: String(result.LabInstanceId), list };
  }

  /** The columns with these ids, in the order of the ids. */
  columnsOf(ids: readonly string[]): Column[] {
    return ids.flatMap((id) => this.columns.find((column) => column.id === id) ?? []);
  }

  private resultsFrom(from: number, count: number): LabResult[] {
    const places = [...this.found.subarray(from, from + count)];
    return places.map((place) => this.results[place] as LabResult);
  }

  private knownSorts(sort: readonly TableSort[]): readonly TableSort[] {
    const known = sort.filter(
      ({ column }, index) =>
        this.columnsOf([column]).length > 0 && sort.findIndex((one) => one.column === column) === index,
    );
    return known.length > 0 ? known.slice(0, mostSorts) : sortAtFirst;
  }

  private sortsOf(sort: readonly TableSort[]): { column: Column; isDescending: boolean }[] {
    return sort.flatMap(({ column, isDescending }) =>
      this.columnsOf([column]).map((known) => ({ column: known, isDescending })),
    );
  }

  private *find(
    text: string,
    results: readonly LabResult[],
    sorted: Uint32Array,
    { names }: CellContext,
  ): Steps<Uint32Array> {
    const matches = textMatcher(text, names);
    const found = new Uint32Array(sorted.length);
    let count = 0;
    yield* inSteps(sorted, stepSize, (place) => {
      const result = results[place];
      if (result && matches(result)) found[count++] = place;
    });
    return found.slice(0, count);
  }
}

function* listOf(results: Iterable<LabResult>): Steps<LabResult[]> {
  const list: LabResult[] = [];
  yield* inSteps(results, stepSize, (result) => list.push(result));
  return list;
}
