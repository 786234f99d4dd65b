import * as l10n from "@vscode/l10n";
import type { LabResult } from "../api/labResult";
import { rangeWithoutTimes } from "../files/write/withoutNames/rangeWithoutTimes";
import { withoutNames } from "../files/write/withoutNames/withoutNames";
import { formatCoverage } from "../range/words/formatCoverage";
import { formatMoment, formatRange } from "../range/words/formatRange";
import type { Missing } from "../results/gradebook/missingWords";
import { GradebookSheet } from "../results/gradebook/sheet";
import type { Naming } from "../results/names/names";
import { className } from "../results/names/nameWords";
import { inSteps, type Steps } from "../results/steps";
import type { ResultSource } from "../results/store/resultSource";
import type { ChartModel } from "../results/summary/charts/types";
import { summaryCharts, summaryFacts } from "../results/summary/model";
import { SummaryBuilder } from "../results/summary/summary";
import type { Summary } from "../results/summary/types";
import { resultsText } from "../results/words/counts";
import { displayText } from "../results/words/displayText";
import { formatNumber } from "../results/words/numbers";
import type { ReportGradebook } from "./gradebookSection";
import type { ReportModel } from "./page";
import type { ReportContent, ReportManner } from "./reportContent";

/** So many results are worth a look at the clock. */
const stepSize = 500;

/** More cells make a file that no browser opens at once. */
const mostCells = 100_000;
const mostUsers = 2000;

/** What a report says of some results; of those of a single class its gradebook, too. */
export function* buildReport(content: ReportContent, manner: ReportManner): Steps<ReportModel> {
  const leaving = manner.pseudonyms ? yield* nameless(content, manner.pseudonyms) : content;
  const { results, names, classId, covered, present, failureThresholdPercent } = leaving;
  const clock = { now: manner.now, timeZone: manner.timeZone };
  const builder = new SummaryBuilder({ timeZone: manner.timeZone, seenAt: present.seenAt, covered });
  yield* inSteps(results, stepSize, (result) => builder.add(result));
  const summary = builder.finish();
  const charts = summaryCharts(summary, clock, names, failureThresholdPercent).map(({ model }) => model);
  return {
    title: classId ? l10n.t("Lab Report: {0}", className(classId, names)) : l10n.t("Lab Report"),
    about: about(content, manner),
    facts: summaryFacts(summary),
    charts: manner.pseudonyms ? charts.filter((chart) => !tellsTooMuch(chart, summary)) : charts,
    gradebook: classId ? yield* gradebookOf(leaving, classId) : undefined,
    end: l10n.t("Made with Lab on Demand Results, {0}", formatMoment(manner.now, manner.timeZone)),
  };
}

/** The same with pseudonyms. Times are exact, as they are only counted. */
function* nameless(
  content: ReportContent,
  pseudonyms: NonNullable<ReportManner["pseudonyms"]>,
): Steps<ReportContent> {
  const results: LabResult[] = [];
  // No report tells the id of a lab instance.
  yield* inSteps(content.results, stepSize, (result) => results.push(withoutNames(result, 0, pseudonyms)));
  const { classId } = content;
  return {
    ...content,
    results,
    names: onlyOfLabs(content.names),
    ...(classId && { classId: pseudonyms.class(classId) }),
  };
}

/** Names of users, classes and places are not there to be told. */
function onlyOfLabs(names: Naming): Naming {
  const isOfLabs = (kind: string): boolean => kind === "lab" || kind === "series";
  return {
    nameOf: (kind, id) => (isOfLabs(kind) ? names.nameOf(kind, id) : undefined),
    isShared: (kind, id) => isOfLabs(kind) && names.isShared(kind, id),
    tellingNumberOf: (id) => names.tellingNumberOf(id),
    seriesOf: (id) => names.seriesOf(id),
    idsWhose: (kind, passes) => (isOfLabs(kind) ? names.idsWhose(kind, passes) : new Set()),
  };
}

/** Whether a chart tells times of day, or where labs ran, which a report without names leaves out. */
function tellsTooMuch({ id }: ChartModel, { overTime }: Summary): boolean {
  const tellsTimes = id === "atOnce" || (id === "time" && overTime.unit === "hour");
  return tellsTimes || /^failures-(region|datacenter|host)$/.test(id);
}

function* gradebookOf(content: ReportContent, classId: string): Steps<ReportGradebook> {
  const { results, present, names, part, plannedLabs } = content;
  const sheet = new GradebookSheet(classId);
  const missing: Missing = part ? "hidden" : content.missing.length > 0 ? "notFetched" : "notStarted";
  yield* sheet.rebuild(results, { present, missing, names, plannedLabs: () => plannedLabs });
  const model = sheet.model("");
  const most = Math.min(mostUsers, Math.ceil(mostCells / Math.max(1, model.columns.length)));
  return { model, rows: sheet.rowModels(model.version, 0, most) };
}

function about(content: ReportContent, { now, timeZone, pseudonyms }: ReportManner): string[] {
  const { results, total, source, range, missing, filterWords } = content;
  const clock = { now, timeZone };
  const told = range && pseudonyms ? rangeWithoutTimes(range, results, timeZone) : range;
  const counts = [formatNumber(results.length), formatNumber(total)];
  const lines = [
    [source && sourceWords(source, pseudonyms !== undefined), told && formatRange(told, clock)]
      .filter((part) => part !== undefined)
      .join(" · "),
    results.length === total ? resultsText(total) : l10n.t("{0} of {1} results", ...counts),
    missing.length > 0 && l10n.t("Not fetched: {0}", formatCoverage(missing, clock)),
    filterWords !== "" && (pseudonyms ? l10n.t("A filter leaves out the others.") : filterWords),
    pseudonyms &&
      l10n.t(
        "Users and classes have pseudonyms; times of day, places and what the filter lets pass are left out.",
      ),
  ];
  return lines.flatMap((line) => line || []);
}

/** Where results come from. The names of files and connections may be somebody's. */
function sourceWords({ kind, name }: ResultSource, isNameless: boolean): string | undefined {
  if (kind === "sample") return l10n.t("Sample");
  if (isNameless) return undefined;
  const words = displayText(name, { maxLength: 80 });
  return kind === "file" ? l10n.t("file {0}", words) : words;
}
