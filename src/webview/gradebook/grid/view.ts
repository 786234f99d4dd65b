import { html, nothing, type TemplateResult } from "lit/html.js";
import { cellId, columnsBefore, lastPlace } from "./places/cellPlace";
import type { GradebookActions } from "../actions";
import { headHeight, rowHeight, totalsHeight } from "./layout";
import type { GridViewState } from "./viewState";
import { inOrder } from "../../grid/inOrder";
import { columnHeadersRowView } from "./rows/columnHeadersRowView";
import { sized } from "../../grid/sized";
import { totalsRowView } from "./rows/totalsRowView";
import { userRowView } from "./rows/userRowView";

/** The grid, of which only what is in sight is drawn. */
export function gridView(view: GridViewState, actions: GradebookActions): TemplateResult {
  const { model, layout } = view;
  const last = lastPlace(model);
  return html`<div
    class="grid ${layout.isNarrow ? "narrow" : ""}"
    role="grid"
    tabindex="0"
    aria-labelledby="title"
    aria-readonly="true"
    aria-rowcount=${last.row + 1}
    aria-colcount=${last.column + 1}
    aria-activedescendant=${isDrawn(view) ? cellId(view.active) : nothing}
    @click=${actions.click}
    @keydown=${actions.press}
    ${sized({
      "--row-height": rowHeight,
      "--head-height": headHeight,
      "--totals-height": totalsHeight,
      "--user-width": layout.userWidth,
      "--complete-width": layout.widths.complete,
      "--average-width": layout.widths.averageScore,
      "--grid-width": layout.width,
    })}
  >
    ${columnHeadersRowView(view)}
    <div class="user-rows" role="presentation" ${sized({ height: model.rows * rowHeight })}>
      ${inOrder(view.rows, ({ index, start }) => userRowView(view, index, start))}
    </div>
    ${totalsRowView(view)}
  </div>`;
}

/** Whether the active cell is among what is drawn. */
function isDrawn({ active: { row, column }, rows, columns, model }: GridViewState): boolean {
  return (
    (row === 0 || row === lastPlace(model).row || rows.some(({ index }) => index === row - 1)) &&
    (column < columnsBefore || columns.some(({ index }) => index === column - columnsBefore))
  );
}
