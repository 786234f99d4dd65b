/**
 * Works at once where nothing was asked for lately; of what is asked for in quick succession only the last, once
 * nothing more is.
 */
export class Rest {
  private timer: NodeJS.Timeout | undefined;
  private waiting: (() => void) | undefined;

  /** @param milliseconds without another call are a rest. */
  constructor(private readonly milliseconds: number) {}

  call(work: () => void): void {
    if (this.timer === undefined) work();
    else this.waiting = work;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.end(), this.milliseconds);
  }

  /** Nothing is to be done any more. */
  dispose(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.waiting = undefined;
  }

  private end(): void {
    const { waiting } = this;
    this.dispose();
    waiting?.();
  }
}
