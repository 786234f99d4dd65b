import type { Integer, LabResult } from "../../../../src/core/api/labResult";
import type { TimeRange } from "../../../../src/core/range/timeRange";
import { isSameSource, type ResultSource } from "../../../../src/core/results/store/resultSource";

interface Arrival {
  readonly result: LabResult;
  readonly asked: number;
}

interface ModelLoad {
  readonly number: number;
  readonly source: ResultSource;
  readonly isUpdate: boolean;
}

/** What a store should hold, told as plainly as can be: by every second and every arrival. */
export class StoreModel {
  source: ResultSource | undefined;
  /** Reasons by the seconds that begin a missing stretch of a second. */
  readonly failed = new Map<number, string>();
  readonly covered = new Set<number>();
  readonly open = new Map<number, ModelLoad>();
  /** The loads that were ended, in the order in which they were. */
  readonly ended: number[] = [];
  private tried: ResultSource | undefined;
  private arrivals: Arrival[] = [];

  begin(number: number, source: ResultSource, isUpdate: boolean): void {
    this.open.set(number, { number, source, isUpdate });
  }

  takeOver(number: number): void {
    const load = this.open.get(number);
    if (load && !load.isUpdate) {
      this.end((other) => other.number < number && !isSameSource(other.source, load.source));
    }
  }

  /** @returns whether it counts. */
  add(number: number, range: TimeRange | undefined, results: readonly LabResult[], asked: number): boolean {
    const load = this.open.get(number);
    if (!load) return false;
    const isOthers = this.source !== undefined && !isSameSource(this.source, load.source);
    if (isOthers && load.isUpdate) return false;
    this.takeOver(number);
    if (this.source === undefined || isOthers) {
      if (!isSameSource(this.tried, load.source)) this.forgetStretches();
      this.arrivals = [];
      this.source = load.source;
      this.tried = load.source;
      this.end((other) => other.isUpdate && !isSameSource(other.source, load.source));
    }
    this.arrivals.push(...results.map((result) => ({ result, asked })));
    if (range) this.cover(range);
    return true;
  }

  /** @returns whether it counts. */
  replace(
    number: number,
    range: TimeRange,
    missing: readonly TimeRange[],
    results: readonly LabResult[],
  ): boolean {
    const load = this.open.get(number);
    if (!load) return false;
    this.open.delete(number);
    this.end((other) => other.number < number || other.isUpdate);
    this.forgetStretches();
    this.source = load.source;
    this.tried = load.source;
    this.arrivals = results.map((result) => ({ result, asked: 0 }));
    this.cover(range);
    for (const stretch of missing) {
      for (const second of secondsOf(stretch)) {
        if (this.covered.delete(second)) this.failed.set(second, "not in the file");
      }
    }
    return true;
  }

  finish(number: number, askedFor?: { range: TimeRange; reason: string }): void {
    const load = this.open.get(number);
    this.open.delete(number);
    if (!load || !askedFor) return;
    if (this.source && !isSameSource(this.source, load.source)) return;
    if (!isSameSource(this.tried, load.source)) this.forgetStretches();
    this.tried = load.source;
    for (const second of secondsOf(askedFor.range)) {
      if (!this.covered.has(second)) this.failed.set(second, askedFor.reason);
    }
  }

  clear(): void {
    this.end(() => true);
    this.forgetStretches();
    this.source = undefined;
    this.tried = undefined;
    this.arrivals = [];
  }

  /** The freshest arrival of each lab instance; of those as fresh, the one asked for last. */
  results(): Map<Integer, LabResult> {
    const best = new Map<Integer, Arrival>();
    for (const arrival of this.arrivals) {
      const before = best.get(arrival.result.LabInstanceId);
      if (!before || isBetter(arrival, before)) best.set(arrival.result.LabInstanceId, arrival);
    }
    return new Map([...best].map(([id, { result }]) => [id, result]));
  }

  private cover(range: TimeRange): void {
    for (const second of secondsOf(range)) {
      this.covered.add(second);
      this.failed.delete(second);
    }
  }

  private forgetStretches(): void {
    this.covered.clear();
    this.failed.clear();
  }

  private end(isMeant: (load: ModelLoad) => boolean): void {
    for (const load of [...this.open.values()]) {
      if (!isMeant(load)) continue;
      this.open.delete(load.number);
      this.ended.push(load.number);
    }
  }
}

/** The seconds of a stretch, each named by its beginning. */
export function secondsOf({ start, end }: TimeRange): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

/** Whether an arrival that came after another is to be held in its place. */
function isBetter(later: Arrival, earlier: Arrival): boolean {
  const rank = ({ result, asked }: Arrival): number[] => [
    result.End == null ? 0 : 1,
    result.LastActivity ?? 0,
    result.End ?? 0,
    asked,
  ];
  const [a, b] = [rank(later), rank(earlier)];
  const place = a.findIndex((value, index) => value !== b[index]);
  return place < 0 || (a[place] ?? 0) > (b[place] ?? 0);
}
