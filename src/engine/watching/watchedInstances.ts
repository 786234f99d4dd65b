import type { InstanceDetails } from "../../core/api/depth/instanceDetails";
import type { OpenLabs } from "../../core/api/depth/runningLabs";
import type { Integer, LabResult } from "../../core/api/labResult";
import { instanceNow, openNow, resultNow, type InstanceNow } from "../../core/results/live/openInstance";

/** What a search or a list of open labs has told of a class. */
export class WatchedInstances {
  private readonly found = new Map<
    Integer,
    { readonly details: InstanceDetails; readonly askedAt: number }
  >();
  private open: ReadonlyMap<Integer, InstanceNow> = new Map();
  private searchedAt: number | undefined;
  /** When anything was last told, in Unix seconds. */
  askedAt: number | undefined;
  /** Whether every instance of the class was found, however long ago it started. */
  isWhole = false;

  /**
   * From when on instances may have changed since the search before, in Unix seconds: all that had not ended then
   * or have begun since. Undefined before the first search.
   */
  get changedSince(): number | undefined {
    if (this.searchedAt === undefined) return undefined;
    const open = [...this.found.values()].flatMap(({ details: { end, start } }) =>
      end === undefined && start !== undefined ? start : [],
    );
    return Math.min(this.searchedAt - overlap, ...open);
  }

  /** @param askedAt when it was asked, in Unix seconds. */
  takeFound(instances: readonly InstanceDetails[], askedAt: number): void {
    for (const details of instances) this.found.set(details.labInstanceId, { details, askedAt });
    this.searchedAt = askedAt;
    this.askedAt = askedAt;
  }

  takeOpen(labs: OpenLabs, askedAt: number): void {
    this.open = openNow(labs);
    this.askedAt = askedAt;
  }

  /**
   * The results of the class: those held, or what a later search says of them, and those that only a search has found.
   * @param seenAt when what is held was seen, in Unix seconds.
   */
  results(held: readonly LabResult[], seenAt: number): LabResult[] {
    const known = new Map(held.map((result) => [result.LabInstanceId, result]));
    for (const [id, { details, askedAt }] of this.found) {
      const result = known.get(id);
      if (!result || askedAt >= seenAt) known.set(id, resultNow(result, details));
    }
    return [...known.values()];
  }

  /** What is known of instances at this moment beside their results. */
  get now(): Map<Integer, InstanceNow> {
    const now = new Map(this.open);
    for (const [id, { details, askedAt }] of this.found) now.set(id, instanceNow(details, askedAt));
    return now;
  }
}

/** Clocks differ, and what started while it was asked may be missed: so many seconds are asked for once more. */
const overlap = 300;
