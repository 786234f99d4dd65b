import type { LabResult } from "../core/api/labResult";
import { uncoveredParts } from "../core/range/coverage";
import { factsId } from "../core/results/summary/charts/types";
import {
  buildDetails,
  buildWholeRow,
  fieldLabel,
  fieldText,
  resultJson,
} from "../core/results/details/model";
import { formatRange } from "../core/range/words/formatRange";
import { periodBefore } from "../core/results/comparison/periodBefore";
import { TotalsBuilder } from "../core/results/comparison/totals";
import { filterMatcher, type ResultFilter } from "../core/results/filter/resultFilter";
import { userName } from "../core/results/names/nameWords";
import { relatedResults } from "../core/results/details/relatedResults";
import type { Neighbours } from "../core/results/view/tree";
import type { ShownResults } from "../core/results/view/shownResults";
import { inSteps } from "../core/results/steps";
import { SummaryBuilder } from "../core/results/summary/summary";
import { factFilters, summaryCharts, summaryFacts, type Before } from "../core/results/summary/model";
import type {
  DetailsAnswer,
  DetailsQuestion,
  ModelQuestions,
  OneResult,
  ResultHeading,
  SummaryAnswer,
} from "./contract";
import type { Depths } from "./asking/depths";
import { coveredAndShown } from "./viewing/coveredAndShown";
import type { HeldResults } from "./heldResults";
import { inTurns } from "./inTurns";
import type { Accompanied } from "./loadContract";
import type { Views } from "./viewing/views";
import { filterToJson, type FilterJson } from "./wire";

/** So many results are worth a look at the clock. */
const stepSize = 500;

/** As many characters of a user as a tab has room for. */
const longestUser = 40;

/** Tells people about results: one in all detail, and those of a view summed up. */
export class Models implements ModelQuestions {
  constructor(
    private readonly held: HeldResults,
    private readonly views: Views,
    private readonly depths: Pick<Depths, "answer">,
  ) {}

  async heading(question: OneResult): Promise<ResultHeading | undefined> {
    const result = this.held.get(question);
    return result && this.headingOf(result);
  }

  async details(question: DetailsQuestion): Promise<DetailsAnswer | undefined> {
    const result = this.held.get(question);
    if (!result) return undefined;
    const { store, present, settings, names } = this.held;
    const depth = this.depths.answer(question);
    const model = buildDetails(result, {
      timeZone: settings.timeZone,
      present,
      names,
      connectionUrl: question.connectionUrl,
      related: relatedResults(result, store.results(), settings.timeZone, present, names),
      neighbours: this.neighboursOf(result, question),
      sessions: depth?.sessions,
    });
    return { heading: this.headingOf(result), model, depth: depth?.answer };
  }

  async neighbour(question: Parameters<ModelQuestions["neighbour"]>[0]): Promise<string | undefined> {
    const result = this.held.get(question);
    const neighbour = result && this.neighboursOf(result, question)?.[question.to];
    return neighbour && String(neighbour.LabInstanceId);
  }

  async field({ field, ...one }: OneResult & { field: string }): ReturnType<ModelQuestions["field"]> {
    const result = this.held.get(one);
    const text = result && fieldText(result, field);
    return text === undefined ? undefined : { label: fieldLabel(field), text };
  }

  async wholeRow({ field, ...one }: OneResult & { field: string }): ReturnType<ModelQuestions["wholeRow"]> {
    const result = this.held.get(one);
    return result && buildWholeRow(result, field, this.held.settings.timeZone, this.held.names);
  }

  async resultJson(question: OneResult): Promise<string | undefined> {
    const result = this.held.get(question);
    return result && resultJson(result);
  }

  async summary({ view }: { view: string }, { signal }: Accompanied<never> = {}): Promise<SummaryAnswer> {
    const shown = this.views.get(view);
    const builder = new SummaryBuilder({
      timeZone: this.held.settings.timeZone,
      seenAt: this.held.present.seenAt,
      covered: coveredAndShown(this.held.store, shown),
    });
    const steps = inSteps(shown.results(), stepSize, (result) => builder.add(result));
    await inTurns(steps, signal);
    const before = await this.before(shown, signal);
    const summary = builder.finish();
    const { failureThresholdPercent } = this.held.settings;
    const charts = summaryCharts(summary, this.held.clock, this.held.names, failureThresholdPercent);
    const toJson = (filter: ResultFilter | undefined): FilterJson | null =>
      filter ? filterToJson(filter) : null;
    const filters = charts.map(({ model, filters: ofRows }) => [model.id, ofRows.map(toJson)] as const);
    return {
      results: summary.results,
      facts: summaryFacts(summary, before),
      charts: charts.map(({ model }) => model),
      filters: Object.fromEntries([[factsId, factFilters.map(toJson)] as const, ...filters]),
    };
  }

  /** The period before the one that the filter shows; undefined where it shows none, and where not all of it is held. */
  private async before(
    { filter }: ShownResults,
    signal: AbortSignal | undefined,
  ): Promise<Before | undefined> {
    const { clock, names, present, store } = this.held;
    const started = filter.started && periodBefore(filter.started);
    if (!started || uncoveredParts(started, store.covered).length > 0) return undefined;
    const builder = new TotalsBuilder();
    const matches = filterMatcher({ ...filter, started }, { names, seenAt: present.seenAt });
    const steps = inSteps(store.results(), stepSize, (result) => {
      if (matches(result)) builder.add(result);
    });
    await inTurns(steps, signal);
    return { name: formatRange(started, clock), totals: builder.finish() };
  }

  private headingOf({ UserId }: LabResult): ResultHeading {
    return { userName: UserId ? userName(UserId, this.held.names, longestUser) : undefined };
  }

  private neighboursOf(
    result: LabResult,
    { view, list, instanceId }: DetailsQuestion,
  ): Neighbours | undefined {
    if (!list) return this.views.get(view).tree.neighbours(result);
    const index = list.indexOf(instanceId);
    const at = (place: number): LabResult | undefined => this.held.get({ instanceId: list[place] ?? "" });
    return { previous: at(index - 1), next: at(index + 1), place: index + 1, total: list.length };
  }
}
