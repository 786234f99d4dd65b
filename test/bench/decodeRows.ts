import jsonBigint from "json-bigint";
import { parse as parseLossless } from "lossless-json";
import { decodeResults } from "../../src/core/api/decodeResults";
import { parseJson, type JsonObject } from "../../src/core/api/json";
import { race } from "./measure";
import { atLeast, atMost, type Row } from "./row";

/** Reads one large answer, ours against the others. */
export function decodeRows(ids: string, text: string): Row[] {
  const nativeBigint = jsonBigint({ useNativeBigInt: true });
  const times = race(5, {
    ours: () => decodeResults(parseJson(text) as JsonObject),
    native: () => JSON.parse(text) as unknown,
    lossless: () => parseLossless(text),
    jsonBigint: () => nativeBigint.parse(text) as unknown,
  });
  const what = `decode 200,000 results, ${ids} (${Math.round(text.length / 1e6)} MB)`;
  return [
    atMost(what, times.ours, "JSON.parse", times.native, 1.7),
    atLeast(what, times.ours, "lossless-json", times.lossless, 3),
    atLeast(what, times.ours, "json-bigint", times.jsonBigint, 2),
  ];
}
