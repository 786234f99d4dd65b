import jsonBigint from "json-bigint";
import { parse as parseLossless } from "lossless-json";
import { decodeResults } from "../../../src/core/api/decode/decodeResults";
import { parseJson, type JsonObject } from "../../../src/core/api/json";
import { race } from "../measure";
import { atLeast, atMost, type Row } from "../row";

/**
 * Reads one large answer, ours against the others.
 * @param bar at most so many times as long as JSON.parse; none where no bar is set.
 */
export function decodeRows(numbers: string, text: string, bar?: number): Row[] {
  const nativeBigint = jsonBigint({ useNativeBigInt: true });
  const times = race(5, {
    ours: () => decodeResults(parseJson(text) as JsonObject),
    native: () => JSON.parse(text) as unknown,
    lossless: () => parseLossless(text),
    jsonBigint: () => nativeBigint.parse(text) as unknown,
  });
  const what = `decode 200,000 results, ${numbers} (${Math.round(text.length / 1e6)} MB)`;
  return [
    atMost(what, times.ours, "JSON.parse", times.native, bar),
    atLeast(what, times.ours, "lossless-json", times.lossless, 5),
    atLeast(what, times.ours, "json-bigint", times.jsonBigint, 3),
  ];
}
