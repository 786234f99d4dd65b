import * as l10n from "@vscode/l10n";
import type { Integer, LabResult } from "../../core/api/labResult";
import { uncoveredParts } from "../../core/range/coverage";
import { formatRange } from "../../core/range/words/formatRange";
import {
  groupChart,
  totalsChart,
  type ComparedGroup,
  type ComparedPart,
} from "../../core/results/comparison/comparisonCharts";
import { NoPeriodError, periodBefore } from "../../core/results/comparison/periodBefore";
import { TotalsBuilder, type Totals } from "../../core/results/comparison/totals";
import type { ResultFilter } from "../../core/results/filter/filterTypes";
import { filterMatcher, filterWords } from "../../core/results/filter/resultFilter";
import { getOrAdd } from "../../core/results/getOrAdd";
import { className, labName } from "../../core/results/names/nameWords";
import { inSteps } from "../../core/results/steps";
import type { HeldResults } from "../heldResults";
import { inTurns } from "../inTurns";
import type { Accompanied } from "../loadContract";
import { filterFromJson, filterToJson } from "../wire";
import type {
  ComparedPartAnswer,
  ComparisonAnswer,
  ComparisonQuestion,
  ComparisonQuestions,
} from "./comparisonContract";

/** So many results are worth a look at the clock. */
const stepSize = 500;

/** What is counted of one part. */
class Counted {
  readonly all = new TotalsBuilder();
  readonly classes = new Map<string | null, TotalsBuilder>();
  readonly labs = new Map<Integer | null, TotalsBuilder>();

  add(result: LabResult): void {
    this.all.add(result);
    getOrAdd(this.classes, result.ClassId || null, () => new TotalsBuilder()).add(result);
    getOrAdd(this.labs, result.LabProfileId ?? null, () => new TotalsBuilder()).add(result);
  }
}

/** Compares two parts of the results held. */
export class Comparisons implements ComparisonQuestions {
  constructor(private readonly held: HeldResults) {}

  async compare(
    question: ComparisonQuestion,
    { signal }: Accompanied<never> = {},
  ): Promise<ComparisonAnswer> {
    const filters = this.filtersOf(question);
    const { names, store } = this.held;
    const context = { seenAt: this.held.present.seenAt, names };
    const parts = filters.map((filter) => ({
      counted: new Counted(),
      matches: filterMatcher(filter, context),
    }));
    const steps = inSteps(store.results(), stepSize, (result) => {
      for (const { counted, matches } of parts) if (matches(result)) counted.add(result);
    });
    await inTurns(steps, signal);
    const [countedLeft = new Counted(), countedRight = new Counted()] = parts.map(({ counted }) => counted);
    const [left, right] = [
      this.part(filters[0], countedLeft.all.finish()),
      this.part(filters[1], countedRight.all.finish()),
    ];
    const classes = groups(countedLeft.classes, countedRight.classes, (id) => ({
      name: className(id, names),
      condition: { classIds: [id] },
    }));
    const labs = groups(countedLeft.labs, countedRight.labs, (id) => ({
      name: labName(id, names),
      condition: { labProfileIds: [id] },
    }));
    const charts = [
      totalsChart(left, right),
      groupChart("class", "passed", classes, left, right),
      groupChart("class", "complete", classes, left, right),
      groupChart("lab", "passed", labs, left, right),
      groupChart("lab", "complete", labs, left, right),
    ].filter(({ model }) => model.rows.length > 0);
    return {
      left: this.answer(left),
      right: this.answer(right),
      charts: charts.map(({ model }) => model),
      filters: Object.fromEntries(charts.map(({ model, filters: of }) => [model.id, of.map(filterToJson)])),
    };
  }

  private filtersOf({ left, right }: ComparisonQuestion): [left: ResultFilter, right: ResultFilter] {
    const rightFilter = filterFromJson(right);
    if (left !== "previous") return [filterFromJson(left), rightFilter];
    const period = rightFilter.started ?? this.held.store.range;
    if (!period) throw new NoPeriodError();
    return [
      { ...rightFilter, started: periodBefore(period) },
      { ...rightFilter, started: { start: period.start, end: period.end } },
    ];
  }

  private part(filter: ResultFilter, totals: Totals): ComparedPart {
    return { name: this.nameOf(filter), filter, totals };
  }

  /** A period is named by its days alone, whatever else both parts have in common. */
  private nameOf({ started, ...rest }: ResultFilter): string {
    const { clock, names } = this.held;
    const words = filterWords(rest, clock, names);
    const period = started && formatRange(started, clock);
    return [period, words].filter(Boolean).join(" · ") || l10n.t("everything held");
  }

  private answer({ name, filter, totals }: ComparedPart): ComparedPartAnswer {
    const { source, covered } = this.held.store;
    const { started } = filter;
    const canBeFetched = source === undefined || source.kind === "connection";
    const missing = started && canBeFetched ? uncoveredParts(started, covered) : [];
    return { name, filter: filterToJson(filter), totals, missing };
  }
}

/** What either part has, those with the most results first. */
function groups<Id>(
  left: ReadonlyMap<Id, TotalsBuilder>,
  right: ReadonlyMap<Id, TotalsBuilder>,
  describe: (id: Id) => Pick<ComparedGroup, "name" | "condition">,
): ComparedGroup[] {
  const nothing = new TotalsBuilder().finish();
  return [...new Set([...right.keys(), ...left.keys()])]
    .map((id) => ({
      ...describe(id),
      left: left.get(id)?.finish() ?? nothing,
      right: right.get(id)?.finish() ?? nothing,
    }))
    .sort((a, b) => b.left.results + b.right.results - a.left.results - a.right.results);
}
