import type { CompletionStatusGroup } from "../words/statusGroup";

// It stands alone so that a page in a panel can know it without the rest of the core.

/**
 * How a result stands at a glance: whether it runs, how its exam went where that is decided, else what kind of
 * completion status it has.
 */
export type ResultMark = CompletionStatusGroup | "running" | "examPassed" | "examFailed";

/** The codicon of each mark, the same in the tree and in all panels. Words say the same beside it. */
export const markIcons: Readonly<Record<ResultMark, string>> = {
  running: "play-circle",
  examPassed: "check",
  examFailed: "close",
  complete: "pass",
  incomplete: "circle-large-outline",
  cancelled: "circle-slash",
  noShow: "person",
  failed: "error",
  grading: "watch",
  unknown: "question",
};
