import type { ChartOptions, ScaleOptionsByType } from "chart.js";
import type { ChartModel } from "../../../core/results/summary/charts/types";
import { displayText } from "../../../core/results/words/displayText";
import type { Theme } from "./theme";
import { timeStep } from "./timeStep";
import { tickText } from "../../../core/results/summary/charts/valueText";

type Scales = NonNullable<ChartOptions<"bar">["scales"]>;
type ValueTicks = Partial<Pick<ScaleOptionsByType<"linear">["ticks"], "precision" | "stepSize">>;

const longestLabel = 24;

/** An axis of row labels and one of values, which way around depends on the chart's shape. */
export function chartScales(model: ChartModel, theme: Theme): Scales {
  const labels = labelScale(model, theme);
  const values = valueScale(model, theme);
  return model.shape === "bars" ? { x: values, y: labels } : { x: labels, y: values };
}

function labelScale({ rows, shape, isStacked }: ChartModel, theme: Theme): Scales[string] {
  return {
    type: "category",
    stacked: isStacked,
    grid: { display: false },
    border: { color: theme.grid },
    ticks: {
      color: theme.text,
      font: theme.font,
      autoSkip: shape === "columns",
      autoSkipPadding: 12,
      maxRotation: 0,
      callback(index) {
        // Labels leave more than half of a narrow chart to its bars.
        const fitting = Math.max(8, Math.min(longestLabel, Math.floor(this.chart.width / 17)));
        return displayText(rows[Number(index)]?.label ?? "", { maxLength: fitting });
      },
    },
  };
}

function valueScale(
  { rows, drawn, unit, isStacked, isFitted = false }: ChartModel,
  theme: Theme,
): Scales[string] {
  return {
    type: "linear",
    stacked: isStacked,
    beginAtZero: true,
    ...(unit === "percent" && !isFitted ? { max: 100 } : {}),
    grid: { color: theme.grid, drawTicks: false },
    border: { display: false },
    ticks: {
      color: theme.quietText,
      font: theme.font,
      padding: 6,
      maxTicksLimit: 6,
      maxRotation: 0,
      callback: (value) => tickText(Number(value), unit),
      ...valueTicks(isFitted ? undefined : unit, () =>
        rows.slice(0, drawn).flatMap(({ values }) => values.map((value) => value ?? 0)),
      ),
    },
  };
}

function valueTicks(unit: ChartModel["unit"] | undefined, values: () => number[]): ValueTicks {
  switch (unit) {
    case undefined:
      return {};
    case "results":
      return { precision: 0 };
    case "percent":
      return { stepSize: 25 };
    case "seconds":
      return { stepSize: timeStep(Math.max(0, ...values())) };
  }
}
