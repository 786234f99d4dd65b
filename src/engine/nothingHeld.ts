import type { HeldState, ViewState } from "./contract";

/** What is held before anything has come, and once all is lost. */
export const nothingHeld: HeldState = {
  holding: 0,
  size: 0,
  covered: [],
  missing: [],
  failedWindows: [],
  gaps: [],
  skipped: 0,
  isLoading: false,
};

/** What a view without a filter shows of it. */
export const nothingShown: ViewState = { size: 0, filter: {}, isFiltered: false, filterWords: "" };
