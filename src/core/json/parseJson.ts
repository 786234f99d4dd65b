import { ExactPlaces } from "./exactPlaces";
import type { JsonValue } from "./jsonValue";
import { markNumbers, reviveNumbers } from "./markNumbers";
import { placeInOrder } from "./placeInOrder";

/**
 * Reads JSON text like `JSON.parse`, but every number's value is exact (`readNumber` says how). Numbers that
 * `JSON.parse` gives exactly cost nothing: only the others are read apart.
 * @throws SyntaxError when the text is not JSON.
 */
export function parseJson(text: string): JsonValue {
  const places = new ExactPlaces(text);
  if (places.areLongIntegers) {
    const value = JSON.parse(text) as JsonValue;
    if (placeInOrder(value, places)) return value;
  }
  const marked = markNumbers(text, places);
  try {
    return reviveNumbers(JSON.parse(marked.text) as JsonValue, marked);
  } catch (error) {
    // What is wrong is to be told of the text that came.
    if (error instanceof SyntaxError) JSON.parse(text);
    throw error;
  }
}
