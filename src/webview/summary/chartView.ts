import * as l10n from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit/html.js";
import type { TableSort } from "../../core/results/summary/charts/table";
import type { ChartModel } from "../../core/results/summary/charts/types";
import { icon } from "../icon";
import type { SummaryActions } from "./actions";
import { tableView } from "./tableView";
import { unbroken } from "./unbroken";

/** How a chart is shown. */
export interface ChartViewState {
  /** Its place on the page. */
  readonly index: number;
  readonly isTable: boolean;
  readonly sort: TableSort | undefined;
  /** What was done with its table a moment ago. */
  readonly copied: string | undefined;
}

/** A chart with its title and sentence, as a canvas for a `ChartBoard` to draw on or as a table. */
export function chartView(model: ChartModel, state: ChartViewState, actions: SummaryActions): TemplateResult {
  const headingId = `chart-${state.index}`;
  return html`<section class=${model.isWide ? "chart wide" : "chart"} aria-labelledby=${headingId}>
    <div class="chart-heading">
      <h2 id=${headingId} dir="auto">${model.title}</h2>
      ${model.rows.length === 0 ? nothing : toolsView(model, state, headingId, actions)}
    </div>
    <p class="chart-text" dir="auto">${unbroken(model.text)}</p>
    ${model.rows.length === 0 ? nothing : state.isTable ? tableView(model, state.sort, actions) : canvasView(model)}
  </section>`;
}

function toolsView(
  { id }: ChartModel,
  { isTable, sort, copied }: ChartViewState,
  headingId: string,
  actions: SummaryActions,
): TemplateResult {
  return html`<div class="chart-tools">
    ${
      isTable
        ? html`<button class="toggle" aria-describedby=${headingId} @click=${() => actions.copy(id, sort)}>
            ${icon(copied === undefined ? "copy" : "check")}
            <span aria-live="polite">${copied ?? l10n.t("Copy")}</span>
          </button>`
        : nothing
    }
    <button
      class="toggle"
      aria-describedby=${headingId}
      title=${l10n.t("Press T for all charts at once")}
      @click=${() => actions.toggle(id)}
    >
      ${icon(isTable ? "graph" : "table")}
      <span>${isTable ? l10n.t("Show as chart") : l10n.t("Show as table")}</span>
    </button>
  </div>`;
}

function canvasView({ id, title, text, note }: ChartModel): TemplateResult {
  return html`<div class="drawing">
      <canvas role="img" data-chart=${id} aria-label="${title}. ${text}"></canvas>
    </div>
    ${note === undefined ? nothing : html`<p class="chart-note">${note}</p>`}`;
}
