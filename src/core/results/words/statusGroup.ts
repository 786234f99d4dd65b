/**
 * What kinds of completion status there are for people: each has its own icon and colour.
 * It stands alone so that a page in a panel can know it without the rest of the core.
 */
export type CompletionStatusGroup =
  "complete" | "incomplete" | "cancelled" | "noShow" | "failed" | "grading" | "unknown";
