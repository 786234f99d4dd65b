import type { ChartData } from "chart.js";
import type { ChartModel } from "../../../core/results/summary/charts/types";
import type { Theme } from "./theme";

/** What is drawn of a chart: its first rows, each series in what the theme has for its colour. */
export function chartData(
  { rows, drawn, series, shape }: ChartModel,
  theme: Theme,
): ChartData<"bar", (number | null)[]> {
  const drawnRows = rows.slice(0, drawn);
  return {
    labels: drawnRows.map(({ label }) => label),
    datasets: series.map(({ label, color }, index) => ({
      label,
      // Few results among many still show as a sliver, but none as nothing.
      data: drawnRows.map(({ values }) => values[index] || null),
      minBarLength: 2,
      // A function, since the legend asks for the colour of no row.
      backgroundColor: ({ dataIndex }) => theme.bars[drawnRows[dataIndex]?.color ?? color],
      hoverBackgroundColor: ({ dataIndex }) => theme.hoveredBars[drawnRows[dataIndex]?.color ?? color],
      ...(theme.edge === undefined ? {} : { borderColor: theme.edge, borderWidth: 1, borderSkipped: false }),
      borderRadius: 2,
      maxBarThickness: shape === "bars" ? 18 : 48,
      barPercentage: 0.9,
      categoryPercentage: shape === "bars" ? 0.8 : 0.9,
    })),
  };
}
