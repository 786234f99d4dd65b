import type { ChartModel } from "./types";
import { formatDuration, formatNumber, formatRoundDuration, formatShare } from "../../words/numbers";

/** A value of a chart in words: "1,234", "61%" or "1 h 04 min". */
export function valueText(value: number, unit: ChartModel["unit"]): string {
  switch (unit) {
    case "results":
      return formatNumber(value);
    case "percent":
      return formatShare(value);
    case "seconds":
      return formatDuration(value);
  }
}

/** The same, shorter, for the round values along an axis. */
export function tickText(value: number, unit: ChartModel["unit"]): string {
  return unit === "seconds" ? formatRoundDuration(value) : valueText(value, unit);
}
