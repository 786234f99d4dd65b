import { writeFile } from "node:fs/promises";
import type * as http from "node:http";
import { createRequire } from "node:module";
import { setTimeout as pause } from "node:timers/promises";
import * as vscode from "vscode";
import type { FetchSummary } from "../../../src/core/fetching/fetchSummary";
import type { ExtensionApi } from "../../../src/extension";
import { setKey } from "../../extension/support/lab";
import { splitIntoWindows } from "../../../src/core/range/splitIntoWindows";
import { collectGarbage } from "../../unit/collectGarbage";
import { year } from "../answers";
import type { Row } from "../row";
import { delaysDuring, type Delays } from "./delays";
import { benchVariable, type BenchOrder } from "./order";
import { delayRow, limitRow, type Measured } from "./rows";

// Runs in the extension host of a real VS Code, beside the extension.

const runs = 5;
const command = vscode.commands.executeCommand;
/** A view of our own, beside that of the tree. */
const view = "bench";

export async function run(): Promise<void> {
  const order = JSON.parse(process.env[benchVariable] ?? "") as BenchOrder;
  const extension = vscode.extensions.getExtension<ExtensionApi>("lab-results.lab-on-demand-results");
  if (!extension) throw new Error("The extension is not there.");
  const started = performance.now();
  const { engine } = await extension.activate();
  const activated = performance.now() - started;
  if (!engine) throw new Error("The engine is not there for benchmarks.");
  await useSimulator(order);
  await command("labResults.results.focus");
  await engine.views.openView({
    view,
    arrangement: { groupBy: "class", resultOrder: "newest", groupOrder: "name" },
  });
  const rows =
    order.kind === "many"
      ? await measureMany(engine)
      : [
          ...limited("activate(), its loading included", activated, 15),
          ...(await measureHost(engine, order)),
        ];
  await writeFile(order.report, JSON.stringify(rows));
}

type Http = typeof http;
type Engine = NonNullable<ExtensionApi["engine"]>;

async function useSimulator({ url, key }: BenchOrder): Promise<void> {
  const settings = vscode.workspace.getConfiguration("labResults");
  await settings.update("connections", [{ name: "Bench", url }], vscode.ConfigurationTarget.Global);
  await command("labResults.switchConnection", "Bench");
  await setKey(key);
}

async function measureHost(engine: Engine, order: BenchOrder): Promise<Row[]> {
  const rows: Row[] = [];
  const words = `${order.count.toLocaleString("en")} results`;
  const memoryBefore = hostMemory();
  let slowestPage = 0;
  const arriving = await repeated(async () => {
    await command("labResults.clear");
    const over = new AbortController();
    const pages = (async () => {
      while (!over.signal.aborted) {
        const asked = performance.now();
        await engine.views.rows({ view, below: [], count: 200 });
        slowestPage = Math.max(slowestPage, performance.now() - asked);
        await pause(50);
      }
    })();
    await command<FetchSummary>("labResults.fetch", year);
    over.abort();
    await pages;
  });
  const memory = hostMemory() - memoryBefore;
  const idle = await repeated(() => pause(arriving.milliseconds));
  const plain = await repeated(() => plainFetch(order), 1);
  const beside = `idle ${idle.max.toFixed(0)} ms, node-fetch and JSON.parse in the host ${plain.max.toFixed(0)} ms`;
  rows.push(...delayRow(`while ${words} arrive`, arriving, idle, beside));
  rows.push(...limited(`a page of rows while ${words} arrive, slowest`, slowestPage, 150));
  const mebibytes = memory / 1024 / 1024;
  rows.push({
    what: `memory of the host's own isolate for ${words}`,
    ours: `${mebibytes.toFixed(1)} MB`,
    beside: "–",
    ratio: "–",
    bar: "≤ 40 MB",
    met: mebibytes <= 40,
  });
  const works: Record<string, () => unknown> = {
    "grouped by user": async () => {
      await command("labResults.groupBy", "class");
      await command("labResults.groupBy", "user");
    },
    filtered: async () => {
      await command("labResults.filter", { text: "taylor" });
      await command("labResults.clearFilter");
    },
    "summed up": () => engine.models.summary({ view }),
    "shown in the gradebook": async () => {
      const gradebook = await engine.gradebooks.openGradebook({ view });
      await engine.gradebooks.gradebook({ gradebook, subtitle: "" });
      await engine.gradebooks.closeGradebook({ gradebook });
    },
    "exported as CSV": () => command("labResults.exportCsv", {}),
  };
  for (const [what, work] of Object.entries(works)) {
    const delays = await repeated(work);
    const rest = await repeated(() => pause(delays.milliseconds));
    rows.push(...delayRow(`while ${words} are ${what}`, delays, rest, `idle ${rest.max.toFixed(0)} ms`));
  }
  rows.push(...(await roundTrips(engine, words)));
  return rows;
}

/** How long questions about what is held take, from here and back. */
async function roundTrips(engine: Engine, words: string): Promise<Row[]> {
  const by = (groupBy: "class" | "user"): Promise<void> =>
    engine.views.arrange({
      view,
      arrangement: { groupBy, resultOrder: "newest", groupOrder: "name" },
    });
  const questions: [string, number, () => Promise<unknown>, (() => Promise<unknown>)?][] = [
    ["a page of groups", 10, () => engine.views.rows({ view, below: [], count: 200 })],
    [
      "a filter that most pass",
      100,
      () => engine.views.setFilter({ view, filter: { failedOnPlatform: false } }),
      () => engine.views.setFilter({ view, filter: {} }),
    ],
    [
      "grouping by user anew, with its first page",
      150,
      async () => {
        await by("user");
        await engine.views.rows({ view, below: [], count: 200 });
      },
      () => by("class"),
    ],
    ["a summary", 150, () => engine.models.summary({ view })],
    ["statuses by class", 50, () => engine.views.rows({ view, below: [], count: 10_000 }), () => by("class")],
  ];
  const rows: Row[] = [];
  for (const [what, bar, ask, before] of questions) {
    const times: number[] = [];
    for (let turn = 0; turn < runs; turn += 1) {
      await before?.();
      const asked = performance.now();
      await ask();
      times.push(performance.now() - asked);
    }
    rows.push(...limited(`${what} of ${words}, asked and answered`, middle(times), bar));
  }
  return rows;
}

/** What is to work with a million results: how long it takes, and how much memory the process has grown by. */
async function measureMany(engine: Engine): Promise<Row[]> {
  const rows: Row[] = [];
  const before = process.memoryUsage().rss;
  const timed = async (what: string, work: () => PromiseLike<unknown>): Promise<unknown> => {
    const began = performance.now();
    const answer = await work();
    const seconds = (performance.now() - began) / 1000;
    rows.push({ what, ours: `${seconds.toFixed(1)} s`, beside: "–", ratio: "–" });
    return answer;
  };
  const summary = (await timed("a million results fetched", () =>
    command("labResults.fetch", year),
  )) as FetchSummary;
  if (summary.total < 1_000_000) throw new Error(`Only ${summary.total} results came.`);
  await timed("grouped by user", () => command("labResults.groupBy", "user"));
  await timed("a page of groups", () => engine.views.rows({ view, below: [], count: 200 }));
  await timed("summed up", () => engine.models.summary({ view }));
  await timed("exported as JSON", () => command("labResults.exportJson", {}));
  const grown = (process.memoryUsage().rss - before) / 1024 / 1024;
  rows.push({
    what: "memory that the process has grown by",
    ours: `${grown.toFixed(0)} MB`,
    beside: "–",
    ratio: "–",
  });
  return rows;
}

/** What everybody would write first, in the extension host: each answer parsed where it arrives. */
async function plainFetch({ url, key }: BenchOrder): Promise<number> {
  const { get } = createRequire(__filename)("http") as Http;
  const text = (window: { start: number; end: number }): Promise<string> =>
    new Promise((resolve, reject) => {
      const address = `${url}/Results?start=${window.start}&end=${window.end}`;
      get(address, { headers: { api_key: key } }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => resolve(Buffer.concat(chunks).toString()));
      }).on("error", reject);
    });
  const kept: unknown[] = [];
  for (const window of splitIntoWindows(year)) kept.push(JSON.parse(await text(window)));
  return kept.length;
}

/** The median of several runs. */
async function repeated(work: () => unknown, times = runs): Promise<Measured> {
  const all: Delays[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    all.push(await delaysDuring(work));
  }
  const of = (key: keyof Delays): number => middle(all.map((delays) => delays[key]));
  return { max: of("max"), most: of("most"), milliseconds: of("milliseconds") };
}

function limited(what: string, duration: number, most: number): Row[] {
  return [limitRow(what, duration, most)];
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** In bytes, without what nobody holds any more. */
function hostMemory(): number {
  collectGarbage();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + external + arrayBuffers;
}
