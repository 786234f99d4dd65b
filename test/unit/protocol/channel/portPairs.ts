import { MessageChannel } from "node:worker_threads";
import type { Port } from "../../../../src/protocol/channel/port";
import { threadPort } from "../../../../src/protocol/channel/threadPort";

/** The two ends of a way for messages. */
export type PortPair = readonly [Port, Port];

/** Each way on which channels are used, and whether it carries buffers. */
export const portPairs: Readonly<
  Record<string, { readonly open: () => PortPair; readonly carriesBuffers: boolean }>
> = {
  "in one thread, with copies": { open: () => pairOf(structuredClone), carriesBuffers: true },
  "as JSON, the way of a panel's page": {
    open: () => pairOf((message) => JSON.parse(JSON.stringify(message)) as unknown),
    carriesBuffers: false,
  },
  "between threads": {
    open: () => {
      const { port1, port2 } = new MessageChannel();
      return [threadPort(port1), threadPort(port2)];
    },
    carriesBuffers: true,
  },
};

type Carry = (message: unknown, options: { transfer: ArrayBuffer[] }) => unknown;

/** Carries messages in their order, each in a turn of its own. */
function pairOf(carry: Carry): PortPair {
  const ends = [new EventTarget(), new EventTarget()] as const;
  let isClosed = false;
  const port = (own: EventTarget, other: EventTarget): Port => ({
    post: (message, transfer = []) => {
      const carried = carry(message, { transfer: [...transfer] });
      setImmediate(() => isClosed || other.dispatchEvent(new CustomEvent("message", { detail: carried })));
    },
    listen: (listener) =>
      listenTo(own, "message", (event) => listener((event as CustomEvent<unknown>).detail)),
    onClose: (listener) => listenTo(own, "close", listener),
    close: () => {
      isClosed = true;
      for (const end of ends) setImmediate(() => end.dispatchEvent(new Event("close")));
    },
  });
  return [port(ends[0], ends[1]), port(ends[1], ends[0])];
}

function listenTo(target: EventTarget, type: string, listener: (event: Event) => void): { dispose(): void } {
  target.addEventListener(type, listener);
  return { dispose: () => target.removeEventListener(type, listener) };
}
