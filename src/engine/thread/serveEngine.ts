import { defaultRetryPolicy, type RetryPolicy } from "../../core/fetching/retry";
import { Channel } from "../../protocol/channel/channel";
import type { Asked, Handlers } from "../../protocol/channel/contract";
import type { Port } from "../../protocol/channel/port";
import { sentError } from "../../protocol/channel/sentError";
import type { EngineNotices } from "../contract";
import { Engine } from "../engine";
import type { EngineHost } from "../loadContract";
import { crossingErrors } from "./crossingErrors";
import { groupNames, questionNames, type HostEnd, type ThreadEnd } from "./threadContract";

export interface ServeOptions {
  readonly retry?: RetryPolicy;
  /** How much may be held and under way, in bytes. */
  readonly memoryBudget?: number | undefined;
}

type Channelled = Channel<ThreadEnd, HostEnd>;
type ThreadHandlers = Handlers<ThreadEnd>["questions"];

/** The engine's end of a port: has an engine of its own answer what arrives there, until the port closes. */
export function serveEngine(
  port: Port,
  { retry = defaultRetryPolicy, memoryBudget }: ServeOptions,
): Channelled {
  const onError = (error: unknown): void => channel.tell("failed", sentError(error));
  const engine = new Engine(
    hostBehind(() => channel),
    noticesThrough(() => channel),
    { onError, retry, memoryBudget },
  );
  const channel: Channelled = new Channel<ThreadEnd, HostEnd>(
    port,
    {
      questions: handlersOf(engine),
      notices: { setMemoryBudget: (bytes) => engine.setMemoryBudget(bytes) },
    },
    {
      errorKinds: crossingErrors,
      // Whoever asked learns what a question threw.
      onError: (error, of) => {
        if (of === "notice") onError(error);
      },
    },
  );
  port.onClose?.(() => engine.dispose());
  return channel;
}

/** A handler for each of the engine's questions, under the name by which it travels. */
function handlersOf(engine: Engine): ThreadHandlers {
  type Method = (question: unknown, manner: unknown) => Promise<unknown>;
  const named = groupNames.flatMap((group) =>
    Object.keys(questionNames[group]).map((name) => {
      const questions = engine[group] as unknown as Record<string, Method>;
      const answer = (question: unknown, asked: Asked<unknown>): Promise<unknown> | undefined =>
        questions[name]?.(question, {
          signal: asked.signal,
          onProgress: (progress: unknown) => asked.progress(progress),
        });
      return [`${group}.${name}`, answer] as const;
    }),
  );
  const own: Pick<ThreadHandlers, "loads.runFetch" | "configure" | "clear"> = {
    "loads.runFetch": async (question, { signal, progress }) => {
      const { error, ...answer } = await engine.loads.runFetch(question, { signal, onProgress: progress });
      return { ...answer, ...(error && { error: sentError(error) }) };
    },
    configure: async (settings) => {
      await engine.configure(settings);
      return undefined;
    },
    clear: async () => {
      await engine.clear();
      return undefined;
    },
  };
  return { ...Object.fromEntries(named), ...own } as unknown as ThreadHandlers;
}

/** The host, as the engine asks it. @param channel only there once the engine is. */
function hostBehind(channel: () => Channelled): EngineHost {
  return {
    send: async (question, { signal, onProgress }) => {
      const { body, ...answer } = await channel().ask("send", question, {
        signal,
        ...(onProgress && { onProgress }),
      });
      return { ...answer, body: new Uint8Array(body) };
    },
    pause: (question) => channel().tell("pause", question),
    tellOutcome: ({ answer, outcome: { error, ...outcome } }) =>
      channel().tell("tellOutcome", {
        answer,
        outcome: { ...outcome, ...(error !== undefined && { error: sentError(error) }) },
      }),
    openFile: (question) => channel().ask("openFile", question),
    nextChunk: async (question) => {
      const chunk = await channel().ask("nextChunk", question);
      return chunk && new Uint8Array(chunk);
    },
    closeFile: async (question) => channel().ask("closeFile", question),
  };
}

function noticesThrough(channel: () => Channelled): EngineNotices {
  return {
    held: (state) => channel().tell("held", state),
    viewChanged: (view, state) => channel().tell("viewChanged", { view, state }),
    replaced: () => channel().tell("replaced"),
    loadsEnded: (loads, cause) => channel().tell("loadsEnded", { loads, cause }),
  };
}
