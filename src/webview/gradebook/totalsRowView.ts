import * as l10n from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { cellId, columnsBefore, lastPlace } from "./cellPlace";
import type { GridViewState } from "./gridViewState";
import { beforeView } from "./beforeView";
import { inOrder } from "./inOrder";
import { totalsView } from "./totalsView";

/** The last row: how all users did. */
export function totalsRowView({ model, columns, active }: GridViewState): TemplateResult {
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
    ${beforeView(columns)}
    ${inOrder(
      columns,
      ({ index }) => {
        const { label, text, words } = model.columns[index] ?? { label: "", text: "", words: "" };
        const column = index + columnsBefore;
        const name = l10n.t("{0}: {1} ({2})", label, text, words);
        return html`<div
          class="cell"
          role="gridcell"
          id=${id(column)}
          aria-colindex=${column + 1}
          aria-label=${name}
          title=${name}
        >
          <span class="text" dir="auto" aria-hidden="true">${text}</span>
        </div>`;
      },
      [model, activeColumn],
    )}
  </div>`;
}
