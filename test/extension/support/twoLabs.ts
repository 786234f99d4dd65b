import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { LabResult } from "../../../src/core/api/labResult";
import { commandIds } from "../../../src/vscode/ids";
import type { TreeNode } from "../../../src/vscode/tree/nodes";
import { startSimulator, type Simulator } from "../../simulator/startSimulator";
import { labResult } from "../../unit/labResult";
import { extension, setKey, useConnections } from "./lab";

export const week = 604_800;
export const twelveWeeks = { start: 0, end: 12 * week };

/** One lab instance in the middle of each of twelve weeks. */
export function twelve(firstId: number): LabResult[] {
  return Array.from({ length: 12 }, (_, index) => {
    const Start = index * week + 1000;
    return labResult({ LabInstanceId: firstId + index, Start, End: Start + 10, LastActivity: Start });
  });
}

/** Two simulated Labs on Demand with the connections A and B to them, their keys set; A is in use. */
export async function startTwoLabs(): Promise<[a: Simulator, b: Simulator]> {
  const a = await startSimulator({ results: twelve(100), key: "key-of-a" });
  const b = await startSimulator({ results: twelve(200), key: "key-of-b" });
  await useConnections([
    { name: "A", url: a.url },
    { name: "B", url: b.url },
  ]);
  await vscode.commands.executeCommand(commandIds.switchConnection, "B");
  await setKey(b.key);
  await vscode.commands.executeCommand(commandIds.switchConnection, "A");
  await setKey(a.key);
  return [a, b];
}

/** The ids of all results in the tree, in order. */
export async function heldIds(): Promise<number[]> {
  const { tree } = extension().exports;
  const below = async (node?: TreeNode): Promise<number[]> => {
    const children = await tree.getChildren(node);
    const ids = children.map(async (child) =>
      child.kind === "result" ? [Number(child.row.instanceId)] : below(child),
    );
    return (await Promise.all(ids)).flat();
  };
  return (await below()).sort((one, other) => one - other);
}

/** Resolves once the tree has just these results. */
export async function onceHeld(ids: readonly unknown[]): Promise<void> {
  const wanted = ids.join();
  for (;;) {
    let listening: vscode.Disposable | undefined;
    const changed = new Promise<void>((resolve) => {
      listening = extension().exports.tree.onDidChangeTreeData(() => resolve());
    });
    try {
      if ((await heldIds()).join() === wanted) return;
      await changed;
    } finally {
      listening?.dispose();
    }
  }
}

/** The tree's first row of a result. */
export async function firstResult(): Promise<TreeNode> {
  const { tree } = extension().exports;
  for (let node: TreeNode | undefined; ;) {
    const [first]: TreeNode[] = await tree.getChildren(node);
    assert.ok(first, "the tree is empty");
    if (first.kind !== "group") return first;
    node = first;
  }
}
