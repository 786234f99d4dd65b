export interface Subscription {
  dispose(): void;
}

/** Tells listeners that something changed, and what. Its `subscribe` has the shape of a VS Code event. */
export class ChangeEvent<Change = void> {
  private readonly listeners = new Set<(change: Change) => void>();

  readonly subscribe = (listener: (change: Change) => void): Subscription => {
    // A wrapper of its own, so that the same function can subscribe twice and leave once.
    const entry = (change: Change): void => listener(change);
    this.listeners.add(entry);
    return { dispose: () => this.listeners.delete(entry) };
  };

  fire(change: Change): void {
    for (const listener of [...this.listeners]) listener(change);
  }

  /** How many listeners there are. */
  get size(): number {
    return this.listeners.size;
  }
}
