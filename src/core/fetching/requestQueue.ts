/** A wait that a server has asked for. */
export interface Pause {
  /** Who asked. */
  readonly host: string;
  /** How long from now on, in seconds. */
  readonly seconds: number;
}

interface Waiting {
  readonly start: () => void;
}

/**
 * The way of every request to one connection, whoever sends it: so many at once and no more, first come first
 * served, and none while the server wants to be left alone.
 */
export class RequestQueue {
  private readonly waiting: Waiting[] = [];
  private readonly listeners = new Set<(pause: Pause) => void>();
  private underWay = 0;
  /** On the clock of `performance.now`, which nobody can set. */
  private quietUntil = 0;
  private timer: NodeJS.Timeout | undefined;

  /** @param places how many may be under way at once, asked each time because the setting may change. */
  constructor(private readonly places: () => number) {}

  /**
   * Sends a request when its turn has come.
   * @throws what it throws; the signal's reason when it is aborted before its turn.
   */
  async run<T>(send: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    await this.turn(signal);
    try {
      return await send();
    } finally {
      this.underWay -= 1;
      this.startNext();
    }
  }

  /** Lets nothing new start for that long. The longest of several pauses holds. */
  pause({ host, seconds }: Pause): void {
    if (seconds <= 0) return;
    const until = performance.now() + seconds * 1000;
    if (until <= this.quietUntil) return;
    this.quietUntil = until;
    for (const listener of this.listeners) listener({ host, seconds });
    this.startNext();
  }

  /** Calls back whenever a pause begins or grows. @returns what ends that. */
  onPause(listener: (pause: Pause) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private async turn(signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted();
    await new Promise<void>((resolve, reject) => {
      const giveUp = (): void => {
        this.waiting.splice(this.waiting.indexOf(waiting), 1);
        reject(signal?.reason);
      };
      const waiting: Waiting = {
        start: () => {
          signal?.removeEventListener("abort", giveUp);
          resolve();
        },
      };
      signal?.addEventListener("abort", giveUp, { once: true });
      this.waiting.push(waiting);
      this.startNext();
    });
  }

  private startNext(): void {
    clearTimeout(this.timer);
    if (this.waiting.length === 0) return;
    const wait = this.quietUntil - performance.now();
    if (wait > 0) {
      // Timers can fire a little early; then this is asked again.
      this.timer = setTimeout(() => this.startNext(), Math.ceil(wait));
      return;
    }
    while (this.underWay < this.places()) {
      const next = this.waiting.shift();
      if (!next) return;
      this.underWay += 1;
      next.start();
    }
  }
}
