import * as l10n from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { beforeView } from "./beforeView";
import { cellId, columnsBefore, lastPlace } from "../places/cellPlace";
import type { GridViewState } from "../viewState";
import { inOrder } from "../../../grid/inOrder";
import { sized } from "../../../grid/sized";
import { totalsView } from "./totalsView";

/** The last row: how all users did. */
export function totalsRowView({ model, layout, columns, active }: GridViewState): TemplateResult {
  const { row } = lastPlace(model);
  const activeColumn = active.row === row ? active.column : undefined;
  const id = (column: number): string | typeof nothing =>
    column === activeColumn ? cellId({ row, column }) : nothing;
  return html`<div class="row totals-row" role="row" aria-rowindex=${row + 1}>
    <div class="stuck" role="presentation">
      <div class="cell user" role="rowheader" id=${id(0)} aria-colindex="1">
        <span class="text">${l10n.t("All users")}</span>
      </div>
      ${totalsView(model.totals, row, activeColumn)}
    </div>
    ${beforeView(columns, layout)}
    ${inOrder(
      columns,
      ({ index }) => {
        const totals = model.columns[index];
        if (!totals) return nothing;
        const { label, figure, counts, others, words } = totals;
        const column = index + columnsBefore;
        const name = l10n.t("{0}: {1} ({2})", label, figure, words);
        return html`<div
          class="cell counts"
          role="gridcell"
          id=${id(column)}
          aria-colindex=${column + 1}
          title=${name}
          ${sized({ "flex-basis": layout.widths.labs[index] ?? 0 })}
        >
          <span class="text" dir="auto">${counts}</span>
          <span class="text others" dir="auto">${others}</span>
        </div>`;
      },
      [model, layout.widths, activeColumn],
    )}
  </div>`;
}
