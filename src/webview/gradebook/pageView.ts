import * as l10n from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { guard } from "lit/directives/guard.js";
import type { EmptyContent } from "../../protocol/pageContract";
import { icon } from "../icon";
import type { GradebookActions } from "./actions";
import { gridView } from "./grid/view";
import type { GridViewState } from "./grid/viewState";
import { headerView } from "./headerView";

/** All the page shows. */
export interface GradebookViewState {
  readonly empty?: EmptyContent;
  readonly grid?: GridViewState;
  /** What was done a moment ago. */
  readonly done?: string | undefined;
}

/** The whole page. */
export function gradebookView(view: GradebookViewState, actions: GradebookActions): TemplateResult {
  return html`${contentView(view, actions)}
    <p class="done ${view.done === undefined ? "" : "shown"}" role="status" aria-live="polite">
      ${view.done === undefined ? nothing : html`${icon("check")} <span dir="auto">${view.done}</span>`}
    </p>`;
}

function contentView(
  { empty, grid }: GradebookViewState,
  actions: GradebookActions,
): TemplateResult | typeof nothing {
  if (empty) {
    return html`<div class="empty">
      <h1 dir="auto">${empty.title}</h1>
      <p dir="auto">${empty.text}</p>
      <button class="button" @click=${actions.act}>${empty.action}</button>
    </div>`;
  }
  if (!grid) return nothing;
  return html`${guard([grid.model], () => headerView(grid.model, actions))}
  ${
    grid.model.rows === 0 ? html`<p class="nobody">${l10n.t("No user matches")}</p>` : gridView(grid, actions)
  }`;
}
