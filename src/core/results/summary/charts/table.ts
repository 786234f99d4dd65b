import type { ChartModel } from "./types";
import { forSpreadsheet } from "../../words/forSpreadsheet";
import { nameOrderKey } from "../../names/nameOrder";

/** What the rows of a chart's table are sorted by. */
export interface TableSort {
  /** The index of a heading. */
  readonly column: number;
  readonly isDescending: boolean;
}

/**
 * The rows of a chart in the order of its table, as indexes of the model's rows: without a sort as they come.
 * Rows without a number come last either way.
 */
export function sortedRows(model: ChartModel, sort: TableSort | undefined): number[] {
  const indexes = model.rows.map((_, index) => index);
  if (!sort) return indexes;
  const { column, isDescending } = sort;
  const sign = isDescending ? -1 : 1;
  if (column === 0) {
    const compare = labelOrder(model);
    return indexes.sort((a, b) => sign * compare(a, b) || a - b);
  }
  const numbers = model.rows.map((row) => row.numbers[column - 1] ?? undefined);
  return indexes.sort((a, b) => {
    const [numberOfA, numberOfB] = [numbers[a], numbers[b]];
    if (numberOfA === undefined || numberOfB === undefined) {
      return Number(numberOfA === undefined) - Number(numberOfB === undefined) || a - b;
    }
    return sign * (numberOfA - numberOfB) || a - b;
  });
}

/** The columns of a chart stand in the order of their labels, which are no names but days or scores. */
function labelOrder({ rows, shape }: ChartModel): (a: number, b: number) => number {
  if (shape === "columns") return (a, b) => a - b;
  const keys = rows.map(({ label }) => nameOrderKey(label));
  return (a, b) => {
    const [keyOfA = "", keyOfB = ""] = [keys[a], keys[b]];
    return Number(keyOfA > keyOfB) - Number(keyOfA < keyOfB);
  };
}

/** A chart's table as texts, its headings first: what is copied. */
export function chartTable(model: ChartModel, sort: TableSort | undefined): string[][] {
  const rows = sortedRows(model, sort).flatMap((index) => model.rows[index] ?? []);
  return [[...model.headings], ...rows.map(({ label, cells }) => [label, ...cells.map(forSpreadsheet)])];
}

/**
 * A table of classes without their names, in the order of the pseudonyms: its own, in which names decide among
 * equals at least, would tell which is which.
 * @param classIds those of the rows; undefined for a row that is of no class.
 * @param pseudonym what takes the place of a class's name, which stands in the first column.
 */
export function withoutClassNames(
  [headings = [], ...rows]: readonly (readonly string[])[],
  classIds: readonly (string | undefined)[],
  pseudonym: (classId: string) => string,
): string[][] {
  const nameless = rows.map(([name = "", ...cells], index) => {
    const id = classIds[index];
    return [id === undefined ? name : pseudonym(id), ...cells];
  });
  return [[...headings], ...nameless.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1))];
}
