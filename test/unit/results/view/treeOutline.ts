import type { LabResult } from "../../../../src/core/api/labResult";
import { hold } from "../store/hold";
import { groupLevels, type GroupBy } from "../../../../src/core/results/view/grouping";
import { ResultStore, type ResultSource } from "../../../../src/core/results/store/resultStore";
import type { DataNode, GroupNode, ResultTree } from "../../../../src/core/results/view/tree";
import type { Tally } from "../../../../src/core/results/state/tally";
import { ShownResults, type Arrangement } from "../../../../src/core/results/view/shownResults";
import { noNames, type ChangingNames } from "../../../../src/core/results/names/names";

export const source: ResultSource = { kind: "connection", name: "A", url: "https://a.example/api" };
export const range = { start: 0, end: 10 };
export const byClass: Arrangement = {
  groupBy: "class",
  resultOrder: "newest",
  groupOrder: "name",
  timeZone: "UTC",
};
export const groupings = Object.keys(groupLevels) as GroupBy[];

export interface Shown {
  readonly store: ResultStore;
  readonly shown: ShownResults;
}

/** A store with some results, and what is shown of them. */
export function show(
  results: readonly LabResult[],
  changes: Partial<Arrangement> = {},
  names: ChangingNames = noNames,
): Shown {
  const store = new ResultStore();
  if (results.length > 0) hold(store, source, range, results);
  return { store, shown: new ShownResults(store, { ...byClass, ...changes }, names) };
}

/** Every node of a tree, each as text, what lies below it indented. */
export function outline(tree: ResultTree, parent?: GroupNode): string[] {
  return tree.children(parent, Infinity).nodes.flatMap((node) => {
    if (node.kind === "result") return [String(node.result.LabInstanceId)];
    return [`${node.by} ${String(node.group.key)}`, ...outline(tree, node).map((line) => `  ${line}`)];
  });
}

export interface FullNode {
  readonly id: string;
  readonly counts?: object;
  readonly result?: LabResult;
  readonly total?: number;
  readonly below?: FullNode[];
}

/** Everything there is to know of a tree: ids, counts, results and totals of all nodes of all levels. */
export function everything(tree: ResultTree): FullNode[] {
  const full = (node: DataNode): FullNode => {
    if (node.kind === "result") return { id: node.id, result: node.result };
    const { nodes, total } = tree.children(node, Infinity);
    return { id: node.id, counts: countsOf(node.group.tally), total, below: nodes.map(full) };
  };
  return tree.children(undefined, Infinity).nodes.map(full);
}

export function countsOf(tally: Tally): object {
  const { results, complete, scored, passed, platformFailures } = tally;
  return { results, complete, scored, passed, platformFailures };
}

/** The ids of the results below a node, in order. */
export function resultIds(tree: ResultTree, parent?: GroupNode): unknown[] {
  return tree
    .children(parent, Infinity)
    .nodes.flatMap((node) => (node.kind === "result" ? [node.result.LabInstanceId] : resultIds(tree, node)));
}
