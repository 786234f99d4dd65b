import assert from "node:assert/strict";
import type { LabResult } from "../../../../src/core/api/labResult";
import { writeNdjson } from "../../../../src/core/files/write/writeNdjson";
import type { ResultFilter } from "../../../../src/core/results/filter/filterTypes";
import { buildGradebook } from "../../../../src/core/results/gradebook/build";
import { noNames } from "../../../../src/core/results/names/names";
import type { ShownResults } from "../../../../src/core/results/view/shownResults";
import type { ResultStore } from "../../../../src/core/results/store/resultStore";
import { resultIds } from "../../results/view/treeOutline";
import { summarize } from "../../results/summary/summarize";

/** Whether everything that counts results counts the same: store, tree, filter, summary, gradebook and exports. */
export function checkCounts(store: ResultStore, shown: ShownResults, { classIds }: ResultFilter): void {
  const held = [...store.results()];
  const passing = held.filter(({ ClassId }) => !classIds || classIds.includes(ClassId ?? null));
  const wanted = idsOf(passing);
  assert.equal(store.size, held.length, "the store's count");
  assert.equal(shown.size, wanted.length, "the count of what is shown");
  const leaving = [...shown.results()];
  assert.deepEqual(idsOf(leaving), wanted, "what is shown");
  assert.deepEqual(resultIds(shown.tree).sort(), wanted, "what is in the tree");
  const groups = shown.tree.children(undefined, Infinity).nodes;
  const counted = groups.map((node) => (node.kind === "group" ? node.group.tally.results : 1));
  assert.equal(sum(counted), wanted.length, "what the tree's groups count");
  const context = { timeZone: "UTC", seenAt: store.seenAt ?? 0, covered: store.covered };
  assert.equal(summarize(leaving, context).results, wanted.length, "what the summary counts");
  const cells = buildGradebook(leaving, noNames).rows.flatMap((row) =>
    row.cells.map((cell) => cell?.attempts ?? 0),
  );
  assert.equal(sum(cells), wanted.length, "what the gradebook counts");
  const lines = [...writeNdjson(leaving)].join("").split("\n").length - 1;
  assert.equal(lines, wanted.length, "what an export has");
}

function idsOf(results: readonly LabResult[]): unknown[] {
  return results.map(({ LabInstanceId }) => LabInstanceId).sort();
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
