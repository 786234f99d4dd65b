import * as vscode from "vscode";
import type { EndCause } from "../core/results/store/endedLoads";
import type { EngineContract, EngineNotices, HeldState, ViewState } from "../engine/contract";
import { nothingHeld, nothingShown } from "../engine/nothingHeld";
import type { FilterJson } from "../engine/wire";
import { arrangement, onDidChangeSetting } from "./settings/settings";

/** Loads that were ended by one thing. */
export interface EndedLoads {
  readonly loads: readonly string[];
  readonly cause: EndCause;
}

/** Takes what the engine tells, and knows at any moment what it said last of what is held. */
export class ResultNotices implements EngineNotices, vscode.Disposable {
  private readonly heldEvent = new vscode.EventEmitter<void>();
  private readonly viewEvent = new vscode.EventEmitter<{ view: string; state: ViewState }>();
  private readonly replacedEvent = new vscode.EventEmitter<void>();
  private readonly lostEvent = new vscode.EventEmitter<void>();
  private readonly endedEvent = new vscode.EventEmitter<EndedLoads>();
  private state = nothingHeld;

  readonly onDidChangeHeld = this.heldEvent.event;
  readonly onDidChangeView = this.viewEvent.event;
  /** Other results altogether are held, or none. */
  readonly onDidReplace = this.replacedEvent.event;
  /** What the engine held and knew is lost; what is open in it has to be opened again. */
  readonly onDidLose = this.lostEvent.event;
  readonly onDidEndLoads = this.endedEvent.event;

  get heldState(): HeldState {
    return this.state;
  }

  held(state: HeldState): void {
    this.state = state;
    this.heldEvent.fire();
  }

  viewChanged(view: string, state: ViewState): void {
    this.viewEvent.fire({ view, state });
  }

  replaced(): void {
    this.replacedEvent.fire();
  }

  loadsEnded(loads: readonly string[], cause: EndCause): void {
    this.endedEvent.fire({ loads, cause });
  }

  /** The engine has ended, and all that it held with it. */
  lost(): void {
    this.lostEvent.fire();
  }

  dispose(): void {
    const { heldEvent, viewEvent, replacedEvent, lostEvent, endedEvent } = this;
    vscode.Disposable.from(heldEvent, viewEvent, replacedEvent, lostEvent, endedEvent).dispose();
  }
}

const userView = "user";

/**
 * The user's view of the results held: tree, counts, panels and exports all speak of what it shows. Knows what is
 * held and how many the view shows without asking.
 */
export class UserResults implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly rowsChanged = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable;
  private shown = nothingShown;
  private isOpen = false;

  /** What is held or what the view shows has changed. */
  readonly onDidChange = this.changed.event;
  /** The view's rows have changed: told once for each change, though the engine tells of what is held as well. */
  readonly onDidChangeRows = this.rowsChanged.event;

  constructor(
    readonly engine: EngineContract,
    private readonly notices: ResultNotices,
    private readonly note: (error: unknown) => void,
  ) {
    const settings = ["groupBy", "sortResultsBy", "sortGroupsBy"];
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      this.rowsChanged,
      notices.onDidChangeHeld(() => {
        this.changed.fire();
        // A view that is not open yet tells of nothing.
        if (!this.isOpen) this.rowsChanged.fire();
      }),
      notices.onDidChangeView(({ view, state }) => {
        if (view !== userView) return;
        this.shown = state;
        this.changed.fire();
        this.rowsChanged.fire();
      }),
      ...settings.map((name) => onDidChangeSetting(name, () => void this.arrange())),
    );
  }

  /** Other results altogether are held, or none. */
  get onDidReplace(): vscode.Event<void> {
    return this.notices.onDidReplace;
  }

  /** What the engine held and knew is lost; what is open in it has to be opened again. */
  get onDidLose(): vscode.Event<void> {
    return this.notices.onDidLose;
  }

  /** What is held. */
  get held(): HeldState {
    return this.notices.heldState;
  }

  /** How many results the view shows. */
  get size(): number {
    return this.isFiltered ? this.shown.size : this.held.size;
  }

  get isFiltered(): boolean {
    return this.shown.isFiltered;
  }

  get filter(): FilterJson {
    return this.shown.filter;
  }

  /** What the filter lets pass, in words; empty without one. */
  get filterWords(): string {
    return this.shown.filterWords;
  }

  /** The view's name in the engine; it is opened when somebody first asks for it. */
  get view(): string {
    if (!this.isOpen) {
      this.isOpen = true;
      const opening = this.engine.views.openView({ view: userView, arrangement: arrangement() });
      opening.catch((error: unknown) => this.note(error));
    }
    return userView;
  }

  /** Shows everything again; asks nobody while nothing was ever shown. @returns how many results the view shows now. */
  async clearFilter(): Promise<number> {
    return this.isOpen ? this.setFilter({}) : this.held.size;
  }

  /** @returns how many results the view shows now. */
  setFilter(filter: FilterJson): Promise<number> {
    return this.engine.views.setFilter({ view: this.view, filter });
  }

  /** Adds conditions to the filter; those of their kind give way. @returns how many results the view shows now. */
  addToFilter(conditions: FilterJson): Promise<number> {
    return this.engine.views.addToFilter({ view: this.view, filter: conditions });
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private async arrange(): Promise<void> {
    if (!this.isOpen) return;
    try {
      await this.engine.views.arrange({ view: userView, arrangement: arrangement() });
    } catch (error) {
      this.note(error);
    }
  }
}
