import * as vscode from "vscode";
import { parseDetailsState, type DetailsState } from "../../../protocol/detailsContract";
import { markDone } from "../../markDone";
import { panelTypes } from "../../ids";
import { onDidChangeSetting } from "../../settings/settings";
import { sourceName, type DetailsCollaborators } from "./collaborators";
import { DetailsPage } from "./page";
import { isTitleOf, panelTitle } from "./title";
import { closeTabs, tabsOf } from "../sleepingTabs";
import { webviewOptions } from "../webviewHtml";

export type { DetailsCollaborators };

export interface ShowOptions {
  /** Open a panel that stays with this result, beside what is open. */
  readonly toTheSide?: boolean;
  /** Leave what is looked at in sight: open the panel in another column, or move it there. */
  readonly beside?: boolean;
  /** The ids that previous and next lead through; without it, the result's list in the tree. */
  readonly list?: readonly string[];
  /** When it was asked for, where finding the result took time: see {@link DetailsPanels.takeTurn}. */
  readonly turn?: number;
}

/** The panels that show one lab result each: one preview that is reused, and those kept. */
export class DetailsPanels implements vscode.Disposable, vscode.WebviewPanelSerializer {
  private readonly pages = new Set<DetailsPage>();
  private readonly subscriptions: { dispose(): unknown }[];
  /** The titles of previews that were closed while VS Code may have been about to wake them. */
  private readonly closed = new Set<string>();
  /** How many turns were taken, and the latest of which the result was shown. */
  private turns = 0;
  private shownTurn = 0;

  constructor(private readonly collaborators: DetailsCollaborators) {
    const updateAll = (): void => this.pages.forEach((page) => page.updateSoon());
    this.subscriptions = [
      collaborators.onDidChange(updateAll),
      onDidChangeSetting("timeZone", updateAll),
      onDidChangeSetting("details", updateAll),
      vscode.window.registerWebviewPanelSerializer(panelTypes.details, this),
      vscode.window.registerWebviewPanelSerializer(panelTypes.detailsKept, this),
    ];
  }

  /** Notes that a result is asked for now which is shown later. @returns what to hand to {@link show} then. */
  takeTurn(): number {
    return ++this.turns;
  }

  /**
   * Shows a result, unless one that was asked for later is shown already.
   * @param id LabInstanceId in decimal digits; a result that is not held is asked for.
   * @returns whether it is shown.
   */
  show(id: string, options: ShowOptions = {}): boolean {
    const { toTheSide = false, turn = this.takeTurn() } = options;
    if (!toTheSide && turn < this.shownTurn) return false;
    if (!toTheSide) this.shownTurn = turn;
    markDone("browse");
    this.open(id, options);
    return true;
  }

  private open(id: string, { toTheSide = false, beside = toTheSide, list }: ShowOptions): void {
    const isInTheWay = (column: vscode.ViewColumn | undefined): boolean =>
      beside && !toTheSide && column === vscode.window.tabGroups.activeTabGroup.viewColumn;
    const open = [...this.pages].find((page) => (toTheSide ? page.isKept && page.id === id : !page.isKept));
    if (open) {
      open.show(id, list);
      open.panel.reveal(isInTheWay(open.panel.viewColumn) ? vscode.ViewColumn.Beside : undefined);
      return;
    }
    const asleep = toTheSide ? this.keptAsleep(id) : this.previewAsleep();
    const column = asleep[0]?.group.viewColumn;
    const anew = beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    const viewColumn = column === undefined || isInTheWay(column) ? anew : column;
    const type = toTheSide ? panelTypes.detailsKept : panelTypes.details;
    const title = panelTitle(id);
    const panel = vscode.window.createWebviewPanel(type, title, viewColumn, {
      ...webviewOptions(this.collaborators.extensionUri),
      enableFindWidget: true,
    });
    const source = sourceName(this.collaborators);
    const page = new DetailsPage(panel, this.collaborators, { instanceId: id, source, isKept: toTheSide });
    if (list) page.show(id, list);
    this.add(page);
    for (const { isActive, label } of asleep) if (isActive) this.closed.add(label);
    closeTabs(asleep);
  }

  /** VS Code brings back a panel after its window was reloaded. */
  deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const parsed = parseDetailsState(state);
    if (parsed && !this.closed.delete(panel.title)) this.restore(panel, parsed);
    else panel.dispose();
    return Promise.resolve();
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions, ...this.pages).dispose();
  }

  private restore(panel: vscode.WebviewPanel, state: DetailsState): void {
    const isKept =
      state.isKept ||
      panel.viewType === panelTypes.detailsKept ||
      [...this.pages].some((page) => !page.isKept);
    this.add(new DetailsPage(panel, this.collaborators, { ...state, isKept }));
  }

  /** The tabs of previews that are asleep. Panels that are awake can be told by their titles and columns. */
  private previewAsleep(): vscode.Tab[] {
    const awake = [...this.pages].map(({ panel }) => panel);
    return tabsOf(panelTypes.details).filter(
      ({ label, group }) =>
        !awake.some(({ title, viewColumn }) => title === label && viewColumn === group.viewColumn),
    );
  }

  /** The tabs of kept panels with that result that are asleep: one that is awake would have been found. */
  private keptAsleep(id: string): vscode.Tab[] {
    return tabsOf(panelTypes.detailsKept).filter(({ label }) => isTitleOf(label, id));
  }

  private add(page: DetailsPage): void {
    this.pages.add(page);
    page.panel.onDidDispose(() => this.pages.delete(page));
  }
}
