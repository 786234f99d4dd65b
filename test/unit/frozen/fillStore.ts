import { decodeResults, type DecodedResults } from "../../../src/core/api/decode/decodeResults";
import { parseJson, type JsonObject } from "../../../src/core/api/json";
import type { ResultSource } from "../../../src/core/results/store/resultSource";
import { generateSample, sampleRange } from "../../../src/core/sample/generateSample";
import { HeldResults } from "../../../src/engine/heldResults";
import type { ServerAnswers } from "./serverAnswers";

/** Nothing held yet, and nobody who is told of changes. */
function nothingHeld(): HeldResults {
  return new HeldResults({ held: () => undefined, replaced: () => undefined }, (error) => {
    throw error;
  });
}

/** Holds the sample, as the command loads it. */
export function holdSample(): HeldResults {
  const held = nothingHeld();
  const { store } = held;
  const load = store.begin({ kind: "sample", name: "Sample", url: "sample" });
  store.replace(load, { range: sampleRange, results: generateSample(), seenAt: sampleRange.end });
  return held;
}

/** Holds what a server answered, as a fetch takes it, and then what single results are when they are asked for again. */
export function holdAnswers({ windows, failed, later }: ServerAnswers): HeldResults {
  const held = nothingHeld();
  const { store } = held;
  const source: ResultSource = { kind: "connection", name: "A", url: "https://a.example/api/v3" };
  const fetch = store.begin(source);
  for (const { window, body } of windows) {
    const { results, skipped } = decoded(body);
    store.add(fetch, window, results, store.nextAsk());
    store.noteSkipped(fetch, skipped);
  }
  const ranges = [...windows.map(({ window }) => window), failed];
  store.finish(fetch, { ranges, failed: [{ ...failed, error: "It was too much." }], otherwise: "" });
  for (const body of later) {
    const load = store.beginUpdate(source);
    for (const result of decoded(body).results) store.update(load, result, store.nextAsk());
    store.finish(load);
  }
  return held;
}

function decoded(body: string): DecodedResults {
  return decodeResults(parseJson(body) as JsonObject);
}
