import type { ChartOptions } from "chart.js";
import type { ChartModel } from "../../../core/results/summary/charts/types";
import { chartScales } from "./scales";
import { chartTooltip } from "./tooltip";
import type { Theme } from "./theme";

/** How a chart is drawn. */
export function chartOptions(model: ChartModel, theme: Theme): ChartOptions<"bar"> {
  const indexAxis = model.shape === "bars" ? "y" : "x";
  return {
    indexAxis,
    animation: false,
    maintainAspectRatio: false,
    // A row answers everywhere along its bar, since short bars are hard to hit.
    interaction: { mode: "index", axis: indexAxis, intersect: false },
    scales: chartScales(model, theme),
    plugins: {
      tooltip: chartTooltip(model, theme),
      legend: {
        display: model.series.length > 1,
        position: "bottom",
        align: "start",
        // The legend only explains: hiding a series would belie the chart's sentence.
        onClick: () => undefined,
        labels: { color: theme.text, font: theme.font, boxWidth: 10, boxHeight: 10, padding: 12 },
      },
    },
  };
}
