import * as l10n from "@vscode/l10n";
import type { Clock } from "../../../range/timeRange";
import { formatMoment } from "../../../range/words/formatRange";
import { showOnly } from "../../words/counts";
import { formatNumber } from "../../words/numbers";
import type { Summary } from "../types";
import type { FilterChart } from "./filterChart";
import { bucketName, timeHeading } from "./timeWords";

/** How many labs ran at once. */
export function atOnceChart({ atOnce, overTime }: Summary, { timeZone }: Clock): FilterChart {
  const { peak, buckets } = atOnce;
  const unit = buckets.length > overTime.buckets.length ? "step" : overTime.unit;
  const rows = buckets.map(({ start, labs, isMissing }) => {
    const label = bucketName(start, unit, timeZone);
    return {
      label,
      values: [labs],
      cells: [isMissing ? l10n.t("not fetched") : formatNumber(labs)],
      numbers: [isMissing ? null : labs],
      action: showOnly(l10n.t("started {0}", label)),
      ...(isMissing && { isMissing }),
    };
  });
  return {
    model: {
      id: "atOnce",
      title: l10n.t("Labs at once"),
      text: peak
        ? l10n.t(
            "At most {0} at once, first on {1}. Labs that ran within the same five minutes count.",
            formatNumber(peak.labs),
            formatMoment(peak.at, timeZone),
          )
        : "",
      shape: "columns",
      isWide: true,
      isStacked: false,
      unit: "results",
      series: [{ label: l10n.t("Labs at once, at most"), color: "neutral" }],
      headings: [timeHeading(unit), l10n.t("Labs at once, at most")],
      drawn: rows.length,
      rows,
    },
    filters: buckets.map(({ start, end }) => ({ started: { start, end } })),
  };
}
