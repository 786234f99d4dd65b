import { fetchRange } from "../../src/core/fetching/fetchRange";
import { FetchTally } from "../../src/core/fetching/fetchSummary";
import { PatientClient, type ResultsClient } from "../../src/core/fetching/patientClient";
import { RequestQueue } from "../../src/core/fetching/requestQueue";
import { ResultStore } from "../../src/core/results/resultStore";
import { year } from "./answers";

const source = { kind: "connection", name: "Bench", url: "bench" } as const;

/** Fetches the year into a store of its own, 4 windows at a time, as the extension does. */
export async function fetchYear(client: ResultsClient): Promise<ResultStore> {
  const store = new ResultStore();
  const tally = new FetchTally();
  const outcome = await fetchRange(new PatientClient(client, { queue: new RequestQueue(() => 4) }), year, {
    concurrency: 4,
    signal: new AbortController().signal,
    onWindow: (window, results) => tally.record(results, store.add(source, window, results)),
  });
  if (outcome.failedWindows.length > 0) throw new Error("A window failed", { cause: outcome.firstError });
  return store;
}
