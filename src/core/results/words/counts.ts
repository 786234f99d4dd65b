import * as l10n from "@vscode/l10n";
import { formatNumber, formatShare } from "./numbers";

/** A share in percent, to the nearest; "–" of nothing. */
export function percentText(part: number, whole: number): string {
  return whole === 0 ? "–" : formatShare((part * 100) / whole);
}

/** A share in percent to draw; null of nothing. */
export function percentValue(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 10;
}

/** "1 result", "1,234 results" */
export function resultsText(count: number): string {
  return count === 1 ? l10n.t("1 result") : l10n.t("{0} results", formatNumber(count));
}

/** What choosing a row of a chart does. */
export function showOnly(what: string): string {
  return l10n.t("Show only: {0}", what);
}
