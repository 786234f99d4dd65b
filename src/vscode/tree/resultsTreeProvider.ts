import * as vscode from "vscode";
import type { ResultStore } from "../../core/results/resultStore";
import { ResultTree, type DataNode, type GroupNode } from "../../core/results/resultTree";
import { onDidChangeSetting } from "../settings";
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

/** Gives VS Code's tree view what the store holds. */
export class ResultsTreeProvider implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<TreeNode | undefined>();
  private readonly subscriptions: vscode.Disposable;
  /** How many rows show, by the id of the list's node, where it is more than a page. */
  private shown = new Map<string, number>();
  private tree: ResultTree;

  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly store: ResultStore) {
    this.tree = new ResultTree(store.results());
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      store.onDidChange(() => this.rebuild()),
      onDidChangeSetting("timeZone", () => this.changed.fire(undefined)),
    );
  }

  getChildren(parent?: TreeNode): TreeNode[] {
    if (parent && parent.kind !== "group") return [];
    const children = this.tree.children(parent);
    const count = this.shown.get(listId(parent)) ?? pageSize;
    const hidden = children.length - count;
    if (hidden <= 0) return [...children];
    return [...children.slice(0, count), { kind: "more", id: `${listId(parent)}/more`, parent, hidden }];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return toTreeItem(node, this.tree);
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    item.tooltip = tooltipOf(node, this.tree);
    return item;
  }

  /** Shows one more page of a list. */
  showMore({ parent }: MoreNode): void {
    const id = listId(parent);
    this.shown.set(id, (this.shown.get(id) ?? pageSize) + pageSize);
    this.changed.fire(parent);
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private rebuild(): void {
    this.tree = new ResultTree(this.store.results());
    if (this.store.size === 0) this.shown = new Map();
    this.changed.fire(undefined);
  }
}

function listId(parent: GroupNode | undefined): string {
  return parent?.id ?? "";
}
