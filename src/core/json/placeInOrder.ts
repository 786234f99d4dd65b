import { isLarge } from "./exactNumber";
import type { ExactPlaces } from "./exactPlaces";
import { isJsonObject, type JsonValue } from "./jsonValue";

/**
 * Puts exact values, all of which are large integers, into what JSON.parse made of a text, where that is easy: all
 * stand in one field of the entries of one list. An entry has one field of a name, and the entries are in the
 * order of the text. So when as many large numbers are found under the name as the text has, they are the same
 * ones in the same order.
 * @returns false where it is not that easy; some values are wrong then.
 */
export function placeInOrder(root: JsonValue, places: ExactPlaces): boolean {
  const { count } = places;
  if (count === 0) return true;
  const name = places.name(0);
  if (name === undefined) return false;
  let next = 0;
  for (const entry of entriesWith(root, name)) {
    if (!isJsonObject(entry) || !isLarge(entry[name])) continue;
    if (next === count || places.name(next) !== name) return false;
    entry[name] = BigInt(places.spelling(next));
    next += 1;
  }
  return next === count;
}

/** The list that a text is or, like an answer, has in a field; or the object that a text is, like a line of NDJSON. */
function entriesWith(root: JsonValue, name: string): readonly JsonValue[] {
  if (Array.isArray(root)) return root;
  if (!isJsonObject(root)) return [];
  if (isLarge(root[name])) return [root];
  return Object.values(root).find((value) => Array.isArray(value)) ?? [];
}
