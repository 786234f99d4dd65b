import type { Row } from "../../../core/results/details/types";
import type { DetailsViewState, Feedback } from "../pageState";
import type { RowViewState } from "../rowView";

/** What of the page's state what is known in depth depends on. */
export type DepthViewState = Pick<DetailsViewState, "feedback" | "wholeDepth">;

/** How a row of what is known in depth is shown. */
export function depthRowState({ field }: Row, { feedback, wholeDepth }: DepthViewState): RowViewState {
  return { isCopied: isCopied(field, feedback), whole: wholeDepth.get(field) };
}

/** Whether a text or an activity was copied a moment ago. */
export function isCopied(field: string | undefined, feedback: Feedback | undefined): boolean {
  const of = feedback?.of;
  return field !== undefined && typeof of === "object" && "depthField" in of && of.depthField === field;
}
