import type { Choice } from "./choice";

/** What people can do on the page. */
export interface LiveClassActions {
  /** Shows somebody's result. @param person the place among all people. */
  readonly open: (person: number) => void;
  readonly openGradebook: () => void;
  /** Shows only some, or all again where it is chosen already. */
  readonly choose: (choice: Choice) => void;
  /** Presses the button of an empty page. */
  readonly act: () => void;
}
