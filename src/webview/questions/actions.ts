import type { ListOf, SortColumn } from "./pageState";

/** What people can do on the page. */
export interface QuestionsActions {
  readonly copy: () => void;
  readonly export: () => void;
  /** Asks for what is not known. */
  readonly ask: () => void;
  /** Presses the button of an empty page. */
  readonly act: () => void;
  /** Shows all of a question, or hides it again. */
  readonly toggle: (question: number) => void;
  /** Shows the lab instances behind a figure of a question, or hides them again. */
  readonly list: (question: number, of: ListOf) => void;
  /** Shows one of those lab instances. */
  readonly open: (question: number, of: ListOf, row: number) => void;
  readonly sort: (column: SortColumn) => void;
}
