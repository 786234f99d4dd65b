import * as v from "valibot";
import type { TableColumnKind, TableRow, TableSort } from "../core/results/table/types";
import { mostSorts } from "../core/results/table/types";
import { noArgument, type ContractOf } from "./channel/checkedArguments";
import type { EmptyContent } from "./pageContract";

/** All that the page of the table shows but for the rows, which it asks for. */
export type TableContent = { readonly kind: "table"; readonly model: TableModel } | EmptyContent;

/** Every text is for people and harmless on one line. */
export interface TableModel {
  /** Another number whenever rows are not what they were: what was asked of an older one is of no use any more. */
  readonly version: number;
  readonly title: string;
  readonly subtitle: string;
  /** How many rows there are. */
  readonly rows: number;
  /** How many there would be without the text that finds some. */
  readonly results: number;
  readonly text: string;
  readonly sort: readonly TableSort[];
  /** Every column there can be: first those that are shown, in their order, then the others. */
  readonly columns: readonly TableColumnModel[];
}

export interface TableColumnModel {
  readonly id: string;
  readonly label: string;
  readonly kind: TableColumnKind;
  readonly isShown: boolean;
  /** In parts of the font's size. */
  readonly width: number;
}

/** A place in a list, from 0. */
const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const columnId = v.pipe(v.string(), v.maxLength(60));

/** The narrowest and the widest that a column can be, in parts of the font's size. */
export const columnWidths = { least: 3, most: 80 } as const;

const chosenColumn = v.object({
  id: columnId,
  width: v.optional(v.pipe(v.number(), v.minValue(columnWidths.least), v.maxValue(columnWidths.most))),
});

/** Columns that somebody chose, in their order. */
export type ChosenColumn = v.InferOutput<typeof chosenColumn>;

const columns = v.pipe(v.array(chosenColumn), v.maxLength(60));
const sort = v.pipe(
  v.array(v.object({ column: columnId, isDescending: v.boolean() })),
  v.minLength(1),
  v.maxLength(mostSorts),
);

/** What the page may say. It names rows by their places, never by an id, a path or a command. */
export const tableSchemas = {
  questions: {
    /** Asks for rows, 200 at most, in the columns that are shown. */
    rows: v.object({ version: index, from: index, count: v.pipe(index, v.maxValue(200)) }),
    /** Puts cells on the clipboard: rows, and of the columns shown those from one to another. */
    copy: v.object({
      version: index,
      from: index,
      count: index,
      firstColumn: index,
      lastColumn: index,
      isHeaded: v.boolean(),
    }),
    export: noArgument,
  },
  notices: {
    ready: noArgument,
    sort: v.object({ sort }),
    find: v.object({ text: v.pipe(v.string(), v.maxLength(1000)) }),
    /** Those that are to be shown; none at all: those that are shown at first. */
    chooseColumns: v.object({ columns }),
    /** A row was chosen: show its result. */
    open: v.object({ version: index, row: index }),
    /** The button of an empty page. */
    act: noArgument,
  },
};

/** What the extension can be asked and told by the page. */
export type TableAsked = ContractOf<
  typeof tableSchemas,
  {
    /** Fewer where there are no more; none of another version than the one shown. */
    rows: readonly TableRow[];
    /** What to say of it. */
    copy: string;
    /** Says itself where the file is. */
    export: undefined;
  }
>;

const keptTable = v.object({
  columns: v.fallback(columns, []),
  sort: v.fallback(v.optional(sort), undefined),
});

/** What is remembered of a table: the columns that were chosen, none at all for those shown at first, and the order. */
export type KeptTable = v.InferOutput<typeof keptTable>;

/** @returns nothing chosen for anything that is not what was remembered. */
export function readKeptTable(value: unknown): KeptTable {
  const parsed = v.safeParse(keptTable, value);
  const { columns: chosen = [], sort: order } = parsed.success ? parsed.output : {};
  return { columns: chosen, sort: order };
}
