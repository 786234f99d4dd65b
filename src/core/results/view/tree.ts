import type { LabResult } from "../../api/labResult";
import { firstInOrder } from "../order/firstInOrder";
import type { GroupIndex, ResultGroup } from "./groupIndex";
import type { GroupKey, GroupKind } from "./grouping";
import type { Compare } from "../order/compare";

/** Results that belong together: a class, or a user within it. */
export interface GroupNode {
  readonly kind: "group";
  /** The same for the same group in every tree, so that what was expanded stays so. */
  readonly id: string;
  readonly by: GroupKind;
  readonly group: ResultGroup;
  readonly parent: GroupNode | undefined;
}

/** One lab result. */
export interface ResultNode {
  readonly kind: "result";
  readonly id: string;
  readonly result: LabResult;
  readonly parent: GroupNode | undefined;
}

export type DataNode = GroupNode | ResultNode;

/** The beginning of a list of nodes. */
export interface NodeList {
  readonly nodes: readonly DataNode[];
  /** How many nodes the whole list has. */
  readonly total: number;
}

/** Where a result stands. */
export interface NodePosition {
  readonly node: ResultNode;
  /** For the list of each level, from the first on: below which node it is, and how many nodes it takes to reach the one on the way. */
  readonly lists: readonly { readonly parent: GroupNode | undefined; readonly needed: number }[];
}

export interface TreeOrder {
  readonly groups: Compare<ResultGroup>;
  readonly results: Compare<LabResult>;
}

/** Results in groups as a tree, each level in order. */
export class ResultTree {
  constructor(
    private readonly index: GroupIndex,
    private readonly order: TreeOrder,
  ) {}

  /** The group that some steps from the first level lead to; undefined where there is none, or no steps. */
  groupAt(keys: readonly GroupKey[]): GroupNode | undefined {
    let node: GroupNode | undefined;
    for (const key of keys) {
      const group = (node?.group ?? this.index.root).below.get(key);
      if (!group) return undefined;
      node = groupNode(group, node);
    }
    return node;
  }

  /** The first nodes below a group; without one those of the first level. */
  children(parent: GroupNode | undefined, count: number): NodeList {
    const group = parent?.group ?? this.index.root;
    if (group.below.size > 0) {
      const first = firstInOrder([...group.below.values()], count, this.order.groups);
      return { nodes: first.map((below) => groupNode(below, parent)), total: group.below.size };
    }
    const { results } = group;
    const first = results.first(count, this.order.results);
    return { nodes: first.map((result) => resultNode(result, parent)), total: results.length };
  }

  /** @returns undefined when the result is not in the tree. */
  find(result: LabResult): NodePosition | undefined {
    const path = this.index.pathTo(result);
    const lists: NodePosition["lists"][number][] = [];
    let parent: GroupNode | undefined;
    let level = this.index.root;
    for (const group of path) {
      lists.push({ parent, needed: placeIn(level.below.values(), group, this.order.groups) });
      parent = groupNode(group, parent);
      level = group;
    }
    if (!level.results.all.includes(result)) return undefined;
    lists.push({ parent, needed: placeIn(level.results.all, result, this.order.results) });
    return { node: resultNode(result, parent), lists };
  }

  /** The results before and after one in its list, and its place there, from 1. */
  neighbours(result: LabResult): Neighbours | undefined {
    const results = this.index.pathTo(result).at(-1)?.results.all ?? [];
    if (!results.includes(result)) return undefined;
    const { results: compare } = this.order;
    let previous: LabResult | undefined;
    let next: LabResult | undefined;
    let place = 1;
    for (const other of results) {
      const side = compare(other, result);
      if (side < 0) {
        place += 1;
        if (!previous || compare(other, previous) > 0) previous = other;
      } else if (side > 0 && (!next || compare(other, next) < 0)) next = other;
    }
    return { previous, next, place, total: results.length };
  }
}

export interface Neighbours {
  readonly previous: LabResult | undefined;
  readonly next: LabResult | undefined;
  /** From 1. */
  readonly place: number;
  readonly total: number;
}

/** Every result in a group, whatever lies between. */
export function* resultsBelow(group: ResultGroup): Generator<LabResult> {
  yield* group.results.all;
  for (const below of group.below.values()) yield* resultsBelow(below);
}

/** How many of a list in order it takes to have this one among them. */
function placeIn<T>(list: Iterable<T>, item: T, compare: (a: T, b: T) => number): number {
  let place = 1;
  for (const other of list) if (compare(other, item) < 0) place += 1;
  return place;
}

function groupNode(group: ResultGroup, parent: GroupNode | undefined): GroupNode {
  const by = group.kind ?? "class";
  return { kind: "group", id: `${parent?.id ?? ""}/${by}:${keyText(group.key)}`, by, group, parent };
}

/** Quoted, so that a name with a slash in it cannot look like two levels. */
function keyText(key: GroupKey): string {
  return typeof key === "string" ? JSON.stringify(key) : String(key ?? "");
}

function resultNode(result: LabResult, parent: GroupNode | undefined): ResultNode {
  return { kind: "result", id: `result:${result.LabInstanceId}`, result, parent };
}
