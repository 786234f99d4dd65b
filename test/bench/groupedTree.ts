import { decodeResults } from "../../src/core/api/decodeResults";
import { parseJson, type JsonObject } from "../../src/core/api/json";
import { ValuePool } from "../../src/core/api/valuePool";
import { ResultStore } from "../../src/core/results/resultStore";
import { ResultTree } from "../../src/core/results/resultTree";
import { answersOfYear } from "./answers";
import { median, race } from "./measure";
import { atMost, milliseconds, report } from "./row";

const source = { kind: "sample", name: "Bench", url: "bench" } as const;
const answers = answersOfYear(500_000);
const groupTimes: number[] = [];
const expandTimes: number[] = [];

const times = race(3, { ours: fromAnswersToTree, native: parseAll });
const firstLevel = median(groupTimes);
const expand = median(expandTimes);
report([
  atMost("53 answers to a grouped tree, 500,000 results", times.ours, "JSON.parse", times.native, 2),
  {
    what: "first level of the tree, 500,000 results",
    ours: milliseconds(firstLevel),
    beside: "–",
    ratio: "–",
    bar: "≤ 20 ms",
    met: firstLevel <= 20,
  },
  {
    what: "slowest expand of a class, 500,000 results",
    ours: milliseconds(expand),
    beside: "–",
    ratio: "–",
    bar: "≤ 5 ms",
    met: expand <= 5,
  },
]);

function fromAnswersToTree(): void {
  const store = new ResultStore();
  const pool = new ValuePool();
  for (const { window, text } of answers) {
    store.add(source, window, decodeResults(parseJson(text) as JsonObject, pool));
  }
  const tree = new ResultTree(store.results());
  const started = performance.now();
  const groups = tree.children();
  groupTimes.push(performance.now() - started);
  let slowest = 0;
  for (const group of groups) {
    if (group.kind !== "group") continue;
    const expanding = performance.now();
    tree.children(group);
    slowest = Math.max(slowest, performance.now() - expanding);
  }
  expandTimes.push(slowest);
}

function parseAll(): unknown[] {
  return answers.map(({ text }) => JSON.parse(text) as unknown);
}
