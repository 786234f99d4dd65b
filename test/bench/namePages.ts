import { PatientClient } from "../../src/core/fetching/patientClient";
import { askInstances } from "../../src/core/api/depth/questions";
import { nameUsers } from "../../src/core/fetching/names/nameUsers";
import { searchStretches } from "../../src/core/fetching/search/searchStretches";
import { RequestQueue } from "../../src/core/fetching/requestQueue";
import { Names } from "../../src/core/results/names/names";
import { resultsOfYear, year } from "./answers";
import { median } from "./measure";
import { atMost, report } from "./row";
import { withSimulator } from "./withSimulator";

const count = 10_000;
const delay = 200;
const pages = count / 100;
const stretches = searchStretches(
  resultsOfYear(count).map(({ Start }) => Start),
  [year],
);

await withSimulator(count, delay, async (client, { url, key }) => {
  const [ours, bare]: [number[], number[]] = [[], []];
  // The first run makes the pages, and does not count.
  for (let run = 0; run <= 3; run += 1) {
    const oursTook = await took(async () => {
      const patient = new PatientClient(client, { queue: new RequestQueue(() => 4) });
      const { signal } = new AbortController();
      const outcome = await nameUsers(patient, new Names(), stretches, { signal });
      if (outcome.pages !== pages) throw new Error(`There were ${outcome.pages} pages.`);
    });
    const bareTook = await took(() => askBare(url, key));
    if (run === 0) continue;
    ours.push(oursTook);
    bare.push(bareTook);
  }
  const what = "names of the users of 10,000 results, 100 pages of 200 ms, 4 at a time";
  report([
    atMost(what, median(ours), "ideal", (pages / 4) * delay, 1.15),
    atMost(what, median(ours), "the same requests, answers thrown away", median(bare)),
  ]);
});

async function took(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** What the machine and the server can do at this moment. */
async function askBare(url: string, key: string): Promise<void> {
  const [stretch] = stretches;
  if (!stretch) throw new Error("There are no results.");
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < pages) {
      const { request } = askInstances(
        { start: stretch.start, end: stretch.end, sort: "start", pageSize: 100, pageIndex: next++ },
        5,
      );
      const query = new URLSearchParams(request.parameters);
      const address = `${url}/${request.command}?${query.toString()}`;
      const response = await fetch(address, { headers: { api_key: key } });
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      await response.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: 4 }, lane));
}
