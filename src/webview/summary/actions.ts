import type { TableSort } from "../../core/results/summary/charts/table";

/** What people can do on the page. */
export interface SummaryActions {
  /** Shows only what a row of a chart stands for. */
  readonly filter: (chart: string, row: number) => void;
  readonly clearFilter: () => void;
  /** Presses one of the buttons for what goes on from here. */
  readonly takeOffer: (offer: number) => void;
  /** Presses the button of an empty page. */
  readonly act: () => void;
  /** Copies the table of a chart in the order in which it shows. */
  readonly copy: (chart: string, sort: TableSort | undefined) => void;
  /** Turns a chart into a table, or back. */
  readonly toggle: (chart: string) => void;
  /** Sorts the table of a chart by a column, or the other way around. */
  readonly sortTable: (chart: string, column: number) => void;
}
