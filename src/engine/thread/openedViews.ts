import type { ViewQuestions, ViewState } from "../contract";
import { nothingShown } from "../nothingHeld";

type OpenedView = Parameters<ViewQuestions["openView"]>[0];

/** What another engine has to be told of the views that are open. */
export class OpenedViews {
  private readonly views = new Map<string, OpenedView>();
  private readonly states = new Map<string, ViewState>();

  get all(): OpenedView[] {
    return [...this.views.values()];
  }

  /** Takes note of a question, where it opens, lays out or closes a view. */
  note(name: string, question: unknown): void {
    if (name === "views.openView") {
      const opened = question as OpenedView;
      this.views.set(opened.view, opened);
    }
    if (name === "views.arrange") {
      const { view, arrangement } = question as Parameters<ViewQuestions["arrange"]>[0];
      const opened = this.views.get(view);
      if (opened) this.views.set(view, { ...opened, arrangement });
    }
    if (name === "views.closeView") {
      const { view } = question as { view: string };
      this.views.delete(view);
      this.states.delete(view);
    }
  }

  /** Takes note of what a view shows by now. */
  noteState(view: string, state: ViewState): void {
    const opened = this.views.get(view);
    if (!opened) return;
    this.views.set(view, { ...opened, filter: state.filter });
    this.states.set(view, state);
  }

  /** What a view shows where nothing is held. */
  emptied(view: string): ViewState {
    return { ...(this.states.get(view) ?? nothingShown), size: 0 };
  }
}
