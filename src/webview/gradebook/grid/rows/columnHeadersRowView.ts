import * as l10n from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { beforeView } from "./beforeView";
import { columnsBefore } from "../places/cellPlace";
import type { GridViewState } from "../viewState";
import { columnHeaderView } from "./columnHeaderView";
import { inOrder } from "../../../grid/inOrder";

/** The row of buttons that sort. */
export function columnHeadersRowView({ model, layout, columns, active }: GridViewState): TemplateResult {
  const { sort } = model;
  const isActive = (column: number): boolean => active.row === 0 && active.column === column;
  const head = (column: number, kind: string, label: string): TemplateResult =>
    columnHeaderView({ column, kind, label, sort, isActive: isActive(column) });
  return html`<div class="row head-row" role="row" aria-rowindex="1">
    <div class="stuck" role="presentation">
      ${head(0, "user", l10n.t("User"))}${head(1, "total complete", l10n.t("Complete"))}${head(
        2,
        "total average",
        l10n.t("Average score"),
      )}
    </div>
    ${beforeView(columns, layout)}
    ${inOrder(
      columns,
      ({ index }) => {
        const totals = model.columns[index];
        if (!totals) return nothing;
        const column = index + columnsBefore;
        const width = layout.widths.labs[index] ?? 0;
        const { label } = totals;
        return columnHeaderView({
          column,
          kind: "lab",
          label,
          totals,
          width,
          sort,
          isActive: isActive(column),
        });
      },
      [model, layout.widths, active.row === 0 ? active.column : undefined],
    )}
  </div>`;
}
