import * as vscode from "vscode";
import type { LabResult } from "../../core/api/labResult";
import type { DataNode, GroupNode, ResultNode } from "../../core/results/resultTree";
import type { Present } from "../../core/results/resultState";
import type { ShownResults } from "../../core/results/shownResults";
import { toTreeItem, tooltipOf } from "./treeItem";

/** Stands below a long list and makes it longer. */
export interface MoreNode {
  readonly kind: "more";
  readonly id: string;
  readonly parent: GroupNode | undefined;
  readonly hidden: number;
}

export type TreeNode = DataNode | MoreNode;

/** How many rows of a list show at first, and how many more each time: VS Code slows down at some thousands. */
const pageSize = 200;

/** Gives VS Code's tree view what the filter shows. */
export class ResultsTreeProvider implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<TreeNode | undefined>();
  private readonly subscriptions: vscode.Disposable;
  /** How many rows show, by the id of the list's node, where it is more than a page. */
  private rows = new Map<string, number>();
  /** Groups that a person expanded, so that they are again when another grouping gives way to this one. */
  private readonly expanded = new Set<string>();

  readonly onDidChangeTreeData = this.changed.event;

  /** @param present what "now" is for the results held. */
  constructor(
    private readonly shown: ShownResults,
    private readonly present: () => Present,
  ) {
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      shown.onDidChange(() => this.refresh()),
    );
  }

  getChildren(parent?: TreeNode): TreeNode[] {
    if (parent && parent.kind !== "group") return [];
    // VS Code asks for what is below a row when somebody expands it. Its event does not tell of each: one that
    // comes in the middle of a refresh is lost.
    if (parent) this.expanded.add(parent.id);
    const { nodes, total } = this.shown.tree.children(parent, this.rows.get(listId(parent)) ?? pageSize);
    const hidden = total - nodes.length;
    if (hidden === 0) return [...nodes];
    return [...nodes, { kind: "more", id: `${listId(parent)}/more`, parent, hidden }];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return toTreeItem(node, this.expanded.has(node.id), this.present());
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    item.tooltip = tooltipOf(node, this.present());
    return item;
  }

  /** Shows one more page of a list. */
  showMore({ parent }: MoreNode): void {
    const id = listId(parent);
    this.rows.set(id, (this.rows.get(id) ?? pageSize) + pageSize);
    this.changed.fire(parent);
  }

  /**
   * Makes lists long enough to have a result in them.
   * @returns its row; undefined when the filter hides it.
   */
  reach(result: LabResult): ResultNode | undefined {
    const position = this.shown.tree.find(result);
    let isLonger = false;
    for (const { parent, needed } of position?.lists ?? []) {
      if (needed <= (this.rows.get(listId(parent)) ?? pageSize)) continue;
      this.rows.set(listId(parent), Math.ceil(needed / pageSize) * pageSize);
      isLonger = true;
    }
    if (isLonger) this.changed.fire(undefined);
    return position?.node;
  }

  /** Forgets that a group was expanded. */
  collapse({ id }: TreeNode): void {
    this.expanded.delete(id);
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private refresh(): void {
    if (this.shown.size === 0) this.rows = new Map();
    this.changed.fire(undefined);
  }
}

function listId(parent: GroupNode | undefined): string {
  return parent?.id ?? "";
}
