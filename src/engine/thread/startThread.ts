import { Worker } from "node:worker_threads";
import type { Listening, Port } from "../../protocol/channel/port";
import { threadPort } from "../../protocol/channel/threadPort";
import type { ThreadStart } from "./threadContract";

/** A thread that somebody has started. */
export interface EngineThread {
  readonly port: Port;
  /** Tells once that the thread is over and why, where that is known. */
  onEnd(listener: (error: unknown) => void): Listening;
  /** Ends the thread, whatever it is doing. */
  terminate(): void;
}

/** Beyond this the thread ends; what it may hold is less, so that it never comes to that. In MB. */
export interface ThreadLimits {
  readonly heapMegabytes: number;
}

/**
 * Starts the engine in a thread of its own.
 * @param file the engine's bundle.
 */
export function startThread(file: string, start: ThreadStart, { heapMegabytes }: ThreadLimits): EngineThread {
  const worker = new Worker(file, {
    name: "lab-results-engine",
    workerData: start,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    // What the host was started with, such as a debugger's port, is meant for the host.
    execArgv: [],
  });
  let failure: unknown;
  worker.on("error", (error) => (failure = error));
  return {
    port: threadPort({
      postMessage: (message, transfer) => worker.postMessage(message, transfer),
      on: (event, listener) => worker.on(event === "close" ? "exit" : event, listener),
      off: (event, listener) => worker.off(event === "close" ? "exit" : event, listener),
      close: () => void worker.terminate(),
    }),
    onEnd: (listener) => {
      const onExit = (): void => listener(failure);
      worker.once("exit", onExit);
      return { dispose: () => void worker.off("exit", onExit) };
    },
    terminate: () => void worker.terminate(),
  };
}
