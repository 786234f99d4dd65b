import type { TableColumn, TableRow, TableSort } from "../../core/results/table/types";
import type { ExportManner } from "../exports/exportContract";

/** Some rows of a table, as they are in one version of it. */
export interface TableRows {
  readonly table: number;
  readonly version: number;
  /** From 0. */
  readonly from: number;
  readonly count: number;
  /** The ids of columns, in their order. */
  readonly columns: readonly string[];
}

export interface TableAnswer {
  /** Another number whenever rows are not what they were. */
  readonly version: number;
  /** How many rows there are. */
  readonly rows: number;
  /** How many there would be without the text that finds some. */
  readonly results: number;
  readonly sort: readonly TableSort[];
  readonly text: string;
  /** Every column that there can be. */
  readonly columns: readonly TableColumn[];
}

export interface TableQuestions {
  /** Opens a table of what a view shows, newest first where no order is said. @returns its number. */
  openTable(question: {
    view: string;
    sort?: readonly TableSort[] | undefined;
    text?: string;
  }): Promise<number>;
  closeTable(question: { table: number }): Promise<void>;
  /** @param question.sort the first counts most; columns that there are not are passed over. */
  sortTable(question: { table: number; sort: readonly TableSort[] }): Promise<void>;
  /** Leaves those rows that have all words of a text; empty: all. */
  findInTable(question: { table: number; text: string }): Promise<void>;
  /** The table with all that its view shows now and all that was asked of it. */
  table(question: { table: number }): Promise<TableAnswer>;
  /** Fewer where there are no more; none of another version than the last one. */
  tableRows(question: TableRows): Promise<TableRow[]>;
  /** The id of a row's result, and those of some around it; undefined where there is none or not any more. */
  tableResult(question: {
    table: number;
    version: number;
    row: number;
  }): Promise<{ id: string; list: string[] } | undefined>;
  /** Cells as text for a spreadsheet's clipboard; undefined when rows are not what they were. */
  tableText(question: TableRows & { isHeaded: boolean; manner: ExportManner }): Promise<string | undefined>;
}
