import { commandIds } from "../ids";
import type { GradebookPanel } from "../panels/gradebook/panel";
import type { SummaryPanel } from "../panels/summary/panel";
import type { TablePanel } from "../panels/table/panel";
import { isTreeNode, type GroupNode } from "../tree/nodes";
import type { Command } from "./command";

/** Shows how everything that the filter shows went. */
export function openSummaryCommand(panel: SummaryPanel): Command {
  return { id: commandIds.openSummary, forPerson: () => panel.show() };
}

/** Shows the gradebook: of the class whose row in the tree it was called from, or else of all classes. */
export function openGradebookCommand(panel: GradebookPanel): Command {
  return { id: commandIds.openGradebook, forPerson: (node) => panel.show(classOf(node)) };
}

/** Shows all results that the filter shows as rows. Resolves to the number of rows. */
export function openTableCommand(panel: TablePanel): Command {
  return { id: commandIds.openTable, forPerson: () => panel.show() };
}

/** The class of a row in the tree; null for no class, undefined for what is no row of a class. */
export function classOf(node: unknown): string | null | undefined {
  if (!isClassRow(node)) return undefined;
  return typeof node.row.key === "string" ? node.row.key : null;
}

function isClassRow(value: unknown): value is GroupNode {
  return isTreeNode(value) && value.kind === "group" && value.row.by === "class";
}
