import { html, nothing, type TemplateResult } from "lit/html.js";
import { guard } from "lit/directives/guard.js";
import { columnsBefore } from "../places/cellPlace";
import { cellView } from "./cellView";
import { headHeight } from "../layout";
import type { GridViewState } from "../viewState";
import { beforeView } from "./beforeView";
import { inOrder } from "../../../grid/inOrder";
import { sized } from "../../../grid/sized";
import { totalsView } from "./totalsView";
import { userView } from "./userView";

/** A user's row, drawn anew only when something of it has changed. */
export function userRowView(view: GridViewState, index: number, start: number): TemplateResult {
  const place = index + 1;
  const row = view.rowAt(index);
  const activeColumn = view.active.row === place ? view.active.column : undefined;
  const { columns } = view.model;
  const { widths } = view.layout;
  return html`<div
    class="row user-row ${index % 2 === 1 ? "odd" : ""}"
    role="row"
    aria-rowindex=${place + 1}
    ${sized({ top: start - headHeight })}
  >
    ${guard([row, view.columns, columns, widths, activeColumn], () => {
      const cells = inOrder(
        view.columns,
        ({ index: column }) =>
          row === undefined
            ? nothing
            : cellView(
                row.cells[column],
                { label: columns[column]?.label ?? "", width: widths.labs[column] ?? 0 },
                { row: place, column: column + columnsBefore },
                activeColumn === column + columnsBefore,
              ),
        [row, columns, widths, activeColumn],
      );
      return html`<div class="stuck" role="presentation">
          ${userView(row?.user, place, activeColumn === 0)}${totalsView(row?.totals, place, activeColumn)}
        </div>
        ${beforeView(view.columns, view.layout)} ${cells}`;
    })}
  </div>`;
}
