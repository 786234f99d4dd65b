export const rowHeight = 28;
export const headHeight = 46;
export const columnWidth = 112;
export const completeWidth = 104;
export const averageScoreWidth = 124;

/** Below this width only users stay in place while columns scroll. */
const narrowWidth = 800;

/** What the width of the page makes of the columns that do not show lab profiles. */
export interface GridLayout {
  readonly userWidth: number;
  readonly isNarrow: boolean;
  /** Where the first lab profile begins. */
  readonly before: number;
  /** What always covers the left of the grid. */
  readonly stuck: number;
}

/** The layout for a page of some width. */
export function gridLayout(pageWidth: number): GridLayout {
  const isNarrow = pageWidth < narrowWidth;
  const userWidth = Math.round(Math.min(Math.max(pageWidth * 0.25, 140), 220));
  const before = userWidth + completeWidth + averageScoreWidth;
  return { userWidth, isNarrow, before, stuck: isNarrow ? userWidth : before };
}
