import * as l10n from "@vscode/l10n";
import { chanceByLot } from "../statistics/byLot";
import { formatDuration, formatNumber } from "../words/numbers";

/** A share of a part of a comparison: so many of so many. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** A difference of fewer says little. */
const fewest = 30;

/** So often would as large a difference come by lot at least, for it not to count: one in twenty. */
const byLot = 0.05;

/** How much a difference is to be relied on, in words; empty where it is. */
export function reliance(left: Share, right: Share): string {
  if (left.whole === 0 || right.whole === 0) return "";
  if (Math.min(left.whole, right.whole) < fewest) return l10n.t("few");
  const more = left.part * right.whole > right.part * left.whole ? left : right;
  const chance = chanceByLot(
    { size: left.whole + right.whole, having: left.part + right.part },
    { size: more.whole, having: more.part },
  );
  // Either of the two could have been the larger one.
  return 2 * chance > byLot ? l10n.t("may be chance") : "";
}

/** How much a mean of so many is to be relied on beside one of so many others, in words; empty where it is. */
export function relianceOfMeans(left: number, right: number): string {
  return left > 0 && right > 0 && Math.min(left, right) < fewest ? l10n.t("few") : "";
}

/** From one percentage to another: "+3.5 points". @returns "–" where one of them is not known. */
export function pointsText(left: number | null, right: number | null): string {
  if (left === null || right === null) return "–";
  return l10n.t("{0} points", signed(Math.round((right - left) * 10) / 10, formatNumber));
}

/** From one count to another: "+12". */
export function countChange(left: number, right: number): string {
  return signed(right - left, formatNumber);
}

/** From one length of time to another, in seconds: "−4 min 10 s". */
export function timeChange(left: number | null, right: number | null): string {
  return left === null || right === null ? "–" : signed(Math.round(right - left), formatDuration);
}

function signed(change: number, format: (size: number) => string): string {
  if (change === 0) return "0";
  return `${change > 0 ? "+" : "−"}${format(Math.abs(change))}`;
}

/** A share in percent; null of nothing. */
export function percentOf({ part, whole }: Share): number | null {
  return whole === 0 ? null : (part * 100) / whole;
}
