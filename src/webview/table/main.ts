import * as l10n from "@vscode/l10n";
import type { TableAsked, TableColumnModel, TableContent, TableModel } from "../../protocol/tableContract";
import { ForAMoment } from "../forAMoment";
import type { CellPlace } from "../grid/cellPlace";
import { findPlace } from "../grid/findPlace";
import { throttle } from "../grid/throttle";
import { Page } from "../page";
import type { TableActions } from "./actions";
import { chosenOf, moveColumn, resizeColumn, toggleColumn } from "./columns/columnChoice";
import { GridWindow } from "./grid/gridWindow";
import { edgesOf, gridLayout, templateOf, type GridLayout } from "./grid/layout";
import { keyAction, type KeyAction } from "./keys";
import { keepFocus } from "./keepFocus";
import { nextSort } from "./nextSort";
import { tableView, type TableViewState } from "./pageView";
import { PointerDrags } from "./pointer";
import { RowCache } from "./rowCache";
import { at, extend, rangeOf, within, type Selection } from "./selection";

const doneMilliseconds = 3000;
const findMilliseconds = 150;
/** Rows that a fast scroll only passes are not asked for. */
const askMilliseconds = 80;

const page = new Page<TableAsked, TableContent>(show);
const cache = new RowCache((rows, signal) => page.ask("rows", rows, { signal }), drawSoon);
const gridWindow = new GridWindow(findGrid, drawSoon);
const done = new ForAMoment<string>(doneMilliseconds, drawSoon);
const wantRows = throttle(() => {
  const [first, last] = [gridWindow.rows[0], gridWindow.rows.at(-1)];
  if (first && last && shown?.kind === "table") cache.want(first.index, last.index);
}, askMilliseconds);
const drags = new PointerDrags({
  pointedAt: () => {
    const grid = findGrid();
    return grid && layout ? { grid, layout, fontSize: fontSize(), active: selection.active } : undefined;
  },
  select,
  sort,
  resize: (id, width, isDone) => change((columns) => resizeColumn(columns, id, width), isDone),
  // A column that leaves its place makes room for those behind it.
  move: (column, to) => moveTo(column, to > column ? to - 1 : to),
  redraw: drawSoon,
});
const actions: TableActions = {
  copy: (isHeaded) => void copy(isHeaded),
  export: () => void page.ask("export"),
  act: () => page.tell("act"),
  find,
  toggleList,
  choose: (columns) => change(() => columns),
  reset: () => page.tell("chooseColumns", { columns: [] }),
  pointerDown: (event) => {
    isListOpen = false;
    drags.down(event);
    drawSoon();
  },
  pointerMove: (event) => drags.move(event),
  pointerUp: (event) => drags.up(event),
  doubleClick: ({ clientX, clientY }) => {
    const place = findPlace(document.elementFromPoint(clientX, clientY));
    if (place && place.row > 0) open(place);
  },
  press,
  pressInList: (event) => {
    if (event.key === "Escape") toggleList();
  },
};

let shown: TableContent | undefined;
let layout: GridLayout | undefined;
/** The columns that the layout is of; undefined when the font may be another. */
let laidOut: readonly TableColumnModel[] | undefined;
let selection: Selection = at({ row: 1, column: 0 });
let isListOpen = false;
let isBusy = false;
let findTimer: ReturnType<typeof setTimeout> | undefined;
let frame: number | undefined;

window.addEventListener("resize", () => {
  laidOut = undefined;
  drawSoon();
});
window.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === "f") act({ kind: "find" });
});
page.begin();

function show(content: TableContent): void {
  const before = model();
  shown = content;
  isBusy = false;
  if (content.kind === "table") {
    cache.start(content.model);
    const isAnother = before && !isSameList(before, content.model);
    selection = within(
      isAnother ? at({ row: Math.min(selection.active.row, 1), column: selection.active.column }) : selection,
      lastPlace(content.model),
    );
    draw();
    showText(content.model.text);
    if (isAnother) gridWindow.toStart();
  }
  draw();
}

/** Whether rows are in the same order and found by the same words. */
function isSameList(a: TableModel, b: TableModel): boolean {
  return a.text === b.text && JSON.stringify(a.sort) === JSON.stringify(b.sort);
}

function model(): TableModel | undefined {
  return shown?.kind === "table" ? shown.model : undefined;
}

function lastPlace({ rows, columns }: TableModel): CellPlace {
  return { row: rows, column: chosenOf(columns).length - 1 };
}

/** What someone types is ahead of what the extension knows. */
function showText(text: string): void {
  const input = page.element.querySelector<HTMLInputElement>("#find");
  if (input && input !== document.activeElement && findTimer === undefined) input.value = text;
}

function find(text: string): void {
  clearTimeout(findTimer);
  findTimer = setTimeout(() => {
    findTimer = undefined;
    page.tell("find", { text });
  }, findMilliseconds);
}

function toggleList(): void {
  isListOpen = !isListOpen;
  draw();
  page.element.querySelector<HTMLElement>(isListOpen ? "#columns input" : "#choose-columns")?.focus();
}

/** Changes columns at once. @param isDone whether the extension is to know. */
function change(
  make: (columns: readonly TableColumnModel[]) => readonly TableColumnModel[],
  isDone = true,
): void {
  const before = model();
  if (!before) return;
  const columns = make(before.columns);
  shown = { kind: "table", model: { ...before, columns } };
  // What is shown beside those from before is asked for once the extension knows of it.
  if (isDone) page.tell("chooseColumns", { columns: chosenOf(columns) });
  drawSoon();
}

function moveTo(column: number, to: number): void {
  const id = layout?.columns[column]?.id;
  const count = layout?.columns.length ?? 0;
  if (id === undefined || to < 0 || to >= count) return;
  change((columns) => moveColumn(columns, id, to));
  select({ row: 0, column: to }, false);
}

function sort(column: number, isFurther: boolean): void {
  const [before, chosen] = [model(), layout?.columns[column]];
  if (!before || !chosen) return;
  isBusy = true;
  page.tell("sort", { sort: nextSort(before.sort, chosen, isFurther) });
  drawSoon();
}

function select(place: CellPlace, isExtending: boolean): void {
  const before = model();
  if (!before || !layout) return;
  selection = within(isExtending ? extend(selection, place) : at(place), lastPlace(before));
  gridWindow.reveal(selection.active, edgesOf(layout, selection.active.column));
  drawSoon();
}

function press(event: KeyboardEvent): void {
  const before = model();
  const action = before && keyAction(event, selection, lastPlace(before), gridWindow.pageRows);
  if (!action) return;
  event.preventDefault();
  act(action);
}

function act(action: KeyAction): void {
  const { column } = selection.active;
  const chosen = layout?.columns[column];
  switch (action.kind) {
    case "copy":
      return void copy(action.isHeaded);
    case "selectAll":
      return selectAll();
    case "find":
      return page.element.querySelector<HTMLInputElement>("#find")?.select();
    case "open":
      return open(selection.active);
    case "collapse":
      return select(selection.active, false);
    case "sort":
      return sort(column, action.isFurther);
    case "hide":
      return chosen && change((columns) => toggleColumn(columns, chosen.id));
    case "moveColumn":
      return moveTo(column, column + action.by);
    case "resizeColumn":
      return chosen && change((columns) => resizeColumn(columns, chosen.id, chosen.width + action.by));
    case "go":
      return select(action.to, action.isExtending);
  }
}

function selectAll(): void {
  const before = model();
  if (!before || before.rows === 0) return;
  selection = { anchor: { row: 1, column: 0 }, active: lastPlace(before) };
  drawSoon();
}

function open({ row }: CellPlace): void {
  const before = model();
  if (before && row > 0) page.tell("open", { version: before.version, row: row - 1 });
}

async function copy(isHeaded: boolean): Promise<void> {
  const [before, range] = [model(), rangeOf(selection)];
  if (!before || !range || before.rows === 0) return done.tell(l10n.t("Select cells to copy"));
  const { firstRow: from, lastRow, firstColumn, lastColumn } = range;
  const { version } = before;
  const asked = { version, from, count: lastRow - from + 1, firstColumn, lastColumn, isHeaded };
  const text = await page.ask("copy", asked);
  if (text !== undefined) done.tell(text);
}

function findGrid(): HTMLElement | null {
  return page.element.querySelector<HTMLElement>(".grid");
}

/** That of the page, in pixels. */
function fontSize(): number {
  return Number.parseFloat(getComputedStyle(document.body).fontSize);
}

/** Draws once a frame, whatever happens in it. */
function drawSoon(): void {
  frame ??= requestAnimationFrame(draw);
}

function draw(): void {
  if (frame !== undefined) cancelAnimationFrame(frame);
  frame = undefined;
  keepFocus(() => page.draw(tableView({ ...contents(), isListOpen, done: done.current }, actions)));
  const grid = findGrid();
  const template = layout && templateOf(layout);
  if (grid && template !== grid.style.getPropertyValue("--columns")) {
    grid.style.setProperty("--columns", template ?? "");
  }
  gridWindow.updateElement();
  wantRows();
}

function contents(): Pick<TableViewState, "empty" | "grid"> {
  if (shown?.kind === "empty") return { empty: shown };
  if (!shown) return {};
  const { model } = shown;
  gridWindow.fit(model.rows);
  layout = layoutOf(model.columns);
  const { height, rows } = gridWindow;
  const rowAt = cache.rowAt.bind(cache);
  return { grid: { model, layout, height, rows, rowAt, selection, dropPlace: drags.dropPlace, isBusy } };
}

/** The same one as long as columns and font are the same, so that rows need not be drawn anew. */
function layoutOf(columns: readonly TableColumnModel[]): GridLayout {
  if (layout && laidOut === columns) return layout;
  laidOut = columns;
  const next = gridLayout(columns, fontSize());
  return layout && JSON.stringify(layout) === JSON.stringify(next) ? layout : next;
}
