import type { DetailsContent } from "../../protocol/detailsContract";
import type { WholeRows } from "./wholeRows";

/** Tells of a success. */
export interface Feedback {
  readonly of:
    | "json"
    | "link"
    | "refresh"
    | "depthWords"
    | "depthJson"
    | { readonly field: string }
    | { readonly depthField: string };
  readonly text: string;
}

/** All the page shows. */
export interface DetailsViewState {
  readonly content: DetailsContent | undefined;
  /** What succeeded a moment ago. */
  readonly feedback: Feedback | undefined;
  readonly whole: Pick<WholeRows, "get">;
  /** The same of what is known in depth. */
  readonly wholeDepth: Pick<WholeRows, "get">;
}
