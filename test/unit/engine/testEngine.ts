import assert from "node:assert/strict";
import type { EngineContract, EngineNotices, HeldState, ViewState } from "../../../src/engine/contract";
import { Engine } from "../../../src/engine/engine";
import { rebuiltError, sentError } from "../../../src/protocol/channel/sentError";
import type { EngineHost } from "../../../src/engine/loadContract";
import { KeyRefusedError } from "../../../src/core/api/errors/errors";
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
    this.states.push(sent(state));
    this.wake();
  }

  viewChanged(view: string, state: ViewState): void {
    this.views.push({ view, state: sent(state) });
    this.wake();
  }

  replaced(): void {
    this.replacements += 1;
    this.wake();
  }

  loadsEnded(loads: readonly string[], cause: EndCause): void {
    this.ended.push(sent({ loads, cause }));
    this.wake();
  }

  private wake(): void {
    const { listeners } = this;
    this.listeners = [];
    for (const listener of listeners) listener();
  }
}

const errorKinds = { KeyRefusedError };

export interface TestEngine {
  /** As somebody in another thread asks it: whatever goes there and back is JSON. */
  readonly engine: EngineContract;
  readonly notices: NoticesInTest;
  /** What nobody waited for and went wrong. */
  readonly errors: unknown[];
  dispose(): void;
}

/** A new engine. Retries come at once. */
export function startEngine(host: EngineHost): TestEngine {
  const notices = new NoticesInTest();
  const errors: unknown[] = [];
  const engine = new Engine(host, notices, {
    onError: (error) => errors.push(error),
    retry: { tries: 3, firstDelay: 0, longestDelay: 0, longestRetryAfter: 5 },
  });
  const { views, models, gradebooks, loads, exports } = engine;
  return {
    engine: {
      views: asJson(views),
      models: asJson(models),
      gradebooks: asJson(gradebooks),
      loads: asJson(loads),
      exports: asJson(exports),
      configure: (settings) => engine.configure(sent(settings)),
      clear: () => engine.clear(),
    },
    notices,
    errors,
    dispose: () => engine.dispose(),
  };
}

/** Sends each question and each answer as JSON; only what accompanies a question stays here. */
function asJson<Questions extends object>(questions: Questions): Questions {
  return new Proxy(questions, {
    get(target, name) {
      const ask = Reflect.get(target, name) as (question: unknown, manner?: unknown) => Promise<unknown>;
      return async (question: unknown, manner?: object) =>
        sent(await ask.call(target, sent(question), manner));
    },
  });
}

/**
 * The same value on the other side, where only JSON values, buffers and errors arrive.
 * @throws AssertionError for anything else.
 */
function sent<Value>(value: Value): Value {
  return carried(value) as Value;
}

function carried(value: unknown): unknown {
  if (value === undefined || value === null || typeof value === "string" || typeof value === "boolean")
    return value;
  if (typeof value === "number") {
    assert.ok(Number.isFinite(value), `${value} is no JSON value`);
    return value;
  }
  if (value instanceof Error) return rebuiltError(sentError(value), errorKinds);
  if (Array.isArray(value)) return value.map(carried);
  assert.equal(typeof value, "object", `a ${typeof value} is no JSON value`);
  assert.equal(Object.getPrototypeOf(value), Object.prototype, "an object of a class is no JSON value");
  const entries = Object.entries(value).filter(([, inside]) => inside !== undefined);
  return Object.fromEntries(entries.map(([name, inside]) => [name, carried(inside)]));
}
