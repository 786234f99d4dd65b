import * as vscode from "vscode";
import type { LabResult } from "../../core/api/labResult";
import type { DataNode, GroupNode, ResultNode } from "../../core/results/resultTree";
import { isRunning, type Present } from "../../core/results/resultState";
import type { ShownResults } from "../../core/results/shownResults";
import { toTreeItem, tooltipOf } from "./treeItem";
import { TreeQueue } from "./treeQueue";

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

export interface ResultsTreeOptions {
  readonly shown: ShownResults;
  /** What "now" is for the results held. */
  present(): Present;
  /** Takes why a row could not be selected. */
  readonly onRevealFailure: (error: unknown) => void;
}

/** Gives VS Code's tree view what the filter shows. */
export class ResultsTreeProvider implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<TreeNode | undefined>();
  private readonly subscriptions: vscode.Disposable;
  /** The one way to VS Code: whatever changes or is to be selected goes through it. */
  private readonly queue: TreeQueue<TreeNode>;
  /** How many rows show, by the id of the list's node, where it is more than a page. */
  private rows = new Map<string, number>();
  /** Groups that a person expanded, so that they are again when another grouping gives way to this one. */
  private readonly expanded = new Set<string>();
  /** The rows of running labs that VS Code asked for, by id: what they say goes on with the clock. */
  private readonly running = new Map<string, ResultNode>();
  /** What the rows that VS Code asks for in one go have in common. */
  private present: Present | undefined;
  private forgetting: NodeJS.Immediate | undefined;

  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly options: ResultsTreeOptions) {
    this.queue = new TreeQueue({
      tell: (node) => this.changed.fire(node),
      onFailure: options.onRevealFailure,
    });
    this.subscriptions = vscode.Disposable.from(
      this.queue,
      this.changed,
      options.shown.onDidChange(() => this.refresh()),
    );
  }

  getChildren(parent?: TreeNode): TreeNode[] {
    this.queue.answer();
    if (parent && parent.kind !== "group") return [];
    // VS Code asks for what is below a row when somebody expands it. Its event does not tell of each: one that
    // comes in the middle of a refresh is lost.
    if (parent) this.expanded.add(parent.id);
    const { nodes, total } = this.options.shown.tree.children(
      parent,
      this.rows.get(listId(parent)) ?? pageSize,
    );
    this.noteRunning(nodes);
    const hidden = total - nodes.length;
    if (hidden === 0) return [...nodes];
    return [...nodes, { kind: "more", id: `${listId(parent)}/more`, parent, hidden }];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return toTreeItem(node, this.expanded.has(node.id), this.presentInTurn(), this.options.shown.names);
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    item.tooltip = tooltipOf(node, this.options.present(), this.options.shown.names);
    return item;
  }

  /** Shows one more page of a list. */
  showMore({ parent }: MoreNode): void {
    const id = listId(parent);
    this.rows.set(id, (this.rows.get(id) ?? pageSize) + pageSize);
    this.queue.change(parent);
  }

  /**
   * Has a result's row selected when its turn comes. Never rejects; resolves also when a later one takes its place.
   * @param wanted the result as it is by then; undefined when it is not to be selected any more.
   */
  reveal(wanted: () => LabResult | undefined, select: (row: ResultNode) => PromiseLike<void>): Promise<void> {
    return this.queue.reveal(() => {
      const result = wanted();
      const row = result && this.rowOf(result);
      return row && (() => select(row));
    });
  }

  /**
   * Makes lists long enough to have a result in them.
   * @returns its row; undefined when the filter hides it.
   */
  private rowOf(result: LabResult): ResultNode | undefined {
    const position = this.options.shown.tree.find(result);
    let isLonger = false;
    for (const { parent, needed } of position?.lists ?? []) {
      if (needed <= (this.rows.get(listId(parent)) ?? pageSize)) continue;
      this.rows.set(listId(parent), Math.ceil(needed / pageSize) * pageSize);
      isLonger = true;
    }
    if (isLonger) this.queue.change(undefined);
    return position?.node;
  }

  /** Has what the rows of running labs say brought up to the present. */
  followClock(): void {
    for (const row of this.running.values()) this.queue.change(row);
  }

  /** Forgets that a group was expanded. */
  collapse({ id }: TreeNode): void {
    this.expanded.delete(id);
  }

  dispose(): void {
    clearImmediate(this.forgetting);
    this.subscriptions.dispose();
  }

  /** The same until the event loop comes around or the results change: to look the settings up takes longer than a row. */
  private presentInTurn(): Present {
    this.forgetting ??= setImmediate(() => {
      this.forgetting = undefined;
      this.present = undefined;
    });
    this.present ??= this.options.present();
    return this.present;
  }

  private noteRunning(nodes: readonly DataNode[]): void {
    const { seenAt } = this.options.present();
    for (const node of nodes) {
      if (node.kind === "result" && isRunning(node.result, seenAt)) this.running.set(node.id, node);
      else this.running.delete(node.id);
    }
  }

  private refresh(): void {
    this.present = undefined;
    this.running.clear();
    if (this.options.shown.size === 0) this.rows = new Map();
    this.queue.change(undefined);
  }
}

function listId(parent: GroupNode | undefined): string {
  return parent?.id ?? "";
}
