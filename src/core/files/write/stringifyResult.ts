import { stringifyJson, type JsonObject } from "../../api/json";

/**
 * Writes a value that holds one result as JSON text with every digit, in a third of the time of
 * `stringifyJson` for nearly all results, which hold no `bigint`.
 * @param indent spaces per level; 0 writes everything on one line.
 */
export function stringifyResult(value: JsonObject, result: JsonObject, indent: number): string {
  if (hasBigInteger(result)) return stringifyJson(value, indent);
  try {
    return JSON.stringify(value, undefined, indent);
  } catch (error) {
    // Further down, in an unknown field, there was one after all, or it goes too far down.
    if (error instanceof TypeError || error instanceof RangeError) return stringifyJson(value, indent);
    throw error;
  }
}

/** Looks at the result's own fields only, because errors thrown are what takes long. */
function hasBigInteger(result: JsonObject): boolean {
  for (const name in result) if (typeof result[name] === "bigint") return true;
  return false;
}
