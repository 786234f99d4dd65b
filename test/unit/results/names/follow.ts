import { groupName } from "../../../../src/core/results/words/groups";
import type { Names } from "../../../../src/core/results/names/names";
import type { GroupNode } from "../../../../src/core/results/view/tree";
import type { Arrangement, ShownResults } from "../../../../src/core/results/view/shownResults";
import type { ResultStore } from "../../../../src/core/results/store/resultStore";
import { labResult } from "../../labResult";
import { show } from "../view/treeOutline";
import { namesToldByHand } from "./toldByHand";

/** Two results that name everything, and one that names nothing. */
export const results = [
  labResult({ LabInstanceId: 1, UserId: "u1", ClassId: "c1", LabProfileId: 10, Start: 3 }),
  labResult({ LabInstanceId: 2, UserId: "u2", ClassId: "c2", LabProfileId: 20, Start: 2 }),
  labResult({ LabInstanceId: 3, UserId: null, ClassId: null, LabProfileId: null, Start: 1 }),
];
export interface Followed {
  readonly store: ResultStore;
  readonly shown: ShownResults;
  readonly names: Names;
  readonly tell: () => void;
}

export function follow(changes: Partial<Arrangement> = {}): Followed {
  const { names, tell } = namesToldByHand();
  return { ...show(results, changes, names), names, tell };
}

/** Names that turn every order round. */
export function comeAll({ names, tell }: Pick<Followed, "names" | "tell">): void {
  names.set("lab", [
    [10, "Virtual Machines"],
    [20, "Basics"],
  ]);
  names.set("class", [
    ["c1", "Winter"],
    ["c2", "Autumn"],
  ]);
  names.set("user", [
    ["u1", "Zoe Young"],
    ["u2", "Ada Able"],
  ]);
  tell();
}

export function groupsOf(shown: ShownResults, parent?: GroupNode): GroupNode[] {
  return shown.tree.children(parent, 99).nodes.flatMap((node) => (node.kind === "group" ? [node] : []));
}

export function groupLabels({ shown, names }: Followed, parent?: GroupNode): string[] {
  return groupsOf(shown, parent).map(({ by, group }) => groupName(by, group.key, names));
}
