import { html, nothing, type TemplateResult } from "lit/html.js";
import { repeat } from "lit/directives/repeat.js";
import type { TableSort } from "../../core/results/summary/charts/table";
import type { SummaryContent } from "../../protocol/summaryContract";
import { chartView } from "./chartView";
import { headerView } from "./headerView";
import type { TableSorts } from "./toggleSort";

/** All the page shows. */
export interface SummaryViewState {
  readonly shown?: SummaryContent;
  /** The ids of the charts that show as tables. */
  readonly tables: ReadonlySet<string>;
  readonly sorts: TableSorts;
  /** The table that was copied a moment ago. */
  readonly copied?: CopiedTable | undefined;
}

export interface CopiedTable {
  /** The id of its chart. */
  readonly chart: string;
  /** What to say of it. */
  readonly text: string;
}

/** What people can do on the page. */
export interface SummaryActions {
  /** Shows only what a row of a chart stands for. */
  readonly filter: (chart: string, row: number) => void;
  readonly clearFilter: () => void;
  /** Presses the button of an empty page. */
  readonly act: () => void;
  /** Copies the table of a chart in the order in which it shows. */
  readonly copy: (chart: string, sort: TableSort | undefined) => void;
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
  switch (shown?.kind) {
    case undefined:
      return nothing;
    case "summary":
      return contentView(shown, view, actions);
    case "empty":
      return html`<h1 tabindex="-1" dir="auto">${shown.title}</h1>
        <p class="message">${shown.text}</p>
        <button class="button" @click=${actions.act}>${shown.action}</button>`;
  }
}

function contentView(
  { model }: Extract<SummaryContent, { kind: "summary" }>,
  { tables, sorts, copied }: SummaryViewState,
  actions: SummaryActions,
): TemplateResult {
  return html`${headerView(model, actions)}
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
