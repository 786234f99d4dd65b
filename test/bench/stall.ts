import { monitorEventLoopDelay } from "node:perf_hooks";
import fetch from "node-fetch";
import type { LabResult } from "../../src/core/api/labResult";
import type { ResultsClient } from "../../src/core/fetching/patientClient";
import { fetchYear } from "./fetchYear";
import { collectGarbage, median } from "./measure";
import { milliseconds, report } from "./row";
import { withSimulator } from "./withSimulator";

await withSimulator(500_000, 0, async (client, { url, key }) => {
  // What everybody would write first: node-fetch, JSON.parse, and nothing checked.
  const plain: ResultsClient = {
    results: async ({ start, end }) => {
      const response = await fetch(`${url}/Results?start=${start}&end=${end}`, { headers: { api_key: key } });
      const answer = JSON.parse(await response.text()) as { Results: LabResult[] };
      return answer.Results;
    },
  };
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    ours.push(await longestStall(() => fetchYear(client)));
    theirs.push(await longestStall(() => fetchYear(plain)));
  }
  const [stall, beside] = [median(ours), median(theirs)];
  report([
    {
      what: "longest stall while 500,000 results arrive",
      ours: milliseconds(stall),
      beside: `node-fetch and JSON.parse ${milliseconds(beside)}`,
      ratio: `${(stall / beside).toFixed(2)} ×`,
      bar: "≤ 100 ms",
      met: stall <= 100,
    },
  ]);
});

/** The longest time that the event loop did not get round, in milliseconds. */
async function longestStall(work: () => Promise<unknown>): Promise<number> {
  collectGarbage();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await work();
  delay.disable();
  return delay.max / 1e6;
}
