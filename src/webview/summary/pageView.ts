import { html, nothing, type TemplateResult } from "lit/html.js";
import { repeat } from "lit/directives/repeat.js";
import type { SummaryContent } from "../../protocol/summaryContract";
import type { SummaryActions } from "./actions";
import { chartView } from "./chartView";
import { headerView } from "./headerView";
import type { SummaryViewState } from "./pageState";

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
