import { decodeResults, type DecodedResults } from "../../../src/core/api/decodeResults";
import { parseJson, type JsonObject } from "../../../src/core/api/json";
import { ResultStore, type ResultSource } from "../../../src/core/results/store/resultStore";
import { generateSample, sampleRange } from "../../../src/core/sample/generateSample";
import type { ServerAnswers } from "./serverAnswers";

/** Results as they are held. */
export interface FilledStore {
  readonly store: ResultStore;
  /** When they were seen, in Unix seconds. */
  readonly seenAt: number;
}

/** Holds the sample, as the command loads it. */
export function holdSample(): FilledStore {
  const store = new ResultStore();
  const load = store.begin({ kind: "sample", name: "Sample", url: "sample" });
  const seenAt = sampleRange.end;
  store.replace(load, { range: sampleRange, results: generateSample(), seenAt });
  return { store, seenAt };
}

/** Holds what a server answered, as a fetch takes it, and then what single results are when they are asked for again. */
export function holdAnswers({ windows, failed, later }: ServerAnswers, seenAt: number): FilledStore {
  const store = new ResultStore();
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
  return { store, seenAt };
}

function decoded(body: string): DecodedResults {
  return decodeResults(parseJson(body) as JsonObject);
}
