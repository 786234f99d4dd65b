import * as l10n from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { cellId } from "../../grid/cellPlace";
import { inOrder } from "../../grid/inOrder";
import { sized } from "../../grid/sized";
import type { TableActions } from "../actions";
import { rangeOf } from "../selection";
import { headHeight, rowHeight } from "./gridWindow";
import { headView } from "./headView";
import { rowView } from "./rowView";
import type { GridViewState } from "./viewState";

/** The grid, of which only the rows in sight are drawn. */
export function gridView(view: GridViewState, actions: TableActions): TemplateResult {
  const { model, layout, selection, rows } = view;
  const range = rangeOf(selection);
  return html`<div
    class="grid ${view.isBusy ? "busy" : ""}"
    role="grid"
    tabindex="0"
    aria-labelledby="title"
    aria-readonly="true"
    aria-multiselectable="true"
    aria-busy=${view.isBusy ? "true" : "false"}
    aria-rowcount=${model.rows + 1}
    aria-colcount=${layout.columns.length}
    aria-activedescendant=${isDrawn(view) ? cellId(selection.active) : nothing}
    @pointerdown=${actions.pointerDown}
    @pointermove=${actions.pointerMove}
    @pointerup=${actions.pointerUp}
    @pointercancel=${actions.pointerUp}
    @dblclick=${actions.doubleClick}
    @keydown=${actions.press}
    ${sized({
      "--row-height": rowHeight,
      "--head-height": headHeight,
      "--grid-width": layout.edges.at(-1) ?? 0,
    })}
  >
    ${headView(view)}
    <div class="result-rows" role="presentation" ${sized({ height: view.height })}>
      ${inOrder(rows, (row) => rowView(view, row, range))}
    </div>
    ${model.rows === 0 ? html`<p class="nothing">${l10n.t("No row has these words")}</p>` : nothing}
  </div>`;
}

/** Whether the active cell is among what is drawn. */
function isDrawn({ selection: { active }, rows }: GridViewState): boolean {
  return active.row === 0 || rows.some(({ index }) => index === active.row - 1);
}
