import type { ChartModel } from "../../../core/results/summary/charts/types";

const columnsHeight = 220;
const rowHeight = 26;
const barHeight = 12;
const axisHeight = 28;
const legendHeight = 34;

/** The pixels a chart needs: columns are all alike, bars take a row each. */
export function chartHeight({ shape, series, isStacked, rows, drawn }: ChartModel): number {
  const legend = series.length > 1 ? legendHeight : 0;
  if (shape === "columns") return columnsHeight + legend;
  const row = isStacked ? rowHeight : Math.max(rowHeight, series.length * barHeight + 8);
  return Math.min(rows.length, drawn) * row + axisHeight + legend;
}
