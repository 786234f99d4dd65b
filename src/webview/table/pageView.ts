import { html, nothing, type TemplateResult } from "lit/html.js";
import { guard } from "lit/directives/guard.js";
import type { EmptyContent } from "../../protocol/pageContract";
import { icon } from "../icon";
import type { TableActions } from "./actions";
import { gridView } from "./grid/gridView";
import type { GridViewState } from "./grid/viewState";
import { headerView } from "./headerView";

/** All the page shows. */
export interface TableViewState {
  readonly empty?: EmptyContent;
  readonly grid?: GridViewState;
  readonly isListOpen: boolean;
  /** What was done a moment ago. */
  readonly done: string | undefined;
}

/** The whole page. */
export function tableView(view: TableViewState, actions: TableActions): TemplateResult {
  return html`${contentView(view, actions)}
    <p class="done ${view.done === undefined ? "" : "shown"}" role="status" aria-live="polite">
      ${view.done === undefined ? nothing : html`${icon("check")} <span dir="auto">${view.done}</span>`}
    </p>`;
}

function contentView(
  { empty, grid, isListOpen }: TableViewState,
  actions: TableActions,
): TemplateResult | typeof nothing {
  if (empty) {
    return html`<div class="empty">
      <h1 dir="auto">${empty.title}</h1>
      <p dir="auto">${empty.text}</p>
      <button class="button" @click=${actions.act}>${empty.action}</button>
    </div>`;
  }
  if (!grid) return nothing;
  const { model, isBusy } = grid;
  return html`${guard([model, isListOpen, isBusy], () => headerView(model, isListOpen, isBusy, actions))}
  ${gridView(grid, actions)}`;
}
