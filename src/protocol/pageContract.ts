import type { Contract } from "./channel/contract";

/** What every page of a panel is told: all that it shows, whenever that changes. It is asked nothing. */
export interface PageContract<Content> {
  readonly questions: object;
  readonly notices: { readonly show: Content };
}

/** What every page says beside what it alone says. */
export interface PageAsked extends Contract {
  readonly notices: {
    /** Its script runs: it can be told what to show. */
    readonly ready: undefined;
  };
}

/** What a page shows where there is nothing else to show. */
export interface EmptyContent {
  readonly kind: "empty";
  readonly title: string;
  readonly text: string;
  /** The label of the button that helps. */
  readonly action: string;
}
