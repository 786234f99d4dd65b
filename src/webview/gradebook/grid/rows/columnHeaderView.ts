import * as l10n from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit/html.js";
import type { GradebookModel } from "../../../../core/results/gradebook/types";
import { icon } from "../../../icon";
import { cellId } from "../places/cellPlace";
import { sortOfColumn } from "../../nextSort";
import { sized } from "../../../grid/sized";

/** A column's name, how it went, and whether rows are sorted by it. */
export interface ColumnHeaderViewState {
  readonly column: number;
  readonly kind: string;
  readonly label: string;
  /** How its users did, shortly and in full; none for a column that is not a lab's. */
  readonly totals?: { readonly figure: string; readonly words: string };
  /** In pixels; none where the kind has a width. */
  readonly width?: number;
  readonly sort: GradebookModel["sort"];
  readonly isActive: boolean;
}

/** The header of a column: a button, which is pressed through its cell by keyboard. */
export function columnHeaderView(state: ColumnHeaderViewState): TemplateResult {
  const { column, kind, label, totals, width, sort, isActive } = state;
  const isSorted = sort.by === sortOfColumn(column);
  const direction = sort.isDescending ? "descending" : "ascending";
  const name = totals ? l10n.t("{0}: {1}", label, totals.words) : label;
  return html`<div
    class="cell head ${kind} ${isSorted ? "sorted" : ""}"
    role="columnheader"
    id=${isActive ? cellId({ row: 0, column }) : nothing}
    aria-colindex=${column + 1}
    aria-sort=${isSorted ? direction : "none"}
    aria-label=${name}
    ${width === undefined ? nothing : sized({ "flex-basis": width })}
  >
    <button tabindex="-1" title=${name}>
      <span class="label"
        ><span class="text" dir="auto">${label}</span
        ><span class="arrow"
          >${isSorted ? icon(sort.isDescending ? "arrow-down" : "arrow-up") : nothing}</span
        ></span
      >
      ${totals ? html`<span class="note" dir="auto" aria-hidden="true">${totals.figure}</span>` : nothing}
    </button>
  </div>`;
}
