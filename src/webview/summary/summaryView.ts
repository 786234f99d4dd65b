import { html, nothing, type TemplateResult } from "lit/html.js";
import { repeat } from "lit/directives/repeat.js";
import type { MessageToSummary } from "../../protocol/summaryMessages";
import { chartView } from "./chartView";
import { headerView } from "./headerView";
import type { Send } from "./send";
import type { TableSorts } from "./toggleSort";

/** All the page shows. */
export interface SummaryViewState {
  readonly shown?: ShownSummary;
  /** The ids of the charts that show as tables. */
  readonly tables: ReadonlySet<string>;
  readonly sorts: TableSorts;
  /** The table that was copied a moment ago. */
  readonly copied?: { readonly chart: string; readonly text: string };
}

type ShownSummary = Extract<MessageToSummary, { type: "show" | "empty" }>;

export interface SummaryActions {
  readonly send: Send;
  /** Turns a chart into a table, or back. */
  readonly toggle: (chart: string) => void;
  /** Sorts the table of a chart by a column, or the other way around. */
  readonly sortTable: (chart: string, column: number) => void;
}

/** The whole page; its canvases are still to be drawn on. */
export function summaryView(
  view: SummaryViewState,
  actions: SummaryActions,
): TemplateResult | typeof nothing {
  const { shown } = view;
  switch (shown?.type) {
    case undefined:
      return nothing;
    case "show":
      return contentView(shown, view, actions);
    case "empty":
      return html`<h1 tabindex="-1" dir="auto">${shown.title}</h1>
        <p class="message">${shown.text}</p>
        <button class="button" @click=${() => actions.send({ type: "act" })}>${shown.action}</button>`;
  }
}

function contentView(
  { model }: Extract<ShownSummary, { type: "show" }>,
  { tables, sorts, copied }: SummaryViewState,
  actions: SummaryActions,
): TemplateResult {
  return html`${headerView(model, actions.send)}
    <div class="charts">
      ${repeat(
        model.charts,
        ({ id }) => id,
        (chart, index) => {
          const { id } = chart;
          const isCopied = copied?.chart === id;
          const state = {
            index,
            isTable: tables.has(id),
            sort: sorts.get(id),
            copied: isCopied ? copied.text : undefined,
          };
          return chartView(chart, state, actions);
        },
      )}
    </div>`;
}
