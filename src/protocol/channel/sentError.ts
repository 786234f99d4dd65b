/** What can stand in JSON. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined };

/** An error as it travels. */
export interface SentError {
  /** Its name: that of its class, which is a literal there. */
  readonly kind: string;
  /** What it says to people. */
  readonly sentence: string;
  /** Its own properties, as far as they are JSON values. */
  readonly facts: { readonly [name: string]: Json };
  /** The error behind it, where there is one. */
  readonly cause?: SentError;
}

/** The classes that errors get back at the other end, by their names. */
export type ErrorKinds = Readonly<Record<string, { readonly prototype: Error }>>;

/** Nothing that an error says of itself lies deeper. */
const mostLevels = 8;
/** What an error has beside its facts. */
const ownNames = new Set(["name", "message", "stack", "cause"]);

/** Makes an error, or whatever else was thrown, ready to travel, with what is behind it. */
export function sentError(thrown: unknown, levels = mostLevels): SentError {
  if (!(thrown instanceof Error)) return { kind: "Error", sentence: String(thrown), facts: {} };
  const { name: kind, message: sentence, cause } = thrown;
  const facts: Record<string, Json> = {};
  for (const [name, value] of Object.entries(thrown) as [string, unknown][]) {
    if (!ownNames.has(name) && isJson(value)) facts[name] = value;
  }
  if (cause === undefined || levels === 0) return { kind, sentence, facts };
  return { kind, sentence, facts, cause: sentError(cause, levels - 1) };
}

/**
 * Makes an error again of what has travelled: of the class of its kind with its facts or, where the kind is not
 * known, an `Error` of that name. The sentence stays as the other end said it.
 */
export function rebuiltError({ kind, sentence, facts, cause }: SentError, kinds: ErrorKinds): Error {
  const error = new Error(sentence, cause && { cause: rebuiltError(cause, kinds) });
  const known = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  // The class's constructor would make another sentence, of arguments that need not be among the facts.
  if (known) {
    Object.setPrototypeOf(error, known.prototype);
    for (const [name, value] of Object.entries(facts)) if (!ownNames.has(name)) define(error, name, value);
  }
  define(error, "name", kind);
  return error;
}

/** Sets a property of its own, whatever it is called. */
function define(error: Error, name: string, value: unknown): void {
  Object.defineProperty(error, name, { value, enumerable: true, writable: true, configurable: true });
}

function isJson(value: unknown, levels = mostLevels): value is Json {
  if (value === null || ["string", "number", "boolean"].includes(typeof value)) return true;
  if (typeof value !== "object" || levels === 0) return false;
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.values(value).every((each) => each === undefined || isJson(each, levels - 1));
}
