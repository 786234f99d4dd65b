import { decodeResults } from "../../src/core/api/decode/decodeResults";
import { parseJson, type JsonObject } from "../../src/core/api/json";
import { ValuePool } from "../../src/core/api/decode/valuePool";
import { ResultStore } from "../../src/core/results/store/resultStore";
import { hold } from "../unit/results/store/hold";
import { answersOfYear } from "./answers";
import { collectGarbage } from "./measure";
import { report } from "./row";

const source = { kind: "sample", name: "Bench", url: "bench" } as const;
const count = 500_000;
const bar = 250;
const answers = answersOfYear(count);

const theirs = kept(() => answers.map(({ text }) => JSON.parse(text) as unknown));
const ours = kept(() => {
  const store = new ResultStore();
  const pool = new ValuePool();
  for (const { window, text } of answers) {
    hold(store, source, window, decodeResults(parseJson(text) as JsonObject, { pool }).results);
  }
  return store;
});
report([
  {
    what: "heap kept a result, 500,000 results in the store",
    ours: `${ours.toFixed(0)} bytes`,
    beside: `plain parsed objects ${theirs.toFixed(0)} bytes`,
    ratio: `${(ours / theirs).toFixed(2)} ×`,
    bar: `≤ ${bar} bytes`,
    met: ours <= bar,
  },
]);

/** Bytes that what is made keeps on the heap, for each result. */
function kept(make: () => unknown): number {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const holder = { made: make() };
  collectGarbage();
  const bytes = process.memoryUsage().heapUsed - before;
  holder.made = undefined;
  return bytes / count;
}
