import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { engine as bundle } from "../../../esbuild.js";
import { sender } from "../../../src/core/api/request/sender";
import { splitIntoWindows } from "../../../src/core/range/splitIntoWindows";
import { RemoteEngine } from "../../../src/engine/thread/remoteEngine";
import { startThread } from "../../../src/engine/thread/startThread";
import { NoticesInTest } from "../../unit/engine/testEngine";
import { TestHost } from "../../unit/engine/testHost";
import { year } from "../answers";
import { report } from "../row";
import { withSimulator } from "../withSimulator";

// What a process needs that holds results in a thread: ours, and one that keeps what JSON.parse makes of the same
// answers. Each in a process of its own.

const count = 500_000;
const bar = 1.3;
const concurrency = 4;
const [, , kind, url, key] = process.argv;

if (kind === "ours") process.send?.(await growth(holdOurs));
else if (kind === "plain") process.send?.(await growth(holdPlain));
else await withSimulator(count, 0, async (_, simulator) => compare(simulator));

async function compare(simulator: { url: string; key: string }): Promise<void> {
  const ours = await measured("ours", simulator);
  const plain = await measured("plain", simulator);
  report([
    {
      what: `resident memory for ${count.toLocaleString("en")} results, the thread that holds them included`,
      ours: `${ours.toFixed(0)} MB`,
      beside: `plain parsed objects in a thread ${plain.toFixed(0)} MB`,
      ratio: `${(ours / plain).toFixed(2)} ×`,
      bar: `≤ ${bar} ×`,
      met: ours <= bar * plain,
    },
  ]);
}

async function measured(which: "ours" | "plain", simulator: { url: string; key: string }): Promise<number> {
  const child = fork(fileURLToPath(import.meta.url), [which, simulator.url, simulator.key]);
  const [megabytes] = (await once(child, "message")) as [number];
  child.kill();
  return megabytes;
}

/** By how many megabytes the process grows while it comes to hold all results. */
async function growth(hold: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage.rss();
  await hold();
  return (process.memoryUsage.rss() - before) / 1024 / 1024;
}

async function holdOurs(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "lab-results-bench-"));
  await build({ ...bundle, outdir: folder, sourcemap: false, minify: true });
  const fail = (error: unknown): never => {
    throw error;
  };
  const engine = new RemoteEngine({
    host: new TestHost(String(url), String(key)),
    notices: new NoticesInTest(),
    onError: fail,
    onEnd: fail,
    start: () =>
      startThread(
        join(folder, "engine.cjs"),
        {
          texts: undefined,
          retry: { tries: 2, firstDelay: 0, longestDelay: 0, longestRetryAfter: 5 },
          memoryBudget: 2e9,
        },
        { heapMegabytes: 2048 },
      ),
  });
  await engine.configure({ timeZone: "UTC", idleMinutes: 15 });
  const source = { kind: "connection", name: "Bench", url: String(url) } as const;
  await engine.loads.beginFetch({ load: "year", source, ranges: [year], isUpdate: false });
  await engine.loads.runFetch({ load: "year", concurrency });
  const arrangement = { groupBy: "class", resultOrder: "newest", groupOrder: "name" } as const;
  await engine.views.openView({ view: "a", arrangement });
  await engine.views.rows({ view: "a", below: [], count: 200 });
  await rm(folder, { recursive: true });
}

async function holdPlain(): Promise<void> {
  const worker = new Worker(
    `const { parentPort } = require("node:worker_threads");
     const held = [];
     parentPort.on("message", (bytes) => {
       held.push(JSON.parse(new TextDecoder().decode(bytes)).Results);
       parentPort.postMessage(held.length);
     });`,
    { eval: true, resourceLimits: { maxOldGenerationSizeMb: 2048 } },
  );
  const send = sender({ name: "Bench", url: String(url) }, String(key), { timeoutSeconds: 60 });
  const windows = splitIntoWindows(year);
  const fetchNext = async (): Promise<void> => {
    for (let window = windows.shift(); window; window = windows.shift()) {
      const parameters = { start: String(window.start), end: String(window.end) };
      const { body } = await send({ command: "Results", parameters }, 1, undefined, { bytes: 0 });
      worker.postMessage(body.buffer, [body.buffer]);
      await once(worker, "message");
    }
  };
  await Promise.all(Array.from({ length: concurrency }, fetchNext));
}
