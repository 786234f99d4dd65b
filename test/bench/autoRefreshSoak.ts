import { LabOnDemandClient } from "../simulator/labOnDemandClient";
import { AutoRefresh } from "../../src/core/fetching/autoRefresh";
import { latestClient } from "../../src/core/fetching/latestClient";
import { PatientClient } from "../../src/core/fetching/patientClient";
import { RequestQueue } from "../../src/core/fetching/requestQueue";
import { RunningFetch } from "../../src/core/fetching/runningFetch";
import { stretchToCatchUp } from "../../src/core/fetching/stretchToCatchUp";
import { ResultStore } from "../../src/core/results/store/resultStore";
import { demoResults } from "../simulator/demoResults";
import { startSimulator } from "../simulator/startSimulator";

// Refreshes five times a second against the simulator and prints the heap in use after a collection, ten times
// in all: it must not grow. Afterwards nothing may keep the process alive.
// `node --expose-gc --import tsx test/bench/autoRefreshSoak.ts [seconds]`

const seconds = Number(process.argv[2] ?? 600);
const simulator = await startSimulator({ results: () => demoResults() });
const store = new ResultStore();
const source = { kind: "connection", name: "Simulator", url: simulator.url } as const;
const client = new LabOnDemandClient(source, simulator.key, { timeoutSeconds: 10 });
let refreshes = 0;
let failures = 0;
let fetchedAt = Math.floor(Date.now() / 1000) - 86_400;

const autoRefresh = new AutoRefresh({
  isDue: () => true,
  onFailure: () => (failures += 1),
  refresh: async () => {
    const now = Math.floor(Date.now() / 1000);
    const { range, latestMinutes } = stretchToCatchUp(fetchedAt, now);
    const asked = latestMinutes === undefined ? client : latestClient(client, range, latestMinutes);
    const fetch = new RunningFetch(store, { source, ranges: [range], isUpdate: true });
    const patient = new PatientClient(fetch.noteAsks(asked), { queue: new RequestQueue(() => 4) });
    const { error } = await fetch.run(patient, { concurrency: 1 });
    if (error !== undefined) throw error;
    fetchedAt = now;
    refreshes += 1;
    // The simulator's own log would be the only thing that grows.
    (simulator.requests as unknown[]).length = 0;
  },
});
autoRefresh.start(0.2);
for (let step = 1; step <= 10; step += 1) {
  await new Promise((resolve) => setTimeout(resolve, (seconds * 1000) / 10));
  globalThis.gc?.();
  const megabytes = (process.memoryUsage().heapUsed / 1e6).toFixed(1);
  console.log(
    `${Math.round((seconds * step) / 10)} s: ${refreshes} refreshes, ${failures} failures, ${store.size} held, ${megabytes} MB`,
  );
}
autoRefresh.dispose();
await simulator.close();
process.once("beforeExit", () =>
  console.log(`left behind: ${process.getActiveResourcesInfo().join(", ") || "nothing"}`),
);
