import type { Integer, LabResult } from "../api/labResult";
import { addRange, uncoveredParts } from "../range/coverage";
import type { TimeRange } from "../range/timeRange";
import { ChangeEvent } from "./changeEvent";
import { mergeResults, type MergeChanges, type ResultMap } from "./mergeResults";

/** Where the held results come from. Results of two sources are never mixed. */
export interface ResultSource {
  readonly kind: "connection" | "sample" | "file";
  /** A connection's or a file's name, or what else people call the source. */
  readonly name: string;
  /** The API's base URL, or a word for what has none; stands in exported files. */
  readonly url: string;
}

/** A stretch that was asked for and did not come. */
export interface FailedWindow extends TimeRange {
  /** One sentence for people. */
  readonly error: string;
}

/** What changed in the results held: some of them, or there are others altogether. */
export type ResultsChange = MergeChanges | "replaced";

const nothing: MergeChanges = { added: [], updated: [] };

/** The one place that holds results. Everything that shows or exports them reads from here. */
export class ResultStore {
  private readonly changeEvent = new ChangeEvent<ResultsChange>();
  private held: ResultMap = new Map();
  private coveredRanges: TimeRange[] = [];
  private failed: FailedWindow[] = [];
  private failedSource: ResultSource | undefined;
  private heldSource: ResultSource | undefined;
  private lastSeen: number | undefined;

  readonly onDidChange = this.changeEvent.subscribe;

  get source(): ResultSource | undefined {
    return this.heldSource;
  }

  /** When what is held was last seen, in Unix seconds: what runs is decided by it. Undefined when nothing is held. */
  get seenAt(): number | undefined {
    return this.lastSeen;
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
    return this.coveredRanges;
  }

  /** From the first second to the last that was fetched; undefined when nothing was. */
  get range(): TimeRange | undefined {
    const first = this.coveredRanges[0];
    const last = this.coveredRanges.at(-1);
    return first && last && { start: first.start, end: last.end };
  }

  /** From the first start to the last end of what is held; undefined when nothing is. Unlike {@link range} it looks at every result. */
  get span(): TimeRange | undefined {
    return spanOf(this.held.values());
  }

  /** The stretches inside {@link range} that are not held. */
  get missing(): TimeRange[] {
    return this.range ? uncoveredParts(this.range, this.coveredRanges) : [];
  }

  /** The stretches that were asked for and did not come, until they do. */
  get failedWindows(): readonly FailedWindow[] {
    return this.failed;
  }

  /**
   * Adds what came back for a stretch of time. Results of another source give way.
   * @returns what changed against what was held before.
   */
  add(source: ResultSource, range: TimeRange, results: readonly LabResult[]): MergeChanges {
    const isReplaced = this.makeRoomFor(source);
    const changes = mergeResults(this.held, results);
    this.coveredRanges = addRange(this.coveredRanges, range);
    this.failed = this.failed.filter((window) => uncoveredParts(window, this.coveredRanges).length > 0);
    this.changeEvent.fire(isReplaced ? "replaced" : changes);
    return changes;
  }

  /**
   * Takes other results in place of those held, such as a file's.
   * @param range what they are the results of, in Unix seconds.
   * @param missing the stretches inside the range that they leave out.
   */
  replace(
    source: ResultSource,
    range: TimeRange,
    missing: readonly TimeRange[],
    results: readonly LabResult[],
  ): void {
    this.held = new Map();
    mergeResults(this.held, results);
    const inside = missing.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
    this.coveredRanges = uncoveredParts(range, inside);
    this.failed = [];
    this.heldSource = source;
    this.changeEvent.fire("replaced");
  }

  /** Adds the state of one lab instance that was asked for by itself. Results of another source stay alone. */
  update(source: ResultSource, result: LabResult): void {
    if (this.heldSource && !isSameSource(this.heldSource, source)) return;
    this.heldSource = source;
    this.changeEvent.fire(mergeResults(this.held, [result]));
  }

  /** Remembers a stretch that did not come. What is held stays, of whatever source it is. */
  recordFailure(source: ResultSource, window: FailedWindow): void {
    const others = isSameSource(this.failedSource, source)
      ? this.failed.filter((other) => !isSameRange(other, window))
      : [];
    this.failed = [...others, window];
    this.failedSource = source;
    this.changeEvent.fire(nothing);
  }

  clear(): void {
    this.held = new Map();
    this.coveredRanges = [];
    this.failed = [];
    this.heldSource = undefined;
    this.changeEvent.fire("replaced");
  }

  /** @returns whether results of another source had to go. */
  private makeRoomFor(source: ResultSource): boolean {
    const isOther = !isSameSource(this.heldSource, source);
    if (isOther) {
      this.held = new Map();
      this.coveredRanges = [];
    }
    if (!isSameSource(this.failedSource, source)) this.failed = [];
    this.heldSource = source;
    return isOther;
  }
}

/** From the first start to the last end, in Unix seconds; undefined for no results. */
export function spanOf(results: Iterable<LabResult>): TimeRange | undefined {
  let span: TimeRange | undefined;
  for (const { Start, End } of results) {
    const [start, end] = [Number(Start), Number(End ?? Start)];
    span = span
      ? { start: Math.min(span.start, start), end: Math.max(span.end, end) }
      : { start, end: Math.max(start, end) };
  }
  return span;
}

function isSameSource(a: ResultSource | undefined, b: ResultSource): boolean {
  return a?.kind === b.kind && a.name === b.name && a.url === b.url;
}

function isSameRange(a: TimeRange, b: TimeRange): boolean {
  return a.start === b.start && a.end === b.end;
}
