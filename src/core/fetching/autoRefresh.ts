import { KeyRefusedError } from "../api/errors";

export interface AutoRefreshWork {
  /** Whether there is anything to keep up to date at this moment. */
  isDue(): boolean;
  refresh(): Promise<void>;
  /** Told each time a refresh fails, and with undefined when one has worked again. */
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
  private isRunning = false;

  constructor(private readonly work: AutoRefreshWork) {}

  /** Starts anew with an interval in seconds; 0 stops. */
  start(intervalSeconds: number): void {
    this.interval = intervalSeconds;
    this.failures = 0;
    this.schedule();
  }

  /** Whether another refresh is to come. */
  get isScheduled(): boolean {
    return this.timer !== undefined;
  }

  dispose(): void {
    this.start(0);
  }

  private schedule(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.interval === 0) return;
    const pause = Math.max(this.interval, Math.min(this.interval * 2 ** this.failures, longestPauseSeconds));
    this.timer = setTimeout(() => void this.run(), pause * 1000);
  }

  private async run(): Promise<void> {
    this.timer = undefined;
    // A refresh that takes longer than the interval is waited for, not overtaken.
    if (this.isRunning || !this.work.isDue()) return this.schedule();
    this.isRunning = true;
    try {
      await this.work.refresh();
      this.failures = 0;
      if (this.isFailing) this.work.onFailure(undefined);
      this.isFailing = false;
    } catch (error) {
      this.failures += 1;
      this.isFailing = true;
      this.work.onFailure(error);
      if (error instanceof KeyRefusedError) this.interval = 0;
    } finally {
      this.isRunning = false;
    }
    this.schedule();
  }
}
