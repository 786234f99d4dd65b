import type { GradebookAsked, GradebookContent, GradebookState } from "../../protocol/gradebookContract";
import { ForAMoment } from "../forAMoment";
import { Page } from "../page";
import { columnsBefore, lastPlace, type CellPlace } from "./grid/places/cellPlace";
import { ColumnFitter } from "./grid/columnWidths";
import { findPlace } from "../grid/findPlace";
import type { GradebookActions } from "./actions";
import { gradebookView } from "./pageView";
import { gridLayout } from "./grid/layout";
import { GridWindow } from "./grid/window";
import { movePlace } from "../grid/movePlace";
import { nextSort, sortOfColumn } from "./nextSort";
import { RowCache } from "./rowCache";
import { throttle } from "../grid/throttle";

const doneMilliseconds = 3000;
const searchMilliseconds = 150;
/** Rows that a fast scroll only passes are not asked for. */
const askMilliseconds = 80;

const page = new Page<GradebookAsked, GradebookContent, GradebookState>(show);
const cache = new RowCache((rows, signal) => page.ask("rows", rows, { signal }), drawSoon);
const gridWindow = new GridWindow(findGrid, drawSoon);
const fitter = new ColumnFitter();
const wantRows = throttle(() => {
  const [first, last] = [gridWindow.rows[0], gridWindow.rows.at(-1)];
  if (first && last && shown?.kind === "gradebook") cache.want(first.index, last.index);
}, askMilliseconds);
const done = new ForAMoment<string>(doneMilliseconds, drawSoon);
const actions: GradebookActions = {
  copy: () => void copy(),
  export: () => void page.ask("export"),
  clearFilter: () => page.tell("clearFilter"),
  act: () => page.tell("act"),
  chooseClass: (index) => page.tell("chooseClass", { index }),
  search,
  click,
  press,
};

let shown: GradebookContent | undefined;
let active: CellPlace = { row: 1, column: 0 };
let searchTimer: ReturnType<typeof setTimeout> | undefined;
let frame: number | undefined;

window.addEventListener("resize", drawSoon);
page.begin();

function show(content: GradebookContent): void {
  if (content.kind === "gradebook") return showGradebook(content);
  shown = content;
  draw();
}

function showGradebook(content: GradebookContent & { kind: "gradebook" }): void {
  const { model, state } = content;
  const before = shown?.kind === "gradebook" ? shown.model : undefined;
  const isAnother = before?.chosenClass !== model.chosenClass;
  const isAnotherSearch = before?.search !== model.search && before?.rows !== model.rows;
  page.keep(state);
  shown = content;
  cache.start(model);
  const last = lastPlace(model);
  active = { row: Math.min(active.row, last.row), column: Math.min(active.column, last.column) };
  draw();
  showSearch(model.search);
  if (isAnother) findGrid()?.scrollTo(0, 0);
  else if (isAnotherSearch) findGrid()?.scrollTo({ top: 0 });
}

/** What someone types is ahead of what the extension knows. */
function showSearch(text: string): void {
  const input = page.element.querySelector<HTMLInputElement>("#search");
  if (input && input !== document.activeElement && searchTimer === undefined) input.value = text;
}

function search(text: string): void {
  clearTimeout(searchTimer);
  searchTimer = setTimeout(() => {
    searchTimer = undefined;
    page.tell("search", { text });
  }, searchMilliseconds);
}

function click({ target }: MouseEvent): void {
  const place = findPlace(target);
  if (!place) return;
  active = place;
  findGrid()?.focus({ preventScroll: true });
  choose(place);
  drawSoon();
}

function press(event: KeyboardEvent): void {
  if (shown?.kind !== "gradebook") return;
  const place = movePlace(active, event, lastPlace(shown.model), gridWindow.pageRows);
  if (place) active = place;
  else if (event.key === "Enter" || (event.key === " " && active.row === 0)) choose(active);
  else return;
  event.preventDefault();
  gridWindow.reveal(active);
  drawSoon();
}

/** Sorts by a column whose header was chosen, opens a result. */
function choose({ row, column }: CellPlace): void {
  if (shown?.kind !== "gradebook") return;
  const { version, sort } = shown.model;
  if (row === 0) return page.tell("sort", { sort: nextSort(sort, sortOfColumn(column)) });
  const [rowIndex, columnIndex] = [row - 1, column - columnsBefore];
  if (cache.hasResult(rowIndex, columnIndex)) {
    page.tell("open", { version, row: rowIndex, column: columnIndex });
  }
}

async function copy(): Promise<void> {
  const text = await page.ask("copy");
  if (text !== undefined) done.tell(text);
}

function findGrid(): HTMLElement | null {
  return page.element.querySelector<HTMLElement>(".grid") ?? null;
}

/** Draws once a frame, whatever happens in it. */
function drawSoon(): void {
  frame ??= requestAnimationFrame(draw);
}

function draw(): void {
  if (frame !== undefined) cancelAnimationFrame(frame);
  frame = undefined;
  page.draw(gradebookView({ ...contents(), done: done.current }, actions));
  gridWindow.updateElement();
  wantRows();
}

function contents(): Parameters<typeof gradebookView>[0] {
  if (shown?.kind === "empty") return { empty: shown };
  if (!shown) return {};
  const { model } = shown;
  const layout = gridLayout(window.innerWidth, fitter.fit(model));
  gridWindow.fit(model, layout);
  const { rows, columns } = gridWindow;
  return { grid: { model, layout, rows, columns, rowAt: (index) => cache.rowAt(index), active } };
}
