import * as vscode from "vscode";
import type { Row, RowList, RowPosition } from "../../engine/contract";
import { EngineEndedError } from "../../engine/thread/engineEndedError";
import type { UserResults } from "../userResults";
import { toTreeItem } from "./item";
import {
  groupNode,
  nodeOf,
  stepsTo,
  type GroupNode,
  type MoreNode,
  type ResultNode,
  type TreeNode,
} from "./nodes";
import { TreeQueue } from "./queue";

/** How many rows of a list show at first, and how many more each time: VS Code slows down at some thousands. */
const pageSize = 200;

export interface ResultsTreeOptions {
  readonly results: UserResults;
  /** Takes why a row could not be selected. */
  readonly onRevealFailure: (error: unknown) => void;
}

/** Gives VS Code's tree view what the user's view shows. */
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

  private readonly classesShown = new vscode.EventEmitter<readonly string[]>();

  readonly onDidChangeTreeData = this.changed.event;
  /** VS Code has asked for the rows of these classes. */
  readonly onDidShowClasses = this.classesShown.event;

  constructor(private readonly options: ResultsTreeOptions) {
    this.queue = new TreeQueue({
      tell: (node) => this.changed.fire(node),
      onFailure: options.onRevealFailure,
    });
    this.subscriptions = vscode.Disposable.from(
      this.queue,
      this.changed,
      this.classesShown,
      options.results.onDidChangeRows(() => this.refresh()),
    );
  }

  getChildren(parent?: TreeNode): Promise<TreeNode[]> {
    return this.queue.answer(this.childrenOf(parent));
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return toTreeItem(node, this.expanded.has(node.id));
  }

  async resolveTreeItem(item: vscode.TreeItem, node: TreeNode): Promise<vscode.TreeItem> {
    // Plain text, so that nothing in it is a link or an image.
    item.tooltip = await this.tooltipOf(node);
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
   * @param wanted its LabInstanceId; undefined when it is not to be selected any more by then.
   */
  reveal(wanted: () => string | undefined, select: (row: ResultNode) => PromiseLike<void>): Promise<void> {
    return this.queue.reveal(async () => {
      const instanceId = wanted();
      const row = instanceId === undefined ? undefined : await this.rowOf(instanceId);
      return row && (() => select(row));
    });
  }

  /** Has what the rows of running labs say brought up to the present. */
  async followClock(): Promise<void> {
    const nodes = [...this.running.values()];
    const levels = new Set(nodes.map(({ parent }) => parent?.row.by));
    for (const below of levels) {
      const ofLevel = nodes.filter(({ parent }) => parent?.row.by === below);
      const rows = await this.options.results.engine.views.resultRows({
        instanceIds: ofLevel.map(({ row }) => row.instanceId),
        below,
      });
      const byId = new Map(rows.map((row) => [row.id, row]));
      for (const node of ofLevel) {
        const row = byId.get(node.id);
        // While that was asked for, the list may have been made anew.
        if (!row || this.running.get(node.id) !== node) continue;
        node.row = row;
        this.queue.change(node);
      }
    }
  }

  /** Forgets that a group was expanded. */
  collapse({ id }: TreeNode): void {
    this.expanded.delete(id);
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private async childrenOf(parent: TreeNode | undefined): Promise<TreeNode[]> {
    if (parent && parent.kind !== "group") return [];
    // VS Code asks for what is below a row when somebody expands it. Its event does not tell of each: one that
    // comes in the middle of a refresh is lost.
    if (parent) this.expanded.add(parent.id);
    const { results } = this.options;
    if (results.held.size === 0) return [];
    const count = this.rows.get(listId(parent)) ?? pageSize;
    const { rows, total } = await results.engine.views
      .rows({ view: results.view, below: stepsTo(parent), count })
      .catch(noRowsAtEnd);
    const nodes: TreeNode[] = rows.map((row) => nodeOf(row, parent));
    this.noteRunning(nodes);
    this.tellClasses(rows);
    const hidden = total - rows.length;
    return hidden === 0 ? nodes : [...nodes, { kind: "more", id: `${listId(parent)}/more`, parent, hidden }];
  }

  private async tooltipOf(node: TreeNode): Promise<string | undefined> {
    switch (node.kind) {
      case "group":
        return [node.row.fullName, ...node.row.about, ...node.row.facts].join("\n");
      case "result":
        return this.options.results.engine.views.tooltip({ instanceId: node.row.instanceId });
      case "more":
        return undefined;
    }
  }

  /**
   * Makes lists long enough to have a result in them.
   * @returns its row; undefined when the filter hides it.
   */
  private async rowOf(instanceId: string): Promise<ResultNode | undefined> {
    const { results } = this.options;
    const position = await results.engine.views.find({ view: results.view, instanceId });
    if (!position) return undefined;
    const { node, lists } = linked(position);
    let isLonger = false;
    for (const { parent, needed } of lists) {
      if (needed <= (this.rows.get(listId(parent)) ?? pageSize)) continue;
      this.rows.set(listId(parent), Math.ceil(needed / pageSize) * pageSize);
      isLonger = true;
    }
    if (isLonger) this.queue.change(undefined);
    return node;
  }

  private tellClasses(rows: readonly Row[]): void {
    const ids = rows.flatMap((row) =>
      row.kind === "group" && row.by === "class" && typeof row.key === "string" ? row.key : [],
    );
    if (ids.length > 0) this.classesShown.fire(ids);
  }

  private noteRunning(nodes: readonly TreeNode[]): void {
    for (const node of nodes) {
      if (node.kind === "result" && node.row.isRunning) this.running.set(node.id, node);
      else this.running.delete(node.id);
    }
  }

  private refresh(): void {
    this.running.clear();
    if (this.options.results.size === 0) this.rows = new Map();
    this.queue.change(undefined);
  }
}

/** When the engine ends, nothing is held any more, which is told as any other change. */
function noRowsAtEnd(error: unknown): RowList {
  if (error instanceof EngineEndedError) return { rows: [], total: 0 };
  throw error;
}

/** The nodes of a position, each with its parent, and how long each list has to be to reach them. */
function linked({ groups, row, needed }: RowPosition): {
  node: ResultNode;
  lists: { parent: GroupNode | undefined; needed: number }[];
} {
  const parents: (GroupNode | undefined)[] = [undefined];
  for (const group of groups) parents.push(groupNode(group, parents.at(-1)));
  return {
    node: { kind: "result", id: row.id, row, parent: parents.at(-1) },
    lists: needed.map((count, level) => ({ parent: parents[level], needed: count })),
  };
}

function listId(parent: GroupNode | undefined): string {
  return parent?.id ?? "";
}
