import * as l10n from "@vscode/l10n";
import type { ChartModel } from "./types";
import type { Naming } from "../../names/names";
import { className, labName } from "../../names/nameWords";
import { extent, mostListed } from "./extent";
import { integerOf } from "./integerOf";
import type { FilterChart } from "./filterChart";
import type { Outcome, Summary } from "../types";
import { percentText, percentValue, resultsText, showOnly } from "../../words/counts";
import { formatDuration, formatNumber } from "../../words/numbers";

/** Completion and pass rates of classes. */
export function classChart({ classes }: Summary, names: Naming): FilterChart {
  const shown = classes.slice(0, mostListed);
  const model: ChartModel = {
    ...rateChart(shown, classes.length),
    id: "classes",
    title: l10n.t("Classes"),
    text: l10n.t("Share of complete labs and of passed exams in each class, the largest first."),
    headings: [l10n.t("Class"), l10n.t("Users"), ...outcomeHeadings()],
    rows: shown.map((each) => {
      const label = className(each.classId, names);
      const cells = [formatNumber(each.users), ...outcomeCells(each)];
      const numbers = [each.users, ...outcomeNumbers(each)];
      return { ...rateRow(label, each, hasRates(shown)), cells, numbers };
    }),
  };
  return { model, filters: shown.map(({ classId }) => ({ classIds: [classId] })) };
}

/** Completion and pass rates of lab profiles. */
export function profileChart({ profiles }: Summary, names: Naming): FilterChart {
  const shown = profiles.slice(0, mostListed);
  const model: ChartModel = {
    ...rateChart(shown, profiles.length),
    id: "profiles",
    title: l10n.t("Lab profiles"),
    text: l10n.t("Share of complete labs and of passed exams for each lab profile, the most used first."),
    headings: [l10n.t("Lab profile"), ...outcomeHeadings()],
    rows: shown.map((each) => ({
      ...rateRow(labName(integerOf(each.labProfileId), names), each, hasRates(shown)),
      cells: outcomeCells(each),
      numbers: outcomeNumbers(each),
    })),
  };
  return { model, filters: shown.map(({ labProfileId }) => ({ labProfileIds: [integerOf(labProfileId)] })) };
}

/** How long the labs of each profile ran. */
export function runTimeChart({ profiles, runTime }: Summary, names: Naming): FilterChart {
  const ran = profiles.flatMap(({ labProfileId, runTime: of }) => (of ? [{ labProfileId, ...of }] : []));
  const shown = ran.slice(0, mostListed);
  const overall = runTime
    ? l10n.t(
        "Half of all labs ran up to {0}, nine of ten up to {1}.",
        formatDuration(runTime.median),
        formatDuration(runTime.percentile90),
      )
    : "";
  const model: ChartModel = {
    id: "runTime",
    title: l10n.t("Run time"),
    text: overall,
    shape: "bars",
    isWide: false,
    isStacked: false,
    unit: "seconds",
    series: [
      { label: l10n.t("Median"), color: "neutral" },
      { label: l10n.t("90th percentile"), color: "muted" },
    ],
    headings: [l10n.t("Lab profile"), l10n.t("Labs that ran"), l10n.t("Median"), l10n.t("90th percentile")],
    ...extent(ran.length, shown.length),
    rows: shown.map(({ labProfileId, results, median, percentile90 }) => {
      const label = labName(integerOf(labProfileId), names);
      return {
        label,
        values: [median, percentile90],
        cells: [formatNumber(results), formatDuration(median), formatDuration(percentile90)],
        numbers: [results, median, percentile90],
        action: showOnly(label),
      };
    }),
  };
  return { model, filters: shown.map(({ labProfileId }) => ({ labProfileIds: [integerOf(labProfileId)] })) };
}

/** Whether shares say anything: of labs that all failed, say, none is complete, and counts are what is to be seen. */
function hasRates(outcomes: readonly Outcome[]): boolean {
  return outcomes.some(({ complete, passed }) => complete > 0 || passed > 0);
}

function rateChart(
  outcomes: readonly Outcome[],
  total: number,
): Pick<ChartModel, "shape" | "isWide" | "isStacked" | "unit" | "series" | "drawn" | "note" | "tableNote"> {
  return {
    shape: "bars",
    isWide: false,
    isStacked: false,
    ...(hasRates(outcomes)
      ? {
          unit: "percent",
          series: [
            { label: l10n.t("Complete"), color: "neutral" },
            { label: l10n.t("Passed"), color: "good" },
          ],
        }
      : { unit: "results", series: [{ label: l10n.t("Results"), color: "neutral" }] }),
    ...extent(total, outcomes.length),
  };
}

function rateRow(
  label: string,
  outcome: Outcome,
  isRate: boolean,
): Omit<ChartModel["rows"][number], "cells" | "numbers"> {
  const { results, complete, scored, passed } = outcome;
  return {
    label,
    values: isRate ? [percentValue(complete, results), percentValue(passed, scored)] : [results],
    action: showOnly(`${label}, ${resultsText(results)}`),
  };
}

function outcomeHeadings(): string[] {
  return [l10n.t("Results"), l10n.t("Complete"), l10n.t("Scored exams"), l10n.t("Passed")];
}

function outcomeCells({ results, complete, scored, passed }: Outcome): string[] {
  return [
    formatNumber(results),
    percentText(complete, results),
    formatNumber(scored),
    percentText(passed, scored),
  ];
}

function outcomeNumbers({ results, complete, scored, passed }: Outcome): (number | null)[] {
  return [results, share(complete, results), scored, share(passed, scored)];
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
