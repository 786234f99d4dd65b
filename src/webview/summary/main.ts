import { render } from "lit/html.js";
import type { MessageFromSummary, MessageToSummary } from "../../protocol/summaryMessages";
import { translate } from "../translate";
import { acquireApi } from "../vscodeApi";
import { ChartBoard } from "./chartBoard";
import { isToggleKey } from "./isToggleKey";
import { keepFocus } from "./keepFocus";
import type { Send } from "./send";
import { summaryView, type SummaryViewState } from "./summaryView";
import { toggleAllTables, toggleTable } from "./toggleTables";
import { watchTheme } from "./watchTheme";

translate();
const api = acquireApi<MessageFromSummary, never>();
const page = document.getElementById("page");
const send: Send = (message) => api.postMessage(message);
const board = new ChartBoard(send);
let view: SummaryViewState = { tables: new Set() };

window.addEventListener("message", ({ data }: MessageEvent<MessageToSummary>) => {
  view = { ...view, shown: data };
  draw();
});
window.addEventListener("keydown", (event) => {
  if (view.shown?.type === "show" && isToggleKey(event)) {
    showTables(toggleAllTables(view.tables, view.shown.model.charts));
  }
});
watchTheme(drawCharts);
api.postMessage({ type: "ready" });

function showTables(tables: SummaryViewState["tables"]): void {
  view = { ...view, tables };
  draw();
}

function draw(): void {
  if (!page) return;
  const toggle = (chart: string): void => showTables(toggleTable(view.tables, chart));
  keepFocus(page, () => render(summaryView(view, { send, toggle }), page));
  drawCharts();
}

function drawCharts(): void {
  if (page) board.draw(page, view.shown?.type === "show" ? view.shown.model.charts : []);
}
