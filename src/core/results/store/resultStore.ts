import type { Integer, LabResult } from "../../api/labResult";
import { checkStretch } from "../../range/coverage";
import type { TimeRange } from "../../range/timeRange";
import { AskOrder } from "./askOrder";
import type { ChangeEvent } from "./changeEvent";
import type { WholeContent } from "./content";
import { Coverage, type AskedFor, type FailedWindow } from "./coverage";
import type { EndedLoads } from "./endedLoads";
import { mergeResults, type MergeChanges, type ResultMap } from "./mergeResults";
import { OpenLoads, type OpenLoad } from "./openLoads";
import { isSameSource, type ResultSource } from "./resultSource";
import { lastMomentOf, spanOf } from "./spanOf";
import { StoreEvents, type ResultsChange } from "./storeEvents";

export type { FailedWindow, ResultSource, ResultsChange };

const nothing: MergeChanges = { added: [], updated: [] };

/**
 * The one place that holds results. Everything that shows or exports them reads from here.
 *
 * What is held has an owner: its source. Whoever brings results begins a load and gets its number, and what
 * comes under the number of a load that is over is void. Opening a file or the sample, clearing, and a fetch of
 * another connection end the loads that were begun before them.
 */
export class ResultStore {
  private readonly events: StoreEvents;
  private readonly loads = new OpenLoads();
  private askOrder = new AskOrder();
  private held: ResultMap = new Map();
  private coverage = Coverage.none;
  /** Whose coverage it is; also while nothing of it has come. */
  private owner: ResultSource | undefined;
  private hasCome = false;
  private lastHolding = 0;
  private lastSeen: number | undefined;
  private skippedEntries = 0;

  readonly onDidChange: ChangeEvent<ResultsChange>["subscribe"];
  /** Fires when {@link isLoading} may have changed. */
  readonly onDidChangeLoading: ChangeEvent["subscribe"];
  /** Fires once for all loads that one thing ended, so that their requests can be stopped. */
  readonly onDidEndLoads: ChangeEvent<EndedLoads>["subscribe"];

  /** @param onError takes what a listener threw; without it, the process reports it. */
  constructor(onError?: (error: unknown) => void) {
    this.events = new StoreEvents(onError);
    this.onDidChange = this.events.change.subscribe;
    this.onDidChangeLoading = this.events.loading.subscribe;
    this.onDidEndLoads = this.events.end.subscribe;
  }

  /** Where what is held comes from; undefined when nothing has come. */
  get source(): ResultSource | undefined {
    return this.hasCome ? this.owner : undefined;
  }

  /** Another number each time that what is held gives way to something else, or to nothing. */
  get holding(): number {
    return this.lastHolding;
  }

  /** Another number with each change, from before anybody is told of it. */
  get version(): number {
    return this.events.version;
  }

  /**
   * When what is held was last seen, in Unix seconds: what runs is decided by it. Undefined when nothing has come.
   */
  get seenAt(): number | undefined {
    return this.hasCome ? this.lastSeen : undefined;
  }

  /** How many entries came with what is held that no lab instance id could be read from. */
  get skipped(): number {
    return this.skippedEntries;
  }

  /** Whether something is under way that decides what is held. */
  get isLoading(): boolean {
    return this.loads.some(({ isUpdate }) => !isUpdate);
  }

  /** How many results are held. */
  get size(): number {
    return this.held.size;
  }

  results(): IterableIterator<LabResult> {
    return this.held.values();
  }

  get(labInstanceId: Integer): LabResult | undefined {
    return this.held.get(labInstanceId);
  }

  /** The stretches that were fetched, in order; none touches another. */
  get covered(): readonly TimeRange[] {
    return this.coverage.covered;
  }

  /** From the first second to the last that was fetched; undefined when nothing was. */
  get range(): TimeRange | undefined {
    return this.coverage.range;
  }

  /** From the first start to the last end of what is held; undefined when nothing is. Unlike {@link range} it looks at every result. */
  get span(): TimeRange | undefined {
    return spanOf(this.held.values());
  }

  /** The stretches inside {@link range} that are not held. */
  get missing(): TimeRange[] {
    return this.coverage.missing;
  }

  /** The stretches that were asked for and did not come, until they do; not those that are still under way. */
  get failedWindows(): readonly FailedWindow[] {
    return this.coverage.failed;
  }

  /** Every stretch to name where {@link range} stands: those missing inside it, and those that failed outside it. */
  get gaps(): TimeRange[] {
    return this.coverage.gaps;
  }

  /**
   * Begins a load that decides what is held: once it brings something, results of another source give way.
   * @returns its number.
   */
  begin(source: ResultSource): number {
    const load = this.loads.begin(source, false);
    this.events.loading.fire();
    return load;
  }

  /** Begins a load that only keeps up to date what is held of its source, and ends with it. @returns its number. */
  beginUpdate(source: ResultSource): number {
    return this.loads.begin(source, true);
  }

  /** Whether what comes under that number is still taken. */
  isOpen(load: number): boolean {
    return this.loads.get(load) !== undefined;
  }

  /** A number for a request that is sent now, so that of two answers the store knows which was asked for later. */
  nextAsk(): number {
    return this.loads.nextNumber();
  }

  /**
   * Ends what was begun before a load and is of another source, because the load really starts now. What is held
   * stays until it brings something.
   */
  takeOver(load: number): void {
    const open = this.loads.get(load);
    if (open && !open.isUpdate) this.events.tellEnded(this.endOlder(open), open.source);
  }

  /**
   * Adds what came back for a stretch of time.
   * @param asked when it was asked for, from {@link nextAsk}; when the load was begun, if left out.
   * @returns what changed against what was held before, or that the load is over and nothing was taken.
   * @throws InvalidRangeError, after which nothing has changed.
   */
  add(load: number, range: TimeRange, results: readonly LabResult[], asked = load): MergeChanges | "void" {
    return this.take(load, asked, results, checkStretch(range));
  }

  /** Counts entries that came with what a load brought and that no lab instance id could be read from. */
  noteSkipped(load: number, count: number): void {
    const open = this.loads.get(load);
    if (!open || count === 0 || !isSameSource(this.owner, open.source)) return;
    this.skippedEntries += count;
    this.events.tellChange(nothing);
  }

  /** Adds the state of one lab instance that was asked for by itself; parameters and result as for {@link add}. */
  update(load: number, result: LabResult, asked = load): MergeChanges | "void" {
    return this.take(load, asked, [result]);
  }

  /**
   * Takes a load's results in place of all that is held, and ends every load that was begun before it. With this
   * the load is over.
   * @returns how many are held now, or that the load was over and nothing has changed.
   * @throws InvalidRangeError, after which nothing has changed.
   */
  replace(
    load: number,
    { range, missing = [], results, seenAt, skipped = 0, ...whole }: WholeContent,
  ): number | "void" {
    const open = this.loads.get(load);
    if (!open) return "void";
    const source = whole.source ?? open.source;
    const held: ResultMap = new Map();
    mergeResults(held, results);
    const coverage = range ? Coverage.of(range, missing) : Coverage.none;
    this.loads.finish(load);
    const ended = this.loads.end(({ number, isUpdate }) => number < load || isUpdate);
    this.hold(source, held, coverage);
    this.lastSeen = seenAt ?? lastMomentOf(held.values());
    this.skippedEntries = skipped;
    this.events.tellEnded(ended, source);
    this.events.tellChange("replaced");
    return held.size;
  }

  /**
   * Says that a load is over: it brings nothing any more.
   * @param askedFor what it should have brought, where what is missing of that is to be remembered.
   */
  finish(load: number, askedFor?: AskedFor): void {
    const open = this.loads.finish(load);
    if (this.loads.size === 0) this.askOrder.forget();
    if (!open) return;
    if (!open.isUpdate) this.events.loading.fire();
    if (!askedFor || !this.noteAskedFor(open.source, askedFor)) return;
    this.events.tellChange(nothing);
  }

  /** Lets go of everything and ends every load. */
  clear(): void {
    const ended = this.loads.end(() => true);
    this.hold(undefined, new Map(), Coverage.none);
    this.events.tellEnded(ended, "cleared");
    this.events.tellChange("replaced");
  }

  /** @param range what the results are those of; none for a result that was asked for by itself. */
  private take(
    load: number,
    asked: number,
    results: readonly LabResult[],
    range?: TimeRange,
  ): MergeChanges | "void" {
    const open = this.loads.get(load);
    if (!open) return "void";
    const isOwner = isSameSource(this.owner, open.source);
    if (this.hasCome && !isOwner && open.isUpdate) return "void";
    const isNew = !this.hasCome || !isOwner;
    const held = isNew ? new Map<Integer, LabResult>() : this.held;
    const order = isNew ? new AskOrder() : this.askOrder;
    const before = isOwner ? this.coverage : Coverage.none;
    const coverage = range ? before.with(range) : before;
    const changes = mergeResults(held, results, { at: asked, order });
    // From here on nothing can fail: all of it happens, or nothing did.
    const ended = open.isUpdate ? [] : this.endOlder(open);
    if (isNew) {
      this.hold(open.source, held, coverage);
      this.askOrder = order;
      ended.push(...this.loads.end(({ isUpdate, source }) => isUpdate && !isSameSource(source, open.source)));
    }
    this.coverage = coverage;
    this.lastSeen = Math.floor(Date.now() / 1000);
    this.events.tellEnded(ended, open.source);
    this.events.tellChange(isNew ? "replaced" : changes);
    return changes;
  }

  /** @returns whether it says anything of what is held: what failed elsewhere does not. */
  private noteAskedFor(source: ResultSource, askedFor: AskedFor): boolean {
    const isOwner = isSameSource(this.owner, source);
    if (this.hasCome && !isOwner) return false;
    this.coverage = (isOwner ? this.coverage : Coverage.none).asked(askedFor);
    this.owner = source;
    return true;
  }

  /** @param owner undefined when nothing is to be held. */
  private hold(owner: ResultSource | undefined, held: ResultMap, coverage: Coverage): void {
    this.held = held;
    this.coverage = coverage;
    this.askOrder = new AskOrder();
    this.owner = owner;
    this.hasCome = owner !== undefined;
    this.skippedEntries = 0;
    this.lastHolding += 1;
  }

  private endOlder({ number, source }: OpenLoad): number[] {
    return this.loads.end((other) => other.number < number && !isSameSource(other.source, source));
  }
}
