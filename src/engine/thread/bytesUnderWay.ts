import type { Listening } from "../../protocol/channel/port";

interface Waiting {
  readonly bytes: number;
  go(): void;
}

/**
 * Keeps the bytes that have been sent and not been read yet below a number: whoever has more waits. What is larger
 * than the number by itself goes when it is alone.
 */
export class BytesUnderWay {
  private bytes = 0;
  private waiting: Waiting[] = [];

  constructor(private readonly most: number) {}

  /** Resolves once there is room. @throws the signal's reason. */
  async add(bytes: number, signal?: AbortSignal): Promise<Listening> {
    signal?.throwIfAborted();
    if (this.waiting.length > 0 || !this.hasRoom(bytes)) await this.turn(bytes, signal);
    else this.bytes += bytes;
    let isOver = false;
    return {
      dispose: () => {
        if (isOver) return;
        isOver = true;
        this.bytes -= bytes;
        this.letGo();
      },
    };
  }

  private turn(bytes: number, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        this.waiting = this.waiting.filter((other) => other !== waiting);
        reject(signal?.reason);
        this.letGo();
      };
      const waiting: Waiting = {
        bytes,
        go: () => {
          signal?.removeEventListener("abort", stop);
          this.bytes += bytes;
          resolve();
        },
      };
      this.waiting.push(waiting);
      signal?.addEventListener("abort", stop, { once: true });
    });
  }

  private letGo(): void {
    for (;;) {
      const [next] = this.waiting;
      if (!next || !this.hasRoom(next.bytes)) return;
      this.waiting.shift();
      next.go();
    }
  }

  private hasRoom(bytes: number): boolean {
    return this.bytes === 0 || this.bytes + bytes <= this.most;
  }
}
