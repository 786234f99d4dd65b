import type { TableColumnModel } from "../../../protocol/tableContract";
import { shownColumns } from "../columns/columnChoice";

/** Where the columns that are shown stand, in pixels. */
export interface GridLayout {
  readonly columns: readonly TableColumnModel[];
  /** Where each begins, and at the end where the last one ends. */
  readonly edges: readonly number[];
}

/** @param fontSize that of the page, in pixels. */
export function gridLayout(all: readonly TableColumnModel[], fontSize: number): GridLayout {
  const columns = shownColumns(all);
  const edges = [0];
  for (const { width } of columns) edges.push((edges.at(-1) ?? 0) + Math.round(width * fontSize));
  return { columns, edges };
}

/** Where a column begins and ends. */
export function edgesOf({ edges }: GridLayout, column: number): { left: number; right: number } {
  return { left: edges[column] ?? 0, right: edges[column + 1] ?? 0 };
}

/** The place among the columns where one is put that is let go there. @param x from the first column's beginning. */
export function placeAt({ columns, edges }: GridLayout, x: number): number {
  const isBefore = (_: unknown, index: number): boolean =>
    ((edges[index] ?? 0) + (edges[index + 1] ?? 0)) / 2 < x;
  return columns.filter(isBefore).length;
}

/** The columns as a style sheet has them. */
export function templateOf({ edges }: GridLayout): string {
  return edges
    .slice(1)
    .map((edge, index) => `${edge - (edges[index] ?? 0)}px`)
    .join(" ");
}
