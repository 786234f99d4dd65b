import { ExactNumber } from "./exactNumber";

/**
 * Any value JSON can carry, its numbers exact: a `number` where that is the value, a `bigint` for integers
 * beyond 2^53, an {@link ExactNumber} for what neither holds. Values from outside may be nested so deep that
 * functions which call themselves break on them: go through them in a loop.
 */
export type JsonValue = null | boolean | number | bigint | ExactNumber | string | JsonValue[] | JsonObject;

export interface JsonObject {
  [name: string]: JsonValue | undefined;
}

/** Whether a value is a JSON object, which lists, null and numbers of any kind are not. */
export function isJsonObject(value: unknown): value is JsonObject {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber)
  );
}
