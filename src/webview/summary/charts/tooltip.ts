import * as l10n from "@vscode/l10n";
import type { ChartOptions } from "chart.js";
import type { ChartModel } from "../../../core/results/summary/charts/types";
import type { Theme } from "./theme";
import { valueText } from "../../../core/results/summary/charts/valueText";
import { wrapText } from "./wrapText";

type Tooltip = NonNullable<NonNullable<ChartOptions<"bar">["plugins"]>["tooltip"]>;

/** The whole label of a row and its values, in the colours of VS Code's hovers. */
export function chartTooltip({ rows, series, unit }: ChartModel, { tooltip, font }: Theme): Tooltip {
  return {
    backgroundColor: tooltip.background,
    borderColor: tooltip.border,
    borderWidth: 1,
    multiKeyBackground: tooltip.background,
    cornerRadius: 3,
    caretSize: 0,
    padding: 8,
    boxPadding: 4,
    titleColor: tooltip.text,
    bodyColor: tooltip.text,
    titleFont: { ...font, weight: 600 },
    bodyFont: font,
    callbacks: {
      title: ([item]) => wrapText(rows[item?.dataIndex ?? -1]?.label ?? ""),
      label: ({ dataIndex, datasetIndex }) => {
        const value = rows[dataIndex]?.values[datasetIndex];
        const text = value === null || value === undefined ? "–" : valueText(value, unit);
        return l10n.t("{0}: {1}", series[datasetIndex]?.label ?? "", text);
      },
    },
  };
}
