import * as l10n from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit/html.js";
import type { ChartModel } from "../../core/results/chartTypes";
import { icon } from "../icon";
import type { SummaryActions } from "./summaryView";
import { tableView } from "./tableView";

interface ChartPlace {
  readonly index: number;
  readonly isTable: boolean;
}

/** A chart with its title and sentence, as a canvas for a `ChartBoard` to draw on or as a table. */
export function chartView(model: ChartModel, place: ChartPlace, actions: SummaryActions): TemplateResult {
  const headingId = `chart-${place.index}`;
  return html`<section class=${model.isWide ? "chart wide" : "chart"} aria-labelledby=${headingId}>
    <div class="chart-heading">
      <h2 id=${headingId} dir="auto">${model.title}</h2>
      ${model.rows.length === 0 ? nothing : toggleView(model, place.isTable, headingId, actions)}
    </div>
    <p class="chart-text" dir="auto">${model.text}</p>
    ${model.rows.length === 0 ? nothing : place.isTable ? tableView(model, actions.send) : canvasView(model)}
  </section>`;
}

function toggleView(
  { id }: ChartModel,
  isTable: boolean,
  headingId: string,
  { toggle }: SummaryActions,
): TemplateResult {
  return html`<button
    class="toggle"
    aria-describedby=${headingId}
    title=${l10n.t("Press T for all charts at once")}
    @click=${() => toggle(id)}
  >
    ${icon(isTable ? "graph" : "table")}
    <span>${isTable ? l10n.t("Show as chart") : l10n.t("Show as table")}</span>
  </button>`;
}

function canvasView({ id, title, text, note }: ChartModel): TemplateResult {
  return html`<div class="drawing">
      <canvas role="img" data-chart=${id} aria-label="${title}. ${text}"></canvas>
    </div>
    ${note === undefined ? nothing : html`<p class="chart-note">${note}</p>`}`;
}
