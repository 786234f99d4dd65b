import type { Integer, LabResult } from "../../api/labResult";
import { ChangeEvent, type Subscription } from "../store/changeEvent";
import { GroupIndex } from "./groupIndex";
import type { GroupBy } from "./grouping";
import { filterMatcher, isEmptyFilter, simplify, type ResultFilter } from "../filter/resultFilter";
import { groupComparison, resultComparison, type GroupOrder, type ResultOrder } from "../order/resultOrder";
import type { ChangingNames, Naming } from "../names/names";
import type { ResultStore, ResultsChange } from "../store/resultStore";
import { ResultTree, type TreeOrder } from "./tree";
import type { Tally } from "../state/tally";

/** How results are laid out. */
export interface Arrangement {
  readonly groupBy: GroupBy;
  readonly resultOrder: ResultOrder;
  readonly groupOrder: GroupOrder;
  /** An IANA name; decides on which day a lab started. */
  readonly timeZone: string;
}

/** Groups, and the store's version that they were made of. */
interface Groups {
  readonly index: GroupIndex;
  readonly version: number;
}

/**
 * One view of the results held: those that a filter lets pass, in groups. There can be many at once, each with a
 * filter and an arrangement of its own. Groups are made when somebody first asks for them, and kept up to date.
 */
export class ShownResults {
  private readonly changeEvent: ChangeEvent;
  private readonly listening: Subscription;
  private activeFilter: ResultFilter = {};
  private matches: ((result: LabResult) => boolean) | undefined;
  /** What there would be without a filter; kept, so that taking the filter away takes no time. */
  private everything: Groups | undefined;
  private filtered: Groups | undefined;
  /** How many pass the filter, where that is known without the groups. */
  private counted: number | undefined;
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
    const subscriptions = [
      store.onDidChange((change) => this.applyChange(change)),
      names.onDidChange(() => this.followNames()),
    ];
    this.listening = { dispose: () => subscriptions.forEach((subscription) => subscription.dispose()) };
  }

  get filter(): ResultFilter {
    return this.activeFilter;
  }

  get isFiltered(): boolean {
    return this.matches !== undefined;
  }

  /** How many results are shown. */
  get size(): number {
    if (!this.matches) return this.store.size;
    if (this.filtered) return this.filtered.index.root.tally.results;
    return (this.counted ??= count(this.results()));
  }

  get tree(): ResultTree {
    return new ResultTree(this.index, this.order);
  }

  /** The counts of all that is shown. */
  get tally(): Tally {
    return this.index.root.tally;
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
    this.forgetFiltered();
    this.changeEvent.fire();
    return this.size;
  }

  arrange(arrangement: Arrangement): void {
    const { groupBy, timeZone } = this.arrangement;
    this.arrangement = arrangement;
    this.order = orderOf(arrangement, this.names);
    if (groupBy !== arrangement.groupBy || timeZone !== arrangement.timeZone) this.forgetGroups();
    this.changeEvent.fire();
  }

  /** Stops following what is held and named. */
  dispose(): void {
    this.listening.dispose();
    this.forgetGroups();
  }

  private get index(): GroupIndex {
    const { index } = this.matches
      ? (this.filtered ??= this.group(this.results(), (id) => this.shown(id)))
      : (this.everything ??= this.group(this.store.results(), (id) => this.store.get(id)));
    return index;
  }

  private shown(id: Integer): LabResult | undefined {
    const result = this.store.get(id);
    return result && this.shows(result) ? result : undefined;
  }

  private applyChange(change: ResultsChange): void {
    this.counted = undefined;
    if (change === "replaced") this.forgetGroups();
    else this.update(change);
    this.changeEvent.fire();
  }

  /** Labels are made when they are looked at; what goes by names beside them is the order, and what a text finds. */
  private followNames(): void {
    this.order = orderOf(this.arrangement, this.names);
    this.everything?.index.followNames();
    if (this.activeFilter.text !== undefined) return void this.setFilter(this.activeFilter);
    this.filtered?.index.followNames();
    this.changeEvent.fire();
  }

  private update({ added, updated }: Exclude<ResultsChange, "replaced">): void {
    const everything = this.olderThanChange(this.everything);
    const filtered = this.olderThanChange(this.filtered);
    for (const result of added) {
      everything?.add(result);
      if (this.shows(result)) filtered?.add(result);
    }
    for (const { before, after } of updated) {
      everything?.remove(before);
      everything?.add(after);
      if (this.shows(before)) filtered?.remove(before);
      if (this.shows(after)) filtered?.add(after);
    }
  }

  /** Groups that somebody made after the change, but before this view was told of it, have it in them already. */
  private olderThanChange(groups: Groups | undefined): GroupIndex | undefined {
    return groups && groups.version < this.store.version ? groups.index : undefined;
  }

  private forgetGroups(): void {
    this.everything = undefined;
    this.forgetFiltered();
  }

  private forgetFiltered(): void {
    this.filtered = undefined;
    this.counted = undefined;
  }

  private group(
    results: Iterable<LabResult>,
    current: (labInstanceId: Integer) => LabResult | undefined,
  ): Groups {
    const { groupBy, timeZone } = this.arrangement;
    const index = new GroupIndex(groupBy, timeZone, this.order.results, this.names, current);
    for (const result of results) index.add(result);
    return { index, version: this.store.version };
  }
}

function count(results: Iterable<unknown>): number {
  let number = 0;
  for (const _ of results) number += 1;
  return number;
}

function orderOf({ resultOrder, groupOrder }: Arrangement, names: Naming): TreeOrder {
  return { groups: groupComparison(groupOrder), results: resultComparison(resultOrder, names) };
}
