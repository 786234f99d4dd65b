import type { ResultMark } from "../state/marks";

// Pages of panels and the extension know these, so this stands alone.

/** What the cells of a column say, which decides how they are set: `share` is percent. */
export type TableColumnKind = "text" | "number" | "time" | "share";

/** A column that a table can have. */
export interface TableColumn {
  readonly id: string;
  readonly label: string;
  readonly kind: TableColumnKind;
  /** Whether it is there until somebody chooses columns. */
  readonly isShownAtFirst: boolean;
  /** How wide it is until somebody resizes it, in parts of the font's size. */
  readonly width: number;
}

/** What rows are sorted by: the first of several counts most. */
export interface TableSort {
  /** The id of a column. */
  readonly column: string;
  readonly isDescending: boolean;
}

/** A result as a row. Every text is for people and harmless on one line. */
export interface TableRow {
  readonly mark: ResultMark;
  /** By the ids of columns; empty where there is nothing to say. */
  readonly cells: Readonly<Record<string, string>>;
}

/** The most columns to sort by at once. */
export const mostSorts = 4;
