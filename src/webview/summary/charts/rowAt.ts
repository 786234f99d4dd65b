import type { Chart } from "chart.js";
import type { ChartModel } from "../../../core/results/summary/charts/types";

/**
 * Which row of a chart lies at a place of its canvas: along its bars or at its label.
 * @returns undefined where there is no row, or where the row has nothing to draw.
 */
export function rowAt(chart: Chart, model: ChartModel, x: number, y: number): number | undefined {
  const { left, right, top, bottom } = chart.chartArea;
  const labels = chart.scales[model.shape === "bars" ? "y" : "x"];
  if (!labels) return undefined;
  const isInside =
    model.shape === "bars"
      ? x >= labels.left && x <= right && y >= top && y <= bottom
      : x >= left && x <= right && y >= top && y <= labels.bottom;
  const index = isInside ? labels.getValueForPixel(model.shape === "bars" ? y : x) : undefined;
  if (index === undefined || index >= model.drawn) return undefined;
  // Chart.js may round to minus zero.
  return model.rows[index]?.values.some(Boolean) ? Math.abs(index) : undefined;
}
