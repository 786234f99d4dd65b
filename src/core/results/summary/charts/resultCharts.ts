import * as l10n from "@vscode/l10n";
import type { Clock } from "../../../range/timeRange";
import type { ChartColor, ChartModel } from "./types";
import type { FilterChart } from "./filterChart";
import { integerOf } from "./integerOf";
import { bucketName, timeHeading } from "./timeWords";
import { percentText, resultsText, showOnly } from "../../words/counts";
import type { StatusCount, Summary, TimeLine } from "../types";
import { formatNumber, formatPercent } from "../../words/numbers";
import { completionStatusText } from "../../words/statuses";
import type { CompletionStatusGroup } from "../../words/statusGroup";

const statusColors: Readonly<Record<CompletionStatusGroup, ChartColor>> = {
  complete: "good",
  incomplete: "neutral",
  cancelled: "muted",
  noShow: "muted",
  failed: "bad",
  grading: "waiting",
  unknown: "muted",
};

/** What students did: every status but the platform's failures. */
export function statusChart({ statuses, results, platformFailures }: Summary): FilterChart {
  const shown = statuses.filter(({ isPlatformFailure }) => !isPlatformFailure);
  return countChart(shown, results - platformFailures, {
    id: "status",
    title: l10n.t("Status"),
    text: l10n.t(
      "How the labs went that the platform could run, {0}.",
      resultsText(results - platformFailures),
    ),
  });
}

/** Where the platform failed. */
export function failureChart({ statuses, platformFailures }: Summary): FilterChart {
  const shown = statuses.filter(({ isPlatformFailure }) => isPlatformFailure);
  return countChart(shown, platformFailures, {
    id: "failures",
    title: l10n.t("Platform failures"),
    text: l10n.t("Where the platform failed, whatever students did: {0}.", resultsText(platformFailures)),
  });
}

function countChart(
  statuses: readonly StatusCount[],
  whole: number,
  words: Pick<ChartModel, "id" | "title" | "text">,
): FilterChart {
  const model: ChartModel = {
    ...words,
    shape: "bars",
    isWide: false,
    isStacked: false,
    unit: "results",
    series: [{ label: l10n.t("Results"), color: "neutral" }],
    headings: [l10n.t("Status"), l10n.t("Results"), l10n.t("Share")],
    drawn: statuses.length,
    rows: statuses.map(({ code, group, results }) => {
      const label = completionStatusText(integerOf(code));
      return {
        label,
        values: [results],
        cells: [formatNumber(results), percentText(results, whole)],
        numbers: [results, results / whole],
        color: statusColors[group],
        action: showOnly(label),
      };
    }),
  };
  return { model, filters: statuses.map(({ code }) => ({ statuses: [integerOf(code)] })) };
}

/** How many labs started when. */
export function timeChart({ overTime }: Summary, { timeZone }: Clock): FilterChart {
  const { unit, buckets } = overTime;
  const rows = buckets.map(({ start, results, complete, platformFailures, isMissing }) => {
    const label = bucketName(start, unit, timeZone);
    const others = results - complete - platformFailures;
    return {
      label,
      values: [complete, others, platformFailures],
      cells: isMissing
        ? [l10n.t("not fetched"), "–", "–", "–"]
        : [results, complete, others, platformFailures].map(formatNumber),
      numbers: [results, complete, others, platformFailures].map((count) => (isMissing ? null : count)),
      action: showOnly(l10n.t("started {0}", label)),
      ...(isMissing && { isMissing }),
    };
  });
  const model: ChartModel = {
    id: "time",
    title: timeTitle(unit),
    text: timeText(overTime),
    shape: "columns",
    isWide: true,
    isStacked: true,
    unit: "results",
    series: [
      { label: l10n.t("Complete"), color: "good" },
      { label: l10n.t("Other outcomes"), color: "neutral" },
      { label: l10n.t("Platform failures"), color: "bad" },
    ],
    headings: [
      timeHeading(unit),
      l10n.t("Results"),
      l10n.t("Complete"),
      l10n.t("Other outcomes"),
      l10n.t("Platform failures"),
    ],
    drawn: rows.length,
    rows,
  };
  return { model, filters: buckets.map(({ start, end }) => ({ started: { start, end } })) };
}

/** How scores are spread. */
export function scoreChart({ scores }: Summary): FilterChart {
  const total = scores.reduce((sum, { passed, notPassed }) => sum + passed + notPassed, 0);
  const shown = total === 0 ? [] : scores;
  const model: ChartModel = {
    id: "scores",
    title: l10n.t("Scores"),
    text: l10n.t("How the scores of {0} are spread, in percent of the maximum.", resultsText(total)),
    shape: "columns",
    isWide: false,
    isStacked: true,
    unit: "results",
    series: [
      { label: l10n.t("Passed"), color: "good" },
      { label: l10n.t("Not passed"), color: "bad" },
    ],
    headings: [l10n.t("Score"), l10n.t("Passed"), l10n.t("Not passed")],
    drawn: shown.length,
    rows: shown.map(({ from, to, passed, notPassed }) => {
      const label = `${from}–${formatPercent(to === 100 ? 100 : to - 1)}`;
      return {
        label,
        values: [passed, notPassed],
        cells: [formatNumber(passed), formatNumber(notPassed)],
        numbers: [passed, notPassed],
        action: showOnly(l10n.t("score {0}", label)),
      };
    }),
  };
  return { model, filters: shown.map(({ from, to }) => ({ scorePercent: { from, to } })) };
}

function timeText({ outside, buckets }: TimeLine): string {
  return [
    l10n.t("When labs started, and how they went."),
    outside === 1 && l10n.t("1 lab started outside the time that was fetched."),
    outside > 1 && l10n.t("{0} labs started outside the time that was fetched.", formatNumber(outside)),
    buckets.some(({ isMissing }) => isMissing) && l10n.t("What is hatched was not fetched."),
  ]
    .filter((sentence) => typeof sentence === "string")
    .join(" ");
}

function timeTitle(unit: TimeLine["unit"]): string {
  switch (unit) {
    case "hour":
      return l10n.t("Labs by hour");
    case "day":
      return l10n.t("Labs by day");
    case "week":
      return l10n.t("Labs by week");
  }
}
