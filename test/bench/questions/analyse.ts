import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { InstanceDetails } from "../../../src/core/api/depth/instanceDetails";
import { LabOnDemandClient } from "../../simulator/labOnDemandClient";
import { PatientClient } from "../../../src/core/fetching/patientClient";
import { RequestQueue } from "../../../src/core/fetching/requestQueue";
import { defaultRetryPolicy } from "../../../src/core/fetching/retry";
import { searchAll } from "../../../src/core/fetching/search/searchAll";
import { questionFigures } from "../../../src/core/results/questions/figures";
import { QuestionBook } from "../../../src/core/results/questions/questionBook";
import type { AnsweredInstance } from "../../../src/core/results/questions/types";
import { allSteps } from "../../../src/core/results/steps";
import { collectGarbage, median } from "../measure";
import { atMost, report } from "../row";

const instances = 2000;
const activities = 30;
const atOnce = 4;
const rounds = 5;

const serve = fileURLToPath(new URL("serve.ts", import.meta.url));
const child = fork(serve, [String(instances), String(activities)]);
const [{ url, key }] = (await once(child, "message")) as [{ url: string; key: string }];
const client = new PatientClient(new LabOnDemandClient({ name: "Bench", url }, key, { timeoutSeconds: 60 }), {
  policy: defaultRetryPolicy,
  queue: new RequestQueue(() => atOnce),
});

const times = { fetched: [] as number[], analysed: [] as number[] };
for (let round = 0; round <= rounds; round += 1) {
  const fetched = await timed(() => fetchAll(() => undefined));
  const analysed = await timed(analyse);
  // The first round warms up.
  if (round === 0) continue;
  times.fetched.push(fetched);
  times.analysed.push(analysed);
}
child.kill();
report([
  atMost(
    "2,000 lab instances of 30 activities: fetched and analysed",
    median(times.analysed),
    "fetched alone",
    median(times.fetched),
    1.2,
  ),
]);

async function analyse(): Promise<void> {
  const book = new QuestionBook();
  const known: AnsweredInstance[] = [];
  await fetchAll((came) => known.push(...came.map((each) => book.take(each))));
  const { questions } = allSteps(questionFigures(known));
  if (known.length !== instances || questions.length !== activities) throw new Error("Not all have come.");
}

async function fetchAll(onInstances: (came: readonly InstanceDetails[]) => void): Promise<void> {
  const { signal } = new AbortController();
  const range = { start: 0, end: 2_000_000_000, instances };
  await searchAll(client, [range], { mode: 10, atOnce, signal, onInstances, onProgress: () => undefined });
}

async function timed(work: () => Promise<void>): Promise<number> {
  collectGarbage();
  const started = performance.now();
  await work();
  return performance.now() - started;
}
