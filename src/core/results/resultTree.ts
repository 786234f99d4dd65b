import type { LabResult } from "../api/labResult";
import { groupResults, newestFirst, type GroupKey } from "./groupResults";
import { groupStatistics, type GroupStatistics } from "./groupStatistics";

/** Results that belong together: a class, or a user within it. */
export interface GroupNode {
  readonly kind: "group";
  /** The same for the same group in every tree, so that what was expanded stays so. */
  readonly id: string;
  readonly by: GroupKey;
  /** The class's or the user's id; undefined for results without one. */
  readonly key: string | undefined;
  readonly results: readonly LabResult[];
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

/** What lies below what: classes, then users, then results. */
const levels: readonly GroupKey[] = ["class", "user"];

/** A tree over a snapshot of results. Levels are built when they are asked for, and once. */
export class ResultTree {
  private readonly childrenOf = new Map<GroupNode | undefined, readonly DataNode[]>();
  private readonly statisticsOf = new Map<GroupNode, GroupStatistics>();

  constructor(private readonly results: Iterable<LabResult>) {}

  /** The nodes below a group; without one the first level. */
  children(parent?: GroupNode): readonly DataNode[] {
    let children = this.childrenOf.get(parent);
    if (!children) {
      children = this.build(parent);
      this.childrenOf.set(parent, children);
    }
    return children;
  }

  statistics(group: GroupNode): GroupStatistics {
    let statistics = this.statisticsOf.get(group);
    if (!statistics) {
      statistics = groupStatistics(group.results);
      this.statisticsOf.set(group, statistics);
    }
    return statistics;
  }

  private build(parent: GroupNode | undefined): DataNode[] {
    const results = parent?.results ?? this.results;
    const by = parent ? levels[levels.indexOf(parent.by) + 1] : levels[0];
    if (by === undefined) {
      return newestFirst(parent?.results ?? []).map((result) => resultNode(result, parent));
    }
    return groupResults(results, by).map((group) => ({
      kind: "group",
      id: `${parent?.id ?? ""}/${by}:${group.key === undefined ? "" : JSON.stringify(group.key)}`,
      by,
      ...group,
      parent,
    }));
  }
}

function resultNode(result: LabResult, parent: GroupNode | undefined): ResultNode {
  return { kind: "result", id: `result:${result.LabInstanceId}`, result, parent };
}
