import type { TableSort } from "../../core/results/summary/charts/table";
import type { SummaryAsked, SummaryContent } from "../../protocol/summaryContract";
import { ForAMoment } from "../forAMoment";
import { Page } from "../page";
import { ChartBoard } from "./charts/board";
import { keepFocus } from "./keepFocus";
import type { SummaryActions } from "./actions";
import type { CopiedTable, SummaryViewState } from "./pageState";
import { summaryView } from "./pageView";
import { toggleSort } from "./toggleSort";
import { isToggleKey, toggleAllTables, toggleTable } from "./toggleTables";
import { watchColors } from "./charts/watchColors";

const copiedMilliseconds = 3000;

const page = new Page<SummaryAsked, SummaryContent>((shown) => change({ shown }));
const copied = new ForAMoment<CopiedTable>(copiedMilliseconds, draw);
const actions: SummaryActions = {
  filter: (chart, row) => page.tell("filter", { chart, row }),
  clearFilter: () => page.tell("clearFilter"),
  takeOffer: (offer) => page.tell("takeOffer", { offer }),
  act: () => page.tell("act"),
  copy: (chart, sort) => void copy(chart, sort),
  toggle: (chart) => change({ tables: toggleTable(view.tables, chart) }),
  sortTable: (chart, column) => change({ sorts: toggleSort(view.sorts, chart, column) }),
};
const board = new ChartBoard(actions.filter);
let view: SummaryViewState = { tables: new Set(), sorts: new Map() };

window.addEventListener("keydown", (event) => {
  if (view.shown?.kind === "summary" && isToggleKey(event)) {
    change({ tables: toggleAllTables(view.tables, view.shown.model.charts) });
  }
});
watchColors(drawCharts);
page.begin();

/** Says at the button for a moment that the table is on the clipboard. */
async function copy(chart: string, sort: TableSort | undefined): Promise<void> {
  const text = await page.ask("copy", { chart, sort });
  if (typeof text === "string") copied.tell({ chart, text });
}

function change(changes: Partial<SummaryViewState>): void {
  view = { ...view, ...changes };
  draw();
}

function draw(): void {
  keepFocus(page.element, () => page.draw(summaryView({ ...view, copied: copied.current }, actions)));
  drawCharts();
}

function drawCharts(): void {
  board.draw(page.element, view.shown?.kind === "summary" ? view.shown.model.charts : []);
}
