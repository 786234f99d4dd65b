import { ChangeEvent } from "./changeEvent";
import type { EndCause, EndedLoads } from "./endedLoads";
import type { MergeChanges } from "./mergeResults";

/** What changed in the results held: some of them, or there are others altogether. */
export type ResultsChange = MergeChanges | "replaced";

/** What the store tells, and how often it has told of a change. */
export class StoreEvents {
  readonly change: ChangeEvent<ResultsChange>;
  readonly end: ChangeEvent<EndedLoads>;
  readonly loading: ChangeEvent;
  private lastVersion = 0;

  /** @param onError takes what a listener threw; without it, the process reports it. */
  constructor(onError?: (error: unknown) => void) {
    this.change = new ChangeEvent(onError);
    this.end = new ChangeEvent(onError);
    this.loading = new ChangeEvent(onError);
  }

  /** Another number with each change, from before anybody is told of it. */
  get version(): number {
    return this.lastVersion;
  }

  tellChange(change: ResultsChange): void {
    this.lastVersion += 1;
    this.change.fire(change);
  }

  tellEnded(loads: readonly number[], cause: EndCause): void {
    if (loads.length > 0) this.end.fire({ loads, cause });
  }
}
