import * as l10n from "@vscode/l10n";
import type { Clock } from "../../range/timeRange";
import { atOnceChart } from "./charts/atOnceChart";
import { failurePlaceCharts, usualThreshold } from "./charts/failureCharts";
import { classChart, profileChart, runTimeChart } from "./charts/groupCharts";
import type { Totals } from "../comparison/totals";
import type { FilterChart } from "./charts/filterChart";
import type { SummaryModel } from "./charts/types";
import type { ResultFilter } from "../filter/resultFilter";
import type { Naming } from "../names/names";
import { failureChart, scoreChart, statusChart, timeChart } from "./charts/resultCharts";
import { percentText, showOnly } from "../words/counts";
import type { Summary } from "./types";
import { formatDuration, formatNumber } from "../words/numbers";

/**
 * All charts that have something to show.
 * @param failureThreshold in percent: places where more fails are marked.
 */
export function summaryCharts(
  summary: Summary,
  clock: Clock,
  names: Naming,
  failureThreshold = usualThreshold,
): FilterChart[] {
  return [
    statusChart(summary),
    failureChart(summary),
    timeChart(summary, clock),
    classChart(summary, names),
    profileChart(summary, names),
    scoreChart(summary),
    runTimeChart(summary, names),
    atOnceChart(summary, clock),
    ...failurePlaceCharts(summary, clock, names, failureThreshold),
  ].filter(({ model }) => model.rows.length > 0);
}

/** The period before the one that is summed up, where all of it is held. */
export interface Before {
  /** Which it is, in words. */
  readonly name: string;
  readonly totals: Totals;
}

/**
 * The figures that stand above the charts.
 * @param before what each figure was in the period before.
 */
export function summaryFacts(summary: Summary, before?: Before): SummaryModel["facts"] {
  const facts = figures(summary);
  if (!before) return facts;
  const earlier = earlierTexts(before.totals);
  return facts.map((fact, index) => {
    const was = l10n.t("{0}: {1}", before.name, earlier[index] ?? "");
    return { ...fact, before: was };
  });
}

/** What the figures were, in their order. */
function earlierTexts(totals: Totals): string[] {
  const { results, users, complete, scored, passed, medianRunTimeSeconds, failedOnPlatform } = totals;
  return [
    formatNumber(results),
    formatNumber(users),
    percentText(complete, results),
    percentText(passed, scored),
    medianRunTimeSeconds === null ? "–" : formatDuration(medianRunTimeSeconds),
    formatNumber(failedOnPlatform),
  ];
}

function figures(summary: Summary): SummaryModel["facts"] {
  const { results, users, classCount, complete, scored, passed, runTime, running, platformFailures } =
    summary;
  return [
    {
      label: l10n.t("Results"),
      text: formatNumber(results),
      ...(running > 0 && {
        note: l10n.t("{0} running", formatNumber(running)),
        action: showOnly(l10n.t("running")),
      }),
    },
    {
      label: l10n.t("Users"),
      text: formatNumber(users),
      note: classCount === 1 ? l10n.t("in 1 class") : l10n.t("in {0} classes", formatNumber(classCount)),
    },
    {
      label: l10n.t("Complete"),
      text: percentText(complete, results),
      note: l10n.t("{0} of {1}", formatNumber(complete), formatNumber(results)),
    },
    {
      label: l10n.t("Passed"),
      text: scored === 0 ? "–" : percentText(passed, scored),
      note:
        scored === 0
          ? l10n.t("no scored exams")
          : l10n.t("{0} of {1} scored exams", formatNumber(passed), formatNumber(scored)),
    },
    {
      label: l10n.t("Median run time"),
      text: runTime ? formatDuration(runTime.median) : "–",
      ...(runTime && { note: l10n.t("90% within {0}", formatDuration(runTime.percentile90)) }),
    },
    {
      label: l10n.t("Platform failures"),
      text: formatNumber(platformFailures),
      note: l10n.t("{0} of all results", percentText(platformFailures, results)),
      ...(platformFailures > 0 && { action: showOnly(l10n.t("platform failures")) }),
    },
  ];
}

/** The filters behind {@link summaryFacts}, one for each; undefined where there is none to choose. */
export const factFilters: readonly (ResultFilter | undefined)[] = [
  { running: true },
  undefined,
  undefined,
  undefined,
  undefined,
  { failedOnPlatform: true },
];
