/** An error as it travels. */
export interface SentError {
  /** Its name: that of its class, which is a literal there. */
  readonly kind: string;
  /** What it says to people. */
  readonly sentence: string;
  /** Its own properties, as far as they are JSON values. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The classes that errors get back at the other end, by their names. */
export type ErrorKinds = Readonly<Record<string, { readonly prototype: Error }>>;

/** Nothing that an error says of itself lies deeper. */
const mostLevels = 8;
/** What an error has beside its facts. */
const ownNames = new Set(["name", "message", "stack", "cause"]);

/** Makes an error, or whatever else was thrown, ready to travel. */
export function sentError(thrown: unknown): SentError {
  if (!(thrown instanceof Error)) return { kind: "Error", sentence: String(thrown), facts: {} };
  const facts = Object.entries(thrown).filter(([name, value]) => !ownNames.has(name) && isJson(value));
  return { kind: thrown.name, sentence: thrown.message, facts: Object.fromEntries(facts) };
}

/**
 * Makes an error again of what has travelled: of the class of its kind with its facts or, where the kind is not
 * known, an `Error` of that name. The sentence stays as the other end said it.
 */
export function rebuiltError({ kind, sentence, facts }: SentError, kinds: ErrorKinds): Error {
  const error = new Error(sentence);
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

function isJson(value: unknown, levels = mostLevels): boolean {
  if (value === null || ["string", "number", "boolean"].includes(typeof value)) return true;
  if (typeof value !== "object" || levels === 0) return false;
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.values(value).every((each) => each === undefined || isJson(each, levels - 1));
}
