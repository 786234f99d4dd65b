import * as l10n from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit/html.js";
import type { GradebookModel } from "../../core/results/gradebook/gradebookTypes";
import { icon } from "../icon";
import { cellId } from "./cellPlace";
import { sortOfColumn } from "./nextSort";

/** A column's name, how it went, and whether rows are sorted by it. */
export interface HeadViewState {
  readonly column: number;
  readonly kind: string;
  readonly label: string;
  /** Empty for a column that has no totals. */
  readonly text: string;
  readonly words: string;
  readonly sort: GradebookModel["sort"];
  readonly isActive: boolean;
}

/** The header of a column: a button, which is pressed through its cell by keyboard. */
export function headView({
  column,
  kind,
  label,
  text,
  words,
  sort,
  isActive,
}: HeadViewState): TemplateResult {
  const isSorted = sort.by === sortOfColumn(column);
  const direction = sort.isDescending ? "descending" : "ascending";
  const name = words ? l10n.t("{0}: {1}", label, words) : label;
  return html`<div
    class="cell head ${kind} ${isSorted ? "sorted" : ""}"
    role="columnheader"
    id=${isActive ? cellId({ row: 0, column }) : nothing}
    aria-colindex=${column + 1}
    aria-sort=${isSorted ? direction : "none"}
    aria-label=${name}
  >
    <button tabindex="-1" title=${name}>
      <span class="label"
        ><span class="text" dir="auto">${label}</span>${
          isSorted ? icon(sort.isDescending ? "arrow-down" : "arrow-up") : nothing
        }</span
      >
      ${text ? html`<span class="note" dir="auto" aria-hidden="true">${text}</span>` : nothing}
    </button>
  </div>`;
}
