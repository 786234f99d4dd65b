import { html, nothing, type TemplateResult } from "lit/html.js";
import { repeat } from "lit/directives/repeat.js";
import type { SummaryModel } from "../../core/results/chartTypes";
import type { MessageToSummary } from "../../protocol/summaryMessages";
import { chartView } from "./chartView";
import { headerView } from "./headerView";
import type { Send } from "./send";

/** All the page shows. */
export interface SummaryViewState {
  readonly shown?: MessageToSummary;
  /** The ids of the charts that show as tables. */
  readonly tables: ReadonlySet<string>;
}

export interface SummaryActions {
  readonly send: Send;
  /** Turns a chart into a table, or back. */
  readonly toggle: (chart: string) => void;
}

/** The whole page; its canvases are still to be drawn on. */
export function summaryView(
  { shown, tables }: SummaryViewState,
  actions: SummaryActions,
): TemplateResult | typeof nothing {
  switch (shown?.type) {
    case undefined:
      return nothing;
    case "show":
      return contentView(shown.model, tables, actions);
    case "empty":
      return html`<h1 tabindex="-1" dir="auto">${shown.title}</h1>
        <p class="message">${shown.text}</p>
        <button class="button" @click=${() => actions.send({ type: "act" })}>${shown.action}</button>`;
  }
}

function contentView(
  model: SummaryModel,
  tables: ReadonlySet<string>,
  actions: SummaryActions,
): TemplateResult {
  return html`${headerView(model, actions.send)}
    <div class="charts">
      ${repeat(
        model.charts,
        ({ id }) => id,
        (chart, index) => chartView(chart, { index, isTable: tables.has(chart.id) }, actions),
      )}
    </div>`;
}
