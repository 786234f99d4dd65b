/** What people can do on the page. */
export interface GradebookActions {
  readonly copy: () => void;
  readonly export: () => void;
  readonly clearFilter: () => void;
  /** Presses the button of an empty page. */
  readonly act: () => void;
  /** @param index its place in the list of classes. */
  readonly chooseClass: (index: number) => void;
  /** Takes a text of the search, which may be followed by another soon. */
  readonly search: (text: string) => void;
  /** A click anywhere in the grid. */
  readonly click: (event: MouseEvent) => void;
  /** A key pressed in the grid. */
  readonly press: (event: KeyboardEvent) => void;
}
