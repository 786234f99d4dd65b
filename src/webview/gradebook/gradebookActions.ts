import type { Send } from "./send";

/** What people can do on the page. */
export interface GradebookActions {
  readonly send: Send;
  /** Takes a text of the search, which may be followed by another soon. */
  readonly search: (text: string) => void;
  /** A click anywhere in the grid. */
  readonly click: (event: MouseEvent) => void;
  /** A key pressed in the grid. */
  readonly press: (event: KeyboardEvent) => void;
}
