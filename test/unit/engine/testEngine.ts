import assert from "node:assert/strict";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import type { EngineNotices, HeldState, ViewState } from "../../../src/engine/contract";
import type { EngineHost } from "../../../src/engine/loadContract";
import type { EngineEndedError } from "../../../src/engine/thread/engineEndedError";
import { RemoteEngine } from "../../../src/engine/thread/remoteEngine";
import { serveEngine } from "../../../src/engine/thread/serveEngine";
import type { EngineThread } from "../../../src/engine/thread/startThread";
import { threadPort } from "../../../src/protocol/channel/threadPort";
import type { EndCause } from "../../../src/core/results/store/endedLoads";

/** Notes what the engine tells. */
export class NoticesInTest implements EngineNotices {
  readonly states: HeldState[] = [];
  readonly views: { view: string; state: ViewState }[] = [];
  readonly ended: { loads: readonly string[]; cause: EndCause }[] = [];
  replacements = 0;
  private listeners: (() => void)[] = [];

  /** What is held, as it was told last. */
  get last(): HeldState | undefined {
    return this.states.at(-1);
  }

  /** What was told last of a view. */
  of(view: string): ViewState | undefined {
    return this.views.findLast((notice) => notice.view === view)?.state;
  }

  /** Resolves once what was told is as wanted. */
  async until(isThere: () => boolean): Promise<void> {
    while (!isThere()) await new Promise<void>((resolve) => this.listeners.push(resolve));
  }

  held(state: HeldState): void {
    this.states.push(state);
    this.wake();
  }

  viewChanged(view: string, state: ViewState): void {
    this.views.push({ view, state: state });
    this.wake();
  }

  replaced(): void {
    this.replacements += 1;
    this.wake();
  }

  loadsEnded(loads: readonly string[], cause: EndCause): void {
    this.ended.push({ loads, cause });
    this.wake();
  }

  private wake(): void {
    const { listeners } = this;
    this.listeners = [];
    for (const listener of listeners) listener();
  }
}

export interface TestEngine {
  /** As somebody in another thread asks it. */
  readonly engine: RemoteEngine;
  readonly notices: NoticesInTest;
  /** What nobody waited for and went wrong. */
  readonly errors: unknown[];
  /** Why engines ended that were not to end. */
  readonly ends: { error: EngineEndedError; wasBusy: boolean }[];
  /** How many engines were started. */
  readonly starts: () => number;
  dispose(): void;
}

/** An engine behind a port, as in a thread of its own; it starts when it is first asked. Retries come at once. */
export function startEngine(host: EngineHost, memoryBudget?: number): TestEngine {
  const notices = new NoticesInTest();
  const errors: unknown[] = [];
  const ends: TestEngine["ends"] = [];
  let starts = 0;
  const engine = new RemoteEngine({
    host,
    notices,
    onError: (error) => errors.push(error),
    onEnd: (error, wasBusy) => ends.push({ error, wasBusy }),
    start: () => {
      starts += 1;
      return startPortThread(memoryBudget);
    },
  });
  return { engine, notices, errors, ends, starts: () => starts, dispose: () => engine.dispose() };
}

/** What a thread is to whoever starts it, without the thread: tests see what the engine does. */
function startPortThread(memoryBudget: number | undefined): EngineThread {
  const { port1, port2 } = new MessageChannel();
  const retry = { tries: 3, firstDelay: 0, longestDelay: 0, longestRetryAfter: 5 };
  serveEngine(threadPort(checked(port2)), { retry, memoryBudget });
  const port = threadPort(checked(port1));
  return {
    port,
    onEnd: (listener) => {
      const onClose = (): void => listener(undefined);
      port1.once("close", onClose);
      return { dispose: () => void port1.off("close", onClose) };
    },
    terminate: () => port1.close(),
  };
}

/** The same port, where only JSON values and buffers can be sent. */
function checked(port: MessagePort): Parameters<typeof threadPort>[0] {
  return {
    postMessage: (message, transfer = []) => {
      assertJson(message);
      port.postMessage(message, [...transfer]);
    },
    on: (event, listener) => port.on(event, listener),
    off: (event, listener) => port.off(event, listener),
    close: () => port.close(),
  };
}

function assertJson(value: unknown): void {
  if (value === undefined || value === null || typeof value === "string" || typeof value === "boolean")
    return;
  if (typeof value === "number") return assert.ok(Number.isFinite(value), `${value} is no JSON value`);
  if (value instanceof ArrayBuffer) return;
  assert.equal(typeof value, "object", `a ${typeof value} is no JSON value`);
  if (Array.isArray(value)) return value.forEach(assertJson);
  assert.equal(Object.getPrototypeOf(value), Object.prototype, "an object of a class is no JSON value");
  Object.values(value).forEach(assertJson);
}
