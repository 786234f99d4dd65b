import * as l10n from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit/html.js";
import type { ChartModel, ChartRow } from "../../core/results/chartTypes";
import type { Send } from "./send";

/** Tables of more rows than this get a box of their own that scrolls. */
const longTable = 50;

/** The numbers of a chart, each row a way to choose what it stands for. */
export function tableView(model: ChartModel, send: Send): TemplateResult {
  const table = html`<table>
    <caption class="visually-hidden">
      ${model.title}
    </caption>
    <thead>
      <tr>
        ${model.headings.map((heading) => html`<th scope="col" dir="auto">${heading}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${model.rows.map((row, index) => rowView(row, () => send({ type: "filter", chart: model.id, row: index })))}
    </tbody>
  </table>`;
  return html`${
    model.rows.length > longTable
      ? scrolling(table, l10n.t("{0} as a table", model.title))
      : html`<div class="table-box">${table}</div>`
  }
  ${model.note === undefined ? nothing : html`<p class="chart-note" dir="auto">${model.note}</p>`}`;
}

/** A box that scrolls must be reachable by keyboard, and then needs a name. */
function scrolling(table: TemplateResult, name: string): TemplateResult {
  return html`<div class="table-box scrolling" role="region" aria-label=${name} tabindex="0">${table}</div>`;
}

function rowView({ label, cells, action }: ChartRow, choose: () => void): TemplateResult {
  return html`<tr>
    <th scope="row">
      <button class="row-button" dir="auto" title=${action} @click=${choose}>${label}</button>
    </th>
    ${cells.map((cell) => html`<td dir="auto">${cell}</td>`)}
  </tr>`;
}
