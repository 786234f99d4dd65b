import { KeyRefusedError } from "../api/errors/errors";

export interface AutoRefreshWork {
  /** Whether there is anything to keep up to date at this moment. */
  isDue(): boolean;
  /** @param signal is aborted when refreshing is switched off: what is under way ends then. */
  refresh(signal: AbortSignal): Promise<void>;
  /** Told each time a refresh fails, and with undefined when that is over. */
  onFailure(error: unknown): void;
}

const longestPauseSeconds = 3600;

/** Refreshes again and again, more seldom while that fails, and not at all with a key that was refused. */
export class AutoRefresh {
  private interval = 0;
  /** Since the last start: they make the pauses longer. */
  private failures = 0;
  /** Whether somebody was told of a failure that has not been taken back. */
  private isFailing = false;
  private timer: NodeJS.Timeout | undefined;
  /** The refresh that is under way. */
  private running: AbortController | undefined;
  /** Counts the starts, so that a refresh begun before one does not decide about what comes after it. */
  private starts = 0;

  constructor(private readonly work: AutoRefreshWork) {}

  /**
   * Starts anew with an interval in seconds; 0 begins no further refresh. One that is under way goes on.
   * @param isDueNow whether the first refresh is to begin at once, not after an interval.
   */
  start(intervalSeconds: number, isDueNow = false): void {
    this.interval = intervalSeconds;
    this.failures = 0;
    this.starts += 1;
    this.schedule(isDueNow);
  }

  /** Ends what is under way, and begins no further refresh. */
  stop(): void {
    this.start(0);
    this.running?.abort();
    this.forgetFailure();
  }

  /** Takes back that a refresh has failed: what it was about is not there any more. */
  forgetFailure(): void {
    if (this.isFailing) this.work.onFailure(undefined);
    this.isFailing = false;
  }

  /** Whether another refresh is to come. */
  get isScheduled(): boolean {
    return this.timer !== undefined;
  }

  dispose(): void {
    this.stop();
  }

  private schedule(isDueNow = false): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.interval === 0) return;
    const pause = Math.max(this.interval, Math.min(this.interval * 2 ** this.failures, longestPauseSeconds));
    this.timer = setTimeout(() => void this.run(), isDueNow ? 0 : pause * 1000);
  }

  private async run(): Promise<void> {
    this.timer = undefined;
    // A refresh that takes longer than the interval is waited for, not overtaken.
    if (this.running || !this.work.isDue()) return this.schedule();
    const { starts } = this;
    const abort = new AbortController();
    this.running = abort;
    try {
      await this.work.refresh(abort.signal);
      if (!abort.signal.aborted) this.failures = 0;
      this.forgetFailure();
    } catch (error) {
      if (!abort.signal.aborted) this.fail(error, starts === this.starts);
    } finally {
      this.running = undefined;
    }
    this.schedule();
  }

  /** @param isLatest whether it was not started anew since the refresh began. */
  private fail(error: unknown, isLatest: boolean): void {
    if (isLatest) this.failures += 1;
    // Started anew meanwhile may mean another key: that one has not been refused.
    if (isLatest && error instanceof KeyRefusedError) this.interval = 0;
    this.isFailing = true;
    this.work.onFailure(error);
  }
}
