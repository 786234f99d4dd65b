import type { Port } from "./port";

/** What is needed of a MessagePort of node:worker_threads. */
interface MessagePort {
  postMessage(message: unknown, transfer?: readonly ArrayBuffer[]): void;
  on(event: "message" | "close", listener: (message: unknown) => void): unknown;
  off(event: "message" | "close", listener: (message: unknown) => void): unknown;
  close(): void;
}

/** Carries messages to another thread. Both ends close when one does, or when its thread ends. */
export function threadPort(port: MessagePort): Port {
  return {
    post: (message, transfer) => port.postMessage(message, transfer),
    listen: (listener) => listenTo(port, "message", listener),
    onClose: (listener) => listenTo(port, "close", listener),
    close: () => port.close(),
  };
}

function listenTo(
  port: MessagePort,
  event: "message" | "close",
  listener: (message: unknown) => void,
): { dispose(): void } {
  port.on(event, listener);
  return { dispose: () => void port.off(event, listener) };
}
