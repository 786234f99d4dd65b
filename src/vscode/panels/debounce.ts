import type * as vscode from "vscode";

const pauseMilliseconds = 250;

/** Does something once a burst of calls has ended, but during a long one now and then. */
export class Debounce implements vscode.Disposable {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly work: () => void) {}

  call(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.work();
    }, pauseMilliseconds);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}
