import * as l10n from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { sortedRows, type TableSort } from "../../core/results/summary/charts/table";
import type { ChartModel, ChartRow } from "../../core/results/summary/charts/types";
import { icon } from "../icon";
import type { SummaryActions } from "./actions";

/** Tables of more rows than this get a box of their own that scrolls. */
const longTable = 50;

/** The numbers of a chart, each heading a way to sort, each row a way to choose what it stands for. */
export function tableView(
  model: ChartModel,
  sort: TableSort | undefined,
  { filter, sortTable }: SummaryActions,
): TemplateResult {
  const { id, title, headings, rows, tableNote } = model;
  const table = html`<table>
    <caption class="visually-hidden">
      ${title}
    </caption>
    <thead>
      <tr>
        ${headings.map((heading, column) =>
          headingView(heading, sort?.column === column ? sort : undefined, () => sortTable(id, column)),
        )}
      </tr>
    </thead>
    <tbody>
      ${sortedRows(model, sort).map((index) => {
        const row = rows[index];
        return row ? rowView(row, () => filter(id, index)) : nothing;
      })}
    </tbody>
  </table>`;
  return html`${
    rows.length > longTable
      ? scrolling(table, l10n.t("{0} as a table", title))
      : html`<div class="table-box">${table}</div>`
  }
  ${tableNote === undefined ? nothing : html`<p class="chart-note" dir="auto">${tableNote}</p>`}`;
}

/** A box that scrolls must be reachable by keyboard, and then needs a name. */
function scrolling(table: TemplateResult, name: string): TemplateResult {
  return html`<div class="table-box scrolling" role="region" aria-label=${name} tabindex="0">${table}</div>`;
}

function headingView(heading: string, sort: TableSort | undefined, choose: () => void): TemplateResult {
  const direction = sort?.isDescending ? "descending" : "ascending";
  return html`<th scope="col" aria-sort=${sort ? direction : nothing}>
    <button class="sort-button" @click=${choose}>
      <span dir="auto">${heading}</span
      ><span class="arrow">${sort ? icon(sort.isDescending ? "arrow-down" : "arrow-up") : nothing}</span>
    </button>
  </th>`;
}

function rowView({ label, cells, action }: ChartRow, choose: () => void): TemplateResult {
  return html`<tr>
    <th scope="row">
      <button class="row-button" dir="auto" title=${action} @click=${choose}>${label}</button>
    </th>
    ${cells.map((cell) => html`<td dir="auto">${cell}</td>`)}
  </tr>`;
}
