import type { Plugin } from "chart.js";
import type { ChartModel } from "../../../core/results/summary/charts/types";
import { readTheme } from "./theme";

const stripe = 6;

/** Hatches the stretches of a chart of which nothing is known, from one side of it to the other. */
export function hatchMissing(modelOf: () => ChartModel): Plugin<"bar"> {
  return {
    id: "hatchMissing",
    beforeDatasetsDraw: (chart) => {
      const { rows } = modelOf();
      const scale = chart.scales["x"];
      if (!scale || !rows.some(({ isMissing }) => isMissing)) return;
      const { ctx, chartArea } = chart;
      const width = chartArea.width / Math.max(1, rows.length);
      ctx.save();
      ctx.strokeStyle = readTheme().grid;
      ctx.lineWidth = 1;
      for (const [index, { isMissing }] of rows.entries()) {
        if (!isMissing) continue;
        const left = scale.getPixelForValue(index) - width / 2;
        hatch(ctx, left, chartArea.top, width, chartArea.height);
      }
      ctx.restore();
    },
  };
}

function hatch(
  context: CanvasRenderingContext2D,
  left: number,
  top: number,
  width: number,
  height: number,
): void {
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  context.beginPath();
  // Lines of neighbours meet, since they go by the place on the chart and not by the stretch.
  const first = Math.floor((left - height) / stripe) * stripe;
  for (let x = first; x < left + width; x += stripe) {
    context.moveTo(x, top + height);
    context.lineTo(x + height, top);
  }
  context.stroke();
  context.restore();
}
