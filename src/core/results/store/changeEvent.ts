export interface Subscription {
  dispose(): void;
}

/**
 * Tells listeners that something changed, and what. Its `subscribe` has the shape of a VS Code event. What a
 * listener throws is reported and stops nobody else: the change has happened.
 */
export class ChangeEvent<Change = void> {
  private readonly listeners = new Set<(change: Change) => void>();

  /** @param onError takes what a listener threw. */
  constructor(private readonly onError: (error: unknown) => void = throwLater) {}

  readonly subscribe = (listener: (change: Change) => void): Subscription => {
    // A wrapper of its own, so that the same function can subscribe twice and leave once.
    const entry = (change: Change): void => listener(change);
    this.listeners.add(entry);
    return { dispose: () => this.listeners.delete(entry) };
  };

  fire(change: Change): void {
    for (const listener of [...this.listeners]) {
      try {
        listener(change);
      } catch (error) {
        this.onError(error);
      }
    }
  }

  /** How many listeners there are. */
  get size(): number {
    return this.listeners.size;
  }
}

/** Where nobody takes faults they still must not go unseen: the process reports what is thrown on its own. */
function throwLater(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
