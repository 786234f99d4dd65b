import * as l10n from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit/html.js";
import type { TableColumnModel, TableModel } from "../../../protocol/tableContract";
import { cellId } from "../../grid/cellPlace";
import { sized } from "../../grid/sized";
import { icon } from "../../icon";
import type { GridViewState } from "./viewState";

/** The row of columns' names, by which rows are sorted. */
export function headView({ model, layout, selection: { active }, dropPlace }: GridViewState): TemplateResult {
  return html`<div class="row head-row" role="row" aria-rowindex="1">
    ${layout.columns.map((column, index) =>
      headCellView(column, index, model.sort, active.row === 0 && active.column === index),
    )}
    ${
      dropPlace === undefined
        ? nothing
        : html`<div
            class="drop"
            role="presentation"
            ${sized({ left: Math.max((layout.edges[dropPlace] ?? 0) - 1, 0) })}
          ></div>`
    }
  </div>`;
}

function headCellView(
  { id, label, kind }: TableColumnModel,
  index: number,
  sort: TableModel["sort"],
  isActive: boolean,
): TemplateResult {
  const place = sort.findIndex(({ column }) => column === id);
  const isDescending = sort[place]?.isDescending ?? false;
  const hint = l10n.t(
    "{0}. Click to sort, with Shift to sort by it as well. Drag to move it. Keys: Ctrl+Shift+arrows move it, Shift+arrows resize it, Delete hides it.",
    label,
  );
  return html`<div
    class="cell head kind-${kind}"
    role="columnheader"
    id=${isActive ? cellId({ row: 0, column: index }) : nothing}
    aria-colindex=${index + 1}
    aria-sort=${place < 0 ? "none" : isDescending ? "descending" : "ascending"}
    aria-label=${place > 0 ? l10n.t("{0}, sorted by it in place {1}", label, String(place + 1)) : label}
    title=${hint}
  >
    <span class="text" dir="auto">${label}</span>
    ${
      place < 0
        ? nothing
        : html`<span class="arrow"
            >${icon(isDescending ? "arrow-down" : "arrow-up")}${sort.length > 1 ? place + 1 : nothing}</span
          >`
    }
    <span class="handle" aria-hidden="true"></span>
  </div>`;
}
