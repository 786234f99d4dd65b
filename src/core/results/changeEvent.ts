export interface Subscription {
  dispose(): void;
}

/** Tells listeners that something changed. Its `subscribe` has the shape of a VS Code event. */
export class ChangeEvent {
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): Subscription => {
    // A wrapper of its own, so that the same function can subscribe twice and leave once.
    const entry = (): void => listener();
    this.listeners.add(entry);
    return { dispose: () => this.listeners.delete(entry) };
  };

  fire(): void {
    for (const listener of [...this.listeners]) listener();
  }

  /** How many listeners there are. */
  get size(): number {
    return this.listeners.size;
  }
}
