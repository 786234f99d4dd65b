import type { Json, SentError } from "./sentError";

// Read by hand: a library to read messages with would be a thirtieth of the engine's bundle.

/** What two ends of a channel say to each other. A question is numbered by the end that asks it. */
export type ChannelMessage =
  | { type: "ask"; id: number; name: string; argument?: unknown }
  /** From whoever asked: the answer is not wanted any more, or wanted as it is by now. */
  | { type: "cancel"; id: number; isAnswered?: boolean }
  | { type: "progress"; id: number; value?: unknown }
  | { type: "answer"; id: number; value?: unknown }
  | { type: "failure"; id: number; error: SentError }
  | { type: "tell"; name: string; argument?: unknown };

type Fields = Readonly<Record<string, unknown>>;

/** Assigned to, these would change what an object is. */
const neverFacts = new Set(["__proto__", "prototype", "constructor"]);

/** @returns undefined for anything else; nothing beside what is known of a message is passed on. */
export function readChannelMessage(message: unknown): ChannelMessage | undefined {
  if (!isFields(message)) return undefined;
  const { type, name } = message;
  if (type === "tell") {
    return typeof name === "string" ? { type, name, ...given(message, "argument") } : undefined;
  }
  const { id } = message;
  if (typeof id !== "number" || !Number.isSafeInteger(id)) return undefined;
  switch (type) {
    case "ask":
      return typeof name === "string" ? { type, id, name, ...given(message, "argument") } : undefined;
    case "cancel": {
      if (!("isAnswered" in message)) return { type, id };
      const { isAnswered } = message;
      return typeof isAnswered === "boolean" ? { type, id, isAnswered } : undefined;
    }
    case "progress":
    case "answer":
      return { type, id, ...given(message, "value") };
    case "failure": {
      const error = readError(message["error"]);
      return error && { type, id, error };
    }
    default:
      return undefined;
  }
}

/** JSON leaves out what is undefined. */
function given<Name extends string>(message: Fields, name: Name): { [Field in Name]?: unknown } {
  return (name in message ? { [name]: message[name] } : {}) as { [Field in Name]?: unknown };
}

function readError(error: unknown): SentError | undefined {
  if (!isFields(error)) return undefined;
  const { kind, sentence, facts } = error;
  if (typeof kind !== "string" || typeof sentence !== "string" || !isFields(facts)) return undefined;
  const known = Object.entries(facts).filter(([name]) => !neverFacts.has(name)) as [string, Json][];
  const read = { kind, sentence, facts: Object.fromEntries(known) };
  if (!("cause" in error)) return read;
  const cause = readError(error["cause"]);
  return cause && { ...read, cause };
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}
