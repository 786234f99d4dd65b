import { decodeResults } from "../../../src/core/api/decode/decodeResults";
import { parseJson, type JsonObject } from "../../../src/core/api/json";
import { ValuePool } from "../../../src/core/api/decode/valuePool";
import { noNames } from "../../../src/core/results/names/names";
import { ShownResults, type Arrangement } from "../../../src/core/results/view/shownResults";
import { ResultStore } from "../../../src/core/results/store/resultStore";
import { hold } from "../../unit/results/store/hold";
import { answersOfYear } from "../answers";
import { collectGarbage } from "../measure";
import { report } from "../row";

const source = { kind: "sample", name: "Bench", url: "bench" } as const;
const count = 500_000;
const bar = 0.75;
const answers = answersOfYear(count);

const theirs = kept(() => answers.map(({ text }) => JSON.parse(text) as unknown));
const byClass: Arrangement = {
  groupBy: "class",
  resultOrder: "newest",
  groupOrder: "name",
  timeZone: "Europe/Berlin",
};
const ours = kept(() => {
  const store = new ResultStore();
  const shown = new ShownResults(store, byClass, noNames);
  const pool = new ValuePool();
  for (const { window, text } of answers) {
    hold(store, source, window, decodeResults(parseJson(text) as JsonObject, { pool }).results);
  }
  shown.tree.children(undefined, 200);
  return shown;
});
report([
  {
    what: "memory kept a result, 500,000 results held and grouped",
    ours: `${ours.toFixed(0)} bytes`,
    beside: `plain parsed objects ${theirs.toFixed(0)} bytes`,
    ratio: `${(ours / theirs).toFixed(2)} ×`,
    bar: `≤ ${bar} ×`,
    met: ours <= bar * theirs,
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
