import type { Integer, LabResult } from "../api/labResult";
import { ChangeEvent } from "./store/changeEvent";
import { GroupIndex } from "./groupIndex";
import type { GroupBy } from "./grouping";
import { filterMatcher, isEmptyFilter, simplify, type ResultFilter } from "./filter/resultFilter";
import { groupComparison, resultComparison, type GroupOrder, type ResultOrder } from "./resultOrder";
import type { ChangingNames, Naming } from "./names/names";
import type { ResultStore, ResultsChange } from "./store/resultStore";
import { ResultTree, type TreeOrder } from "./resultTree";

/** How results are laid out. */
export interface Arrangement {
  readonly groupBy: GroupBy;
  readonly resultOrder: ResultOrder;
  readonly groupOrder: GroupOrder;
  /** An IANA name; decides on which day a lab started. */
  readonly timeZone: string;
}

/** Those of the results held that the filter lets pass, in groups. Tree, counts, panels and exports all speak of these. */
export class ShownResults {
  private readonly changeEvent: ChangeEvent;
  private activeFilter: ResultFilter = {};
  private matches: ((result: LabResult) => boolean) | undefined;
  /** What there would be without a filter; kept up to date, so that taking the filter away takes no time. */
  private everything: GroupIndex;
  private filtered: GroupIndex | undefined;
  private order: TreeOrder;

  /** Fires after each change of the results held, of the filter, of the arrangement and of names. */
  readonly onDidChange: ChangeEvent["subscribe"];

  /** @param onError takes what a listener threw; without it, the process reports it. */
  constructor(
    private readonly store: ResultStore,
    private arrangement: Arrangement,
    /** What labs, classes and users are called wherever these results are shown. */
    readonly names: ChangingNames,
    onError?: (error: unknown) => void,
  ) {
    this.changeEvent = new ChangeEvent(onError);
    this.onDidChange = this.changeEvent.subscribe;
    this.order = orderOf(arrangement, names);
    this.everything = this.group(store.results(), (id) => store.get(id));
    store.onDidChange((change) => this.follow(change));
    names.onDidChange(() => this.followNames());
  }

  get filter(): ResultFilter {
    return this.activeFilter;
  }

  get isFiltered(): boolean {
    return this.matches !== undefined;
  }

  /** How many results are shown. */
  get size(): number {
    return this.index.root.tally.results;
  }

  private get index(): GroupIndex {
    return this.filtered ?? this.everything;
  }

  get tree(): ResultTree {
    return new ResultTree(this.index, this.order);
  }

  *results(): Generator<LabResult> {
    for (const result of this.store.results()) if (this.shows(result)) yield result;
  }

  shows(result: LabResult): boolean {
    return this.matches === undefined || this.matches(result);
  }

  /** @returns how many results are shown now. */
  setFilter(filter: ResultFilter): number {
    this.activeFilter = simplify(filter);
    this.matches = isEmptyFilter(filter)
      ? undefined
      : filterMatcher(filter, { seenAt: this.store.seenAt ?? 0, names: this.names });
    this.refilter();
    return this.size;
  }

  arrange(arrangement: Arrangement): void {
    const { groupBy, timeZone } = this.arrangement;
    this.arrangement = arrangement;
    this.order = orderOf(arrangement, this.names);
    if (groupBy !== arrangement.groupBy || timeZone !== arrangement.timeZone) this.rebuild();
    else this.changeEvent.fire();
  }

  private follow(change: ResultsChange): void {
    if (change === "replaced") return this.rebuild();
    for (const result of change.added) {
      this.everything.add(result);
      if (this.filtered && this.shows(result)) this.filtered.add(result);
    }
    for (const { before, after } of change.updated) {
      this.everything.remove(before);
      this.everything.add(after);
      if (this.filtered && this.shows(before)) this.filtered.remove(before);
      if (this.filtered && this.shows(after)) this.filtered.add(after);
    }
    this.changeEvent.fire();
  }

  /** Labels are made when they are looked at; what goes by names beside them is the order, and what a text finds. */
  private followNames(): void {
    this.order = orderOf(this.arrangement, this.names);
    this.everything.followNames();
    if (this.activeFilter.text !== undefined) return void this.setFilter(this.activeFilter);
    this.filtered?.followNames();
    this.changeEvent.fire();
  }

  private rebuild(): void {
    this.everything = this.group(this.store.results(), (id) => this.store.get(id));
    this.refilter();
  }

  private refilter(): void {
    this.filtered = this.isFiltered
      ? this.group(this.results(), (id) => {
          const result = this.store.get(id);
          return result && this.shows(result) ? result : undefined;
        })
      : undefined;
    this.changeEvent.fire();
  }

  private group(
    results: Iterable<LabResult>,
    current: (labInstanceId: Integer) => LabResult | undefined,
  ): GroupIndex {
    const { groupBy, timeZone } = this.arrangement;
    const index = new GroupIndex(groupBy, timeZone, this.order.results, this.names, current);
    for (const result of results) index.add(result);
    return index;
  }
}

function orderOf({ resultOrder, groupOrder }: Arrangement, names: Naming): TreeOrder {
  return { groups: groupComparison(groupOrder), results: resultComparison(resultOrder, names) };
}
