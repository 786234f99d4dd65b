import { PatientClient, type ResultsClient } from "../../src/core/fetching/patientClient";
import { RequestQueue } from "../../src/core/fetching/requestQueue";
import { RunningFetch } from "../../src/core/fetching/runningFetch";
import { ResultStore } from "../../src/core/results/store/resultStore";
import { year } from "./answers";

const source = { kind: "connection", name: "Bench", url: "bench" } as const;

/** Fetches the year into a store of its own, 4 windows at a time, as the extension does. */
export async function fetchYear(client: ResultsClient): Promise<ResultStore> {
  const store = new ResultStore();
  const fetch = new RunningFetch(store, { source, ranges: [year] });
  const patient = new PatientClient(fetch.noteAsks(client), { queue: new RequestQueue(() => 4) });
  const { summary } = await fetch.run(patient, { concurrency: 4 });
  const [failed] = summary.failedWindows;
  if (failed) throw new Error(`A window failed: ${failed.error}`);
  return store;
}
