import type { TableSort } from "../../core/results/summary/charts/table";

/** The sorts of tables, by the ids of their charts; none for a table that is in its chart's order. */
export type TableSorts = ReadonlyMap<string, TableSort>;

/** The sorts after a heading was chosen: another direction, or else names from A to Z and the largest number first. */
export function toggleSort(sorts: TableSorts, chart: string, column: number): TableSorts {
  const before = sorts.get(chart);
  const isDescending = before?.column === column ? !before.isDescending : column > 0;
  return new Map([...sorts, [chart, { column, isDescending }]]);
}
