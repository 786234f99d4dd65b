import * as l10n from "@vscode/l10n";
import { formatNumber } from "../../words/numbers";
import type { ChartModel } from "./types";

/** More bars than this say less than a table. */
const mostDrawn = 12;
/** What a page can take without becoming slow. */
export const mostListed = 500;

/** How much of a list is drawn and stands in the table, and what is to be said of that. */
export function extent(total: number, listed: number): Pick<ChartModel, "drawn" | "note" | "tableNote"> {
  const drawn = Math.min(listed, mostDrawn);
  if (drawn === total) return { drawn };
  if (listed === total) {
    const counts = [formatNumber(drawn), formatNumber(total)];
    return { drawn, note: l10n.t("{0} of {1} are drawn, the table has all.", ...counts) };
  }
  const counts = [formatNumber(drawn), formatNumber(listed), formatNumber(total)];
  return {
    drawn,
    note: l10n.t("{0} are drawn, the table has {1} of {2}.", ...counts),
    tableNote: l10n.t("{0} of {1} are listed.", formatNumber(listed), formatNumber(total)),
  };
}
