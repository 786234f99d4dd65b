import type { ColumnWidths } from "./columnWidths";

export const rowHeight = 28;
export const headHeight = 46;
export const totalsHeight = 44;

/** Below this width only users stay in place while columns scroll. */
const narrowWidth = 800;
const widestUser = 320;
/** How much of a page users may take. */
const userShare = 0.4;

/** Where columns stand, in pixels. */
export interface GridLayout {
  readonly widths: ColumnWidths;
  readonly userWidth: number;
  readonly isNarrow: boolean;
  /** Where the first lab profile begins. */
  readonly before: number;
  /** What always covers the left of the grid. */
  readonly stuck: number;
  /** Where the last lab profile ends. */
  readonly width: number;
}

/** The layout for a page of some width. */
export function gridLayout(pageWidth: number, widths: ColumnWidths): GridLayout {
  const isNarrow = pageWidth < narrowWidth;
  const userWidth = Math.round(Math.min(widths.user, widestUser, pageWidth * userShare));
  const before = userWidth + widths.complete + widths.averageScore;
  const width = widths.labs.reduce((sum, lab) => sum + lab, before);
  return { widths, userWidth, isNarrow, before, stuck: isNarrow ? userWidth : before, width };
}
