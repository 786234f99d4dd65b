import type { GroupRow, ResultRow, Row } from "../../engine/contract";
import type { GroupStep, RowChoice } from "../../engine/wire";

/** A row as VS Code holds it: with the row it stands below, so that its parent is known without asking. */
export interface GroupNode {
  readonly kind: "group";
  readonly id: string;
  readonly row: GroupRow;
  readonly parent: GroupNode | undefined;
}

export interface ResultNode {
  readonly kind: "result";
  readonly id: string;
  /** What it says; that of a running lab goes on with the clock. */
  row: ResultRow;
  readonly parent: GroupNode | undefined;
}

/** Stands below a long list and makes it longer. */
export interface MoreNode {
  readonly kind: "more";
  readonly id: string;
  readonly parent: GroupNode | undefined;
  readonly hidden: number;
}

export type TreeNode = GroupNode | ResultNode | MoreNode;

export function nodeOf(row: Row, parent: GroupNode | undefined): GroupNode | ResultNode {
  return row.kind === "group" ? groupNode(row, parent) : { kind: "result", id: row.id, row, parent };
}

export function groupNode(row: GroupRow, parent: GroupNode | undefined): GroupNode {
  return { kind: "group", id: row.id, row, parent };
}

/** The steps from the first level to a group; none without one. */
export function stepsTo(node: GroupNode | undefined): GroupStep[] {
  if (!node) return [];
  const { by, key } = node.row;
  return [...stepsTo(node.parent), { by, key }];
}

/** Which row the engine is asked about; undefined for those that stand for no results. */
export function choiceOf(node: TreeNode): RowChoice | undefined {
  switch (node.kind) {
    case "group":
      return { group: stepsTo(node) };
    case "result":
      return { instanceId: node.row.instanceId, group: stepsTo(node.parent) };
    case "more":
      return undefined;
  }
}

/** Whether what VS Code passed to a command is a row of the tree. */
export function isTreeNode(value: unknown): value is TreeNode {
  return (
    typeof value === "object" &&
    value !== null &&
    "kind" in value &&
    (value.kind === "group" || value.kind === "result" || value.kind === "more")
  );
}

/** The rows that a command was called from: those selected, where the row it was called from is one of them. */
export function rowsOf(node: unknown, selection: unknown): TreeNode[] {
  const nodes: unknown[] = Array.isArray(selection) && selection.length > 0 ? selection : [node];
  return nodes.filter(isTreeNode);
}
