import * as l10n from "@vscode/l10n";
import type { ResultFilter } from "../filter/filterTypes";
import { CompletionStatus } from "../../api/labResult";
import { extent, mostListed } from "../summary/charts/extent";
import type { FilterChart } from "../summary/charts/filterChart";
import type { ChartModel, ChartRow } from "../summary/charts/types";
import { percentText, resultsText, showOnly } from "../words/counts";
import { formatDuration, formatNumber, formatShare } from "../words/numbers";
import {
  countChange,
  percentOf,
  pointsText,
  reliance,
  relianceOfMeans,
  timeChange,
  type Share,
} from "./difference";
import type { Totals } from "./totals";

/** One of two parts that are compared. */
export interface ComparedPart {
  /** What it is, in words. */
  readonly name: string;
  readonly filter: ResultFilter;
  readonly totals: Totals;
}

/** Something that both parts have results of, such as a class. */
export interface ComparedGroup {
  readonly name: string;
  readonly condition: ResultFilter;
  readonly left: Totals;
  readonly right: Totals;
}

type BothTotals = Pick<ComparedGroup, "left" | "right">;

const complete = ({ complete: part, results: whole }: Totals): Share => ({ part, whole });
const passed = ({ passed: part, scored: whole }: Totals): Share => ({ part, whole });
const failed = ({ failedOnPlatform: part, results: whole }: Totals): Share => ({ part, whole });

/** Both parts as a whole: the shares as a picture, and every figure in its table. */
export function totalsChart(left: ComparedPart, right: ComparedPart): FilterChart {
  const both = { left: left.totals, right: right.totals };
  const rows: (readonly [ChartRow, ResultFilter])[] = [
    [shareRow(l10n.t("Complete"), both, complete), { statuses: [CompletionStatus.Complete] }],
    [shareRow(l10n.t("Passed"), both, passed), { exam: "passed" }],
    [scoreRow(both), { exam: "exam" }],
    [shareRow(l10n.t("Platform failures"), both, failed), { failedOnPlatform: true }],
    [countRow(l10n.t("Results"), both, ({ results }) => results), {}],
    [runTimeRow(both), {}],
    [countRow(l10n.t("Users"), both, ({ users }) => users), {}],
  ];
  const drawn = 4;
  return {
    model: {
      ...pairChart(left, right),
      id: "totals",
      title: l10n.t("All together"),
      text: l10n.t(
        "{0}: {1}. {2}: {3}.",
        left.name,
        resultsText(both.left.results),
        right.name,
        resultsText(both.right.results),
      ),
      isWide: true,
      drawn,
      note: l10n.t("Counts and run times stand in the table."),
      headings: [
        l10n.t("Figure"),
        left.name,
        right.name,
        l10n.t("Difference"),
        l10n.t("Rests on"),
        l10n.t("Remark"),
      ],
      rows: rows.map(([row]) => row),
    },
    filters: rows.map(([, condition]) => ({ ...right.filter, ...condition })),
  };
}

/**
 * Passed exams and complete labs of what both parts have, group by group; those with the most results first.
 * @param kind what the groups are.
 */
export function groupChart(
  kind: "class" | "lab",
  figure: "passed" | "complete",
  groups: readonly ComparedGroup[],
  left: ComparedPart,
  right: ComparedPart,
): FilterChart {
  const shareOf = figure === "passed" ? passed : complete;
  const wholes = ({ left: before, right: after }: BothTotals): number[] => [
    shareOf(before).whole,
    shareOf(after).whole,
  ];
  // Where the parts have no group in common, there is nothing to compare group by group.
  const isShared = groups.some((group) => wholes(group).every((whole) => whole > 0));
  const having = isShared ? groups.filter((group) => wholes(group).some((whole) => whole > 0)) : [];
  const shown = having.slice(0, mostListed);
  return {
    model: {
      ...pairChart(left, right),
      id: `${kind}-${figure}`,
      title: groupTitle(kind, figure),
      text: l10n.t("Each first for {0}, then for {1}.", left.name, right.name),
      isWide: true,
      ...extent(having.length, shown.length),
      headings: [
        kind === "class" ? l10n.t("Class") : l10n.t("Lab profile"),
        left.name,
        right.name,
        l10n.t("Difference"),
        l10n.t("Rests on"),
        l10n.t("Remark"),
      ],
      rows: shown.map((group) => {
        const [before, after] = [shareOf(group.left), shareOf(group.right)];
        const [from, to] = [percentOf(before), percentOf(after)];
        const remark = reliance(before, after);
        return {
          label: group.name,
          values: [from, to],
          cells: [
            percentText(before.part, before.whole),
            percentText(after.part, after.whole),
            pointsText(from, to),
            sharesText(before, after),
            remark,
          ],
          numbers: [from, to, change(from, to), before.whole + after.whole, rank(remark)],
          action: showOnly(l10n.t("{0}, {1}", group.name, right.name)),
        };
      }),
    },
    filters: shown.map(({ condition }) => ({ ...right.filter, ...condition })),
  };
}

function pairChart(
  left: ComparedPart,
  right: ComparedPart,
): Pick<ChartModel, "shape" | "isStacked" | "unit" | "series"> {
  return {
    shape: "bars",
    isStacked: false,
    unit: "percent",
    series: [
      { label: left.name, color: "muted" },
      { label: right.name, color: "neutral" },
    ],
  };
}

function shareRow(label: string, { left, right }: BothTotals, shareOf: (totals: Totals) => Share): ChartRow {
  const [before, after] = [shareOf(left), shareOf(right)];
  const [from, to] = [percentOf(before), percentOf(after)];
  const remark = reliance(before, after);
  return {
    label,
    values: [from, to],
    cells: [
      percentText(before.part, before.whole),
      percentText(after.part, after.whole),
      pointsText(from, to),
      sharesText(before, after),
      remark,
    ],
    numbers: [from, to, change(from, to), before.whole + after.whole, rank(remark)],
    action: showOnly(label),
  };
}

function scoreRow({ left, right }: BothTotals): ChartRow {
  const label = l10n.t("Average score");
  const [from, to] = [left.averageScorePercent, right.averageScorePercent];
  const remark = relianceOfMeans(left.scored, right.scored);
  const text = (percent: number | null): string => (percent === null ? "–" : formatShare(percent));
  return {
    label,
    values: [from, to],
    cells: [text(from), text(to), pointsText(from, to), both(left.scored, right.scored), remark],
    numbers: [from, to, change(from, to), left.scored + right.scored, rank(remark)],
    action: showOnly(l10n.t("exams")),
  };
}

function countRow(label: string, { left, right }: BothTotals, countOf: (totals: Totals) => number): ChartRow {
  const [from, to] = [countOf(left), countOf(right)];
  return {
    label,
    values: [null, null],
    cells: [formatNumber(from), formatNumber(to), countChange(from, to), "", ""],
    numbers: [from, to, to - from, null, 0],
    action: showOnly(label),
  };
}

function runTimeRow({ left, right }: BothTotals): ChartRow {
  const label = l10n.t("Median run time");
  const [from, to] = [left.medianRunTimeSeconds, right.medianRunTimeSeconds];
  const remark = relianceOfMeans(left.results, right.results);
  const text = (seconds: number | null): string => (seconds === null ? "–" : formatDuration(seconds));
  return {
    label,
    values: [null, null],
    cells: [text(from), text(to), timeChange(from, to), both(left.results, right.results), remark],
    numbers: [from, to, change(from, to), left.results + right.results, rank(remark)],
    action: showOnly(label),
  };
}

function sharesText(before: Share, after: Share): string {
  const counts = [before.part, before.whole, after.part, after.whole].map(formatNumber);
  return l10n.t("{0} of {1}, {2} of {3}", ...counts);
}

function both(left: number, right: number): string {
  return l10n.t("{0} and {1}", formatNumber(left), formatNumber(right));
}

function change(from: number | null, to: number | null): number | null {
  return from === null || to === null ? null : to - from;
}

/** Remarks sort together. */
function rank(remark: string): number {
  return remark === "" ? 0 : 1;
}

function groupTitle(kind: "class" | "lab", figure: "passed" | "complete"): string {
  if (kind === "class") return figure === "passed" ? l10n.t("Passed by class") : l10n.t("Complete by class");
  return figure === "passed" ? l10n.t("Passed by lab profile") : l10n.t("Complete by lab profile");
}
