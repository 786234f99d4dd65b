import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** One request's answer on its way. Once the client is gone, waits reject with an AbortError. */
export class Exchange {
  /** Resolves once the exchange is over; early when the client ended it. */
  readonly closed: Promise<{ readonly early: boolean }>;
  /** Whether the client has let go before it had the whole answer. */
  closedEarly = false;
  private readonly gone = new AbortController();
  private cut = false;

  constructor(private readonly response: ServerResponse) {
    response.on("error", () => undefined);
    this.closed = new Promise((resolve) => {
      response.once("close", () => {
        this.closedEarly = !response.writableFinished && !this.cut;
        this.gone.abort();
        resolve({ early: this.closedEarly });
      });
    });
  }

  async wait(milliseconds: number): Promise<void> {
    if (milliseconds > 0) await sleep(milliseconds, undefined, { signal: this.gone.signal });
  }

  /** Sends a whole answer. */
  send(status: number, headers: OutgoingHttpHeaders, body: string | Uint8Array): void {
    this.begin(status, headers, Buffer.byteLength(body));
    this.response.end(body);
  }

  /**
   * Sends the headers alone.
   * @param length of the body to come, in bytes; undefined when it has no known end.
   */
  begin(status: number, headers: OutgoingHttpHeaders, length?: number): void {
    this.response.writeHead(status, {
      "content-type": "application/json; charset=utf-8",
      ...(length === undefined ? {} : { "content-length": length }),
      ...headers,
    });
    this.response.flushHeaders();
  }

  /** Sends a part of the body; resolves once it has left, rejects when the client is gone. */
  async write(part: string | Buffer): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.gone.signal.throwIfAborted();
      this.gone.signal.addEventListener("abort", reject, { once: true });
      this.response.write(part, () => {
        this.gone.signal.removeEventListener("abort", reject);
        resolve();
      });
    });
  }

  end(rest: string | Buffer): void {
    this.response.end(rest);
  }

  /** Sends bytes past the HTTP library; resolves once they have left. */
  async writeRaw(text: string): Promise<void> {
    await new Promise<void>((resolve) => this.response.socket?.write(text, () => resolve()));
  }

  /** Closes the connection with what was sent so far. */
  hangUp(): void {
    this.cut = true;
    this.response.destroy();
  }

  /** Resets the connection. */
  reset(): void {
    this.cut = true;
    this.response.socket?.resetAndDestroy();
  }
}
