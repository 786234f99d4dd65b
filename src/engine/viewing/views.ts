import type { LabResult } from "../../core/api/labResult";
import { filterOfFact, filterOfGroup, filterOfRelated } from "../../core/results/filter/filterFor";
import { filterMatcher, filterWords, type ResultFilter } from "../../core/results/filter/resultFilter";
import { resultTooltip } from "../../core/results/view/tooltip";
import { resultsBelow, type GroupNode } from "../../core/results/view/tree";
import { inSteps } from "../../core/results/steps";
import { ShownResults, type Arrangement } from "../../core/results/view/shownResults";
import type { EngineNotices, ViewArrangement, ViewQuestions, ViewState } from "../contract";
import { filterChoices } from "./filterChoices";
import type { HeldResults } from "../heldResults";
import { groupRow, rowOf, rowOfResult, type RowContext } from "./rowWords";
import { inTurns } from "../inTurns";
import { Throttle } from "./throttle";
import { filterFromJson, filterToJson, keyFromJson, type GroupStep, type RowChoice } from "../wire";

/** So many results are worth a look at the clock. */
const stepSize = 500;

/** A view, and when whoever opened it is told that it shows something else. */
interface OpenView {
  readonly shown: ShownResults;
  readonly telling: Throttle;
  arrangement: ViewArrangement;
}

/** The views that somebody has opened of the results held. None of them disturbs another. */
export class Views implements ViewQuestions {
  private readonly open = new Map<string, OpenView>();

  constructor(
    private readonly held: HeldResults,
    private readonly notices: Pick<EngineNotices, "viewChanged">,
  ) {}

  /** @throws Error when it was closed or never opened. */
  get(view: string): ShownResults {
    return this.entry(view).shown;
  }

  /** The results that rows stand for, each lab instance once. */
  resultsOf(view: string, rows: readonly RowChoice[]): LabResult[] {
    const results = rows.flatMap((row): LabResult[] => {
      if ("instanceId" in row) return [this.held.get(row)].filter((result) => result !== undefined);
      const node = this.groupAt(view, row.group);
      return node ? [...resultsBelow(node.group)] : [];
    });
    return [...new Map(results.map((result) => [result.LabInstanceId, result])).values()];
  }

  /** Lays all views out for a time zone. */
  followSettings(): void {
    for (const { shown, arrangement } of this.open.values()) shown.arrange(this.arrangement(arrangement));
  }

  dispose(): void {
    for (const view of [...this.open.keys()]) this.close(view);
  }

  /** @throws Error when there is one of that name. */
  async openView({ view, arrangement, filter }: Parameters<ViewQuestions["openView"]>[0]): Promise<void> {
    if (this.open.has(view)) throw new Error(`There is a view ${view} already.`);
    const shown = new ShownResults(this.held.store, this.arrangement(arrangement), this.held.names, (error) =>
      this.held.report(error),
    );
    if (filter) shown.setFilter(filterFromJson(filter));
    const telling = new Throttle(() => this.notices.viewChanged(view, this.stateOf(view)));
    shown.onDidChange(() => telling.call());
    this.open.set(view, { shown, telling, arrangement });
  }

  async closeView({ view }: { view: string }): Promise<void> {
    this.close(view);
  }

  async arrange({ view, arrangement }: Parameters<ViewQuestions["arrange"]>[0]): Promise<void> {
    const entry = this.entry(view);
    entry.arrangement = arrangement;
    entry.shown.arrange(this.arrangement(arrangement));
    entry.telling.flush();
  }

  async setFilter({ view, filter }: Parameters<ViewQuestions["setFilter"]>[0]): Promise<number> {
    return this.filter(view, filterFromJson(filter));
  }

  async addToFilter({ view, filter }: Parameters<ViewQuestions["addToFilter"]>[0]): Promise<number> {
    return this.filter(view, { ...this.get(view).filter, ...filterFromJson(filter) });
  }

  async filterByRow({ view, row }: { view: string; row: RowChoice }): Promise<number> {
    const conditions = row.group.map(({ by, key }) =>
      filterOfGroup(by, keyFromJson(by, key), this.held.settings.timeZone),
    );
    return this.filter(view, Object.assign({}, this.get(view).filter, ...conditions) as ResultFilter);
  }

  async filterByUserOfRow({ view, row }: { view: string; row: RowChoice }): Promise<number | undefined> {
    const user = this.userOf(row);
    return user === undefined ? undefined : this.filter(view, { userIds: [user] });
  }

  async filterByFact({ view, of, ...one }: Parameters<ViewQuestions["filterByFact"]>[0]): Promise<boolean> {
    const result = this.held.get(one);
    if (!result) return false;
    this.filter(view, of === "classmates" ? filterOfRelated(result, of) : filterOfFact(result, of));
    return true;
  }

  async filterWords({ filter }: Parameters<ViewQuestions["filterWords"]>[0]): Promise<string> {
    return this.words(filterFromJson(filter));
  }

  async filterChoices({
    filter,
  }: Parameters<ViewQuestions["filterChoices"]>[0]): ReturnType<ViewQuestions["filterChoices"]> {
    const { names, present, store } = this.held;
    return filterChoices(store.results(), filterFromJson(filter), { names, seenAt: present.seenAt });
  }

  async countPassing({ filter }: Parameters<ViewQuestions["countPassing"]>[0]): Promise<number> {
    const { names, present, store } = this.held;
    const matches = filterMatcher(filterFromJson(filter), { names, seenAt: present.seenAt });
    let passing = 0;
    const steps = inSteps(store.results(), stepSize, (result) => {
      if (matches(result)) passing += 1;
    });
    await inTurns(steps);
    return passing;
  }

  async count({ view }: { view: string }): Promise<number> {
    return this.get(view).size;
  }

  async tally({ view }: { view: string }): ReturnType<ViewQuestions["tally"]> {
    const { results, complete, scored, passed, platformFailures } = this.get(view).tally;
    return { results, complete, scored, passed, platformFailures };
  }

  async rows({
    view,
    below,
    count,
  }: Parameters<ViewQuestions["rows"]>[0]): ReturnType<ViewQuestions["rows"]> {
    const { tree } = this.get(view);
    const parent = this.groupAt(view, below);
    // A group that is gone has nothing below it, and a list of it must not be that of the first level.
    if (below.length > 0 && !parent) return { rows: [], total: 0 };
    const { nodes, total } = tree.children(parent, count);
    const context = this.context;
    return { rows: nodes.map((node) => rowOf(node, context)), total };
  }

  async resultRows({
    instanceIds,
    below,
  }: Parameters<ViewQuestions["resultRows"]>[0]): ReturnType<ViewQuestions["resultRows"]> {
    const context = this.context;
    return instanceIds.flatMap((id) => {
      const result = this.held.get({ instanceId: id });
      return result ? rowOfResult(result, below, context) : [];
    });
  }

  async find({ view, instanceId }: Parameters<ViewQuestions["find"]>[0]): ReturnType<ViewQuestions["find"]> {
    const result = this.held.get({ instanceId });
    const position = result && this.get(view).tree.find(result);
    if (!position) return undefined;
    const groups: GroupNode[] = [];
    for (let group = position.node.parent; group; group = group.parent) groups.unshift(group);
    return {
      groups: groups.map((group) => groupRow(group, this.context)),
      row: rowOfResult(position.node.result, position.node.parent?.by, this.context),
      needed: position.lists.map(({ needed }) => needed),
    };
  }

  async tooltip({ instanceId }: { instanceId: string }): Promise<string | undefined> {
    const result = this.held.get({ instanceId });
    return result && resultTooltip(result, this.context);
  }

  async namesOfRows({ rows }: { rows: readonly RowChoice[] }): Promise<string[]> {
    return rows.flatMap((row) => {
      const step = "instanceId" in row ? undefined : row.group.at(-1);
      return step && step.key !== null ? [this.nameAsItCame(step)] : [];
    });
  }

  /** What a group's row has for a name, or else its id, before it was made fit for a row. */
  private nameAsItCame({ by, key }: GroupStep): string {
    const { names } = this.held;
    const id = keyFromJson(by, key);
    if ((by === "class" || by === "user") && typeof id === "string") return names.nameOf(by, id) ?? id;
    const name = by === "profile" && typeof id !== "string" && id !== undefined && names.nameOf("lab", id);
    return name || String(key);
  }

  private get context(): RowContext {
    const { present, settings, names, classes } = this.held;
    return { present, timeZone: settings.timeZone, names, classes };
  }

  private words(filter: ResultFilter): string {
    return filterWords(filter, this.held.clock, this.held.names);
  }

  private filter(view: string, filter: ResultFilter): number {
    const { shown, telling } = this.entry(view);
    const count = shown.setFilter(filter);
    telling.flush();
    return count;
  }

  private stateOf(view: string): ViewState {
    const { size, filter, isFiltered } = this.get(view);
    return { size, filter: filterToJson(filter), isFiltered, filterWords: this.words(filter) };
  }

  private groupAt(view: string, steps: readonly GroupStep[]): GroupNode | undefined {
    return this.get(view).tree.groupAt(steps.map(({ by, key }) => keyFromJson(by, key)));
  }

  private userOf(row: RowChoice): string | undefined {
    if ("instanceId" in row) return this.held.get(row)?.UserId || undefined;
    const last = row.group.at(-1);
    return last?.by === "user" && typeof last.key === "string" ? last.key : undefined;
  }

  private arrangement(arrangement: ViewArrangement): Arrangement {
    return { ...arrangement, timeZone: this.held.settings.timeZone };
  }

  private entry(view: string): OpenView {
    const entry = this.open.get(view);
    if (!entry) throw new Error(`There is no view ${view}.`);
    return entry;
  }

  private close(view: string): void {
    const entry = this.open.get(view);
    entry?.telling.dispose();
    entry?.shown.dispose();
    this.open.delete(view);
  }
}
