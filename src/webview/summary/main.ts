import { render } from "lit/html.js";
import type { MessageFromSummary, MessageToSummary } from "../../protocol/summaryMessages";
import { translate } from "../translate";
import { acquireApi } from "../vscodeApi";
import { ChartBoard } from "./chartBoard";
import { isToggleKey } from "./isToggleKey";
import { keepFocus } from "./keepFocus";
import type { Send } from "./send";
import { summaryView, type SummaryActions, type SummaryViewState } from "./summaryView";
import { toggleSort } from "./toggleSort";
import { toggleAllTables, toggleTable } from "./toggleTables";
import { watchColors } from "./watchColors";

const copiedMilliseconds = 3000;

translate();
const api = acquireApi<MessageFromSummary, never>();
const page = document.getElementById("page");
const send: Send = (message) => api.postMessage(message);
const board = new ChartBoard(send);
const actions: SummaryActions = {
  send,
  toggle: (chart) => change({ tables: toggleTable(view.tables, chart) }),
  sortTable: (chart, column) => change({ sorts: toggleSort(view.sorts, chart, column) }),
};
let view: SummaryViewState = { tables: new Set(), sorts: new Map() };
let copiedTimer: ReturnType<typeof setTimeout> | undefined;

window.addEventListener("message", ({ data }: MessageEvent<MessageToSummary>) => receive(data));
window.addEventListener("keydown", (event) => {
  if (view.shown?.type === "show" && isToggleKey(event)) {
    change({ tables: toggleAllTables(view.tables, view.shown.model.charts) });
  }
});
watchColors(drawCharts);
api.postMessage({ type: "ready" });

function receive(message: MessageToSummary): void {
  if (message.type === "copied") tellCopied(message);
  else change({ shown: message });
}

/** Says at the button for a moment that the table is on the clipboard. */
function tellCopied(copied: NonNullable<SummaryViewState["copied"]>): void {
  clearTimeout(copiedTimer);
  change({ copied });
  copiedTimer = setTimeout(() => {
    const { copied: _copied, ...others } = view;
    view = others;
    draw();
  }, copiedMilliseconds);
}

function change(changes: Partial<SummaryViewState>): void {
  view = { ...view, ...changes };
  draw();
}

function draw(): void {
  if (!page) return;
  keepFocus(page, () => render(summaryView(view, actions), page));
  drawCharts();
}

function drawCharts(): void {
  if (page) board.draw(page, view.shown?.type === "show" ? view.shown.model.charts : []);
}
