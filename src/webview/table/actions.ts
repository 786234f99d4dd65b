import type { TableColumnModel } from "../../protocol/tableContract";

/** What people can do on the page. */
export interface TableActions {
  readonly copy: (isHeaded: boolean) => void;
  readonly export: () => void;
  /** Presses the button of an empty page. */
  readonly act: () => void;
  /** Takes a text that rows are to have, which may be followed by another soon. */
  readonly find: (text: string) => void;
  /** Shows the list of columns, or puts it away. */
  readonly toggleList: () => void;
  /** Takes other columns. */
  readonly choose: (columns: readonly TableColumnModel[]) => void;
  /** Goes back to the columns that are shown at first. */
  readonly reset: () => void;
  readonly pointerDown: (event: PointerEvent) => void;
  readonly pointerMove: (event: PointerEvent) => void;
  readonly pointerUp: (event: PointerEvent) => void;
  /** A double click in the grid. */
  readonly doubleClick: (event: MouseEvent) => void;
  /** A key pressed in the grid. */
  readonly press: (event: KeyboardEvent) => void;
  /** A key pressed in the list of columns. */
  readonly pressInList: (event: KeyboardEvent) => void;
}
