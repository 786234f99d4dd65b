import { html, nothing, type TemplateResult } from "lit/html.js";
import { guard } from "lit/directives/guard.js";
import type { TableRow } from "../../../core/results/table/types";
import { markIcons } from "../../../core/results/state/marks";
import type { TableColumnModel } from "../../../protocol/tableContract";
import { cellId } from "../../grid/cellPlace";
import { sized } from "../../grid/sized";
import type { CellRange } from "../selection";
import type { DrawnRow } from "./gridWindow";
import type { GridViewState } from "./viewState";

/** The column that has the icon of how a result stands. */
const markedColumn = "CompletionStatus";

/** A result's row, drawn anew only when something of it has changed. */
export function rowView(
  { layout: { columns }, rowAt, selection }: GridViewState,
  { index, start }: DrawnRow,
  range: CellRange | undefined,
): TemplateResult {
  const row = rowAt(index);
  const activeColumn = selection.active.row === index + 1 ? selection.active.column : undefined;
  const isSelected = range && range.firstRow <= index && index <= range.lastRow;
  const [first, last] = isSelected ? [range.firstColumn, range.lastColumn] : [-1, -1];
  return html`<div
    class="row result-row ${index % 2 === 1 ? "odd" : ""}"
    role="row"
    aria-rowindex=${index + 2}
    ${sized({ top: start })}
  >
    ${guard([row, columns, activeColumn, first, last], () =>
      columns.map((column, place) => {
        const id = activeColumn === place ? cellId({ row: index + 1, column: place }) : undefined;
        return cellView(row, column, place, id, first <= place && place <= last);
      }),
    )}
  </div>`;
}

function cellView(
  row: TableRow | undefined,
  { id: column, kind }: TableColumnModel,
  place: number,
  id: string | undefined,
  isSelected: boolean,
): TemplateResult {
  const text = row?.cells[column];
  return html`<div
    class="cell kind-${kind} ${isSelected ? "selected" : ""} ${row && column === markedColumn ? `mark-${row.mark}` : ""}"
    role="gridcell"
    id=${id ?? nothing}
    aria-colindex=${place + 1}
    aria-selected=${isSelected ? "true" : "false"}
    title=${text || nothing}
  >
    ${
      row && column === markedColumn
        ? html`<span class="codicon codicon-${markIcons[row.mark]}" aria-hidden="true"></span>`
        : nothing
    }<span class=${text === undefined ? "placeholder" : "text"} dir="auto">${text ?? nothing}</span>
  </div>`;
}
