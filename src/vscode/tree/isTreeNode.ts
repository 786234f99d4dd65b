import type { TreeNode } from "./resultsTreeProvider";

/** Whether what VS Code passed to a command is a row of the tree. */
export function isTreeNode(value: unknown): value is TreeNode {
  return (
    typeof value === "object" &&
    value !== null &&
    "kind" in value &&
    (value.kind === "group" || value.kind === "result" || value.kind === "more")
  );
}
