import type { Subscription } from "../results/store/changeEvent";
import type { EndCause } from "../results/store/endedLoads";
import type { ResultSource, ResultStore } from "../results/store/resultStore";

/** A load of the store, and the signal that stops its requests: because it was cancelled, or ended by something else. */
export class StoppableLoad {
  /** Its number in the store, given as soon as somebody asks for it. */
  readonly number: number;
  private readonly abort = new AbortController();
  private readonly listening: Subscription;
  private cause: EndCause | undefined;

  /**
   * @param isUpdate whether it only keeps up to date what is held of the source.
   * @param signal cancels it from outside.
   */
  constructor(
    store: ResultStore,
    source: ResultSource,
    isUpdate: boolean,
    private readonly outside?: AbortSignal,
  ) {
    this.number = isUpdate ? store.beginUpdate(source) : store.begin(source);
    this.listening = store.onDidEndLoads(({ loads, cause }) => {
      if (!loads.includes(this.number)) return;
      this.cause = cause;
      this.cancel();
    });
    outside?.addEventListener("abort", this.cancel);
    if (outside?.aborted) this.cancel();
  }

  readonly cancel = (): void => this.abort.abort();

  get signal(): AbortSignal {
    return this.abort.signal;
  }

  /** Whether it was cancelled or ended. */
  get isStopped(): boolean {
    return this.abort.signal.aborted;
  }

  /** What ended it; undefined while nothing has. */
  get endedBy(): EndCause | undefined {
    return this.cause;
  }

  /** Stops listening; the load itself is finished in the store. */
  dispose(): void {
    this.listening.dispose();
    this.outside?.removeEventListener("abort", this.cancel);
  }
}
