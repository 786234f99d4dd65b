import type { LabResult } from "../core/api/labResult";
import { readLabInstanceId } from "../core/results/labInstanceId";
import type { Clock } from "../core/range/timeRange";
import type { Present } from "../core/results/state/resultState";
import { KnownClasses } from "../core/results/names/knownClasses";
import { Names } from "../core/results/names/names";
import { MemoryBudget } from "../core/results/store/memoryBudget";
import { ResultStore } from "../core/results/store/resultStore";
import type { Sample } from "./loading/loadSample";
import type { EngineNotices, EngineSettings, HeldState, OneResult } from "./contract";

/** The results that the engine holds, and what must be known to speak of them. */
export class HeldResults {
  readonly store: ResultStore;
  /** What labs, classes and users are called. */
  readonly names: Names;
  /** What is known of classes beside that. */
  readonly classes: KnownClasses;
  /** What fits into memory. */
  readonly memory: MemoryBudget;
  /** Results that panels asked for by themselves, by the names of the loads that brought them. */
  readonly brought = new Map<string, LabResult>();
  /** What tells of sample results; there since the first were opened. */
  sample: Sample | undefined;
  settings: EngineSettings = { timeZone: "UTC", idleMinutes: 15 };

  /**
   * @param onError takes what a listener threw.
   * @param memoryBudget how much may be held and under way, in bytes.
   */
  constructor(
    notices: Pick<EngineNotices, "held" | "replaced">,
    private readonly onError: (error: unknown) => void,
    memoryBudget = Number.POSITIVE_INFINITY,
  ) {
    this.memory = new MemoryBudget(memoryBudget);
    this.store = new ResultStore(onError);
    this.names = new Names(onError);
    this.classes = new KnownClasses(onError);
    this.store.onDidChange((change) => {
      notices.held(this.state);
      if (change !== "replaced") return;
      if (this.store.size === 0) this.memory.forget();
      notices.replaced();
    });
    this.store.onDidChangeLoading(() => notices.held(this.state));
  }

  /** Takes an error that nobody waits for. */
  report(error: unknown): void {
    this.onError(error);
  }

  get({ instanceId, broughtBy }: OneResult): LabResult | undefined {
    const id = readLabInstanceId(instanceId);
    const held = id === undefined ? undefined : this.store.get(id);
    return held ?? (broughtBy === undefined ? undefined : this.brought.get(broughtBy));
  }

  /** The present moment in the zone of the settings. */
  get clock(): Clock {
    return { now: Math.floor(Date.now() / 1000), timeZone: this.settings.timeZone };
  }

  /** What "now" is for the results held: the present for what was fetched, else the time that they speak of. */
  get present(): Present {
    const { source, seenAt } = this.store;
    const { now } = this.clock;
    const isLive = source === undefined || source.kind === "connection";
    const { idleMinutes } = this.settings;
    return { seenAt: seenAt ?? now, now: isLive ? now : (seenAt ?? now), idleMinutes };
  }

  get state(): HeldState {
    const { store } = this;
    return {
      holding: store.holding,
      source: store.source,
      size: store.size,
      range: store.range,
      covered: store.covered,
      missing: store.missing,
      failedWindows: store.failedWindows,
      gaps: store.gaps,
      seenAt: store.seenAt,
      skipped: store.skipped,
      isLoading: store.isLoading,
    };
  }
}
