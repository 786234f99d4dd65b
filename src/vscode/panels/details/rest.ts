interface Timer {
  dispose(): void;
}

/** Starts a timer. @param end is called when it has run down. */
export type StartTimer = (end: () => void) => Timer;

/**
 * Works at once where nothing was asked for lately; of what is asked for in quick succession only the last, once
 * nothing more is.
 */
export class Rest {
  private timer: Timer | undefined;
  private waiting: (() => void) | undefined;

  /** @param startTimer of a time without another call, which is a rest. */
  constructor(private readonly startTimer: StartTimer) {}

  call(work: () => void): void {
    const isResting = this.timer === undefined;
    this.timer?.dispose();
    this.timer = this.startTimer(() => this.end());
    if (isResting) work();
    else this.waiting = work;
  }

  /** Nothing is to be done any more. */
  dispose(): void {
    this.timer?.dispose();
    this.timer = undefined;
    this.waiting = undefined;
  }

  private end(): void {
    const { waiting } = this;
    this.dispose();
    waiting?.();
  }
}

/** A timer that runs down after so many milliseconds. */
export function timerOf(milliseconds: number): StartTimer {
  return (end) => {
    const timer = setTimeout(end, milliseconds);
    return { dispose: () => clearTimeout(timer) };
  };
}
