import { render } from "lit/html.js";
import type {
  GradebookState,
  MessageFromGradebook,
  MessageToGradebook,
} from "../../protocol/gradebookMessages";
import { translate } from "../translate";
import { acquireApi } from "../vscodeApi";
import { columnsBefore, lastPlace, type CellPlace } from "./cellPlace";
import { ColumnFitter } from "./columnWidths";
import { findPlace } from "./findPlace";
import type { GradebookActions } from "./gradebookActions";
import { gradebookView } from "./gradebookView";
import { gridLayout } from "./gridLayout";
import { GridWindow } from "./gridWindow";
import { movePlace } from "./movePlace";
import { nextSort, sortOfColumn } from "./nextSort";
import { RowCache } from "./rowCache";
import type { Send } from "./send";
import { throttle } from "./throttle";

type Shown = Extract<MessageToGradebook, { type: "show" | "empty" }>;

const doneMilliseconds = 3000;
const searchMilliseconds = 150;
/** Rows that a fast scroll only passes are not asked for. */
const askMilliseconds = 80;

translate();
const api = acquireApi<MessageFromGradebook, GradebookState>();
const page = document.getElementById("page");
const send: Send = (message) => api.postMessage(message);
const cache = new RowCache(send);
const gridWindow = new GridWindow(findGrid, drawSoon);
const fitter = new ColumnFitter();
const wantRows = throttle(() => {
  const [first, last] = [gridWindow.rows[0], gridWindow.rows.at(-1)];
  if (first && last && shown?.type === "show") cache.want(first.index, last.index);
}, askMilliseconds);
const actions: GradebookActions = { send, search, click, press };

let shown: Shown | undefined;
let active: CellPlace = { row: 1, column: 0 };
let done: string | undefined;
let doneTimer: ReturnType<typeof setTimeout> | undefined;
let searchTimer: ReturnType<typeof setTimeout> | undefined;
let frame: number | undefined;

window.addEventListener("message", ({ data }: MessageEvent<MessageToGradebook>) => receive(data));
window.addEventListener("resize", drawSoon);
send({ type: "ready" });

function receive(message: MessageToGradebook): void {
  switch (message.type) {
    case "show":
      return show(message);
    case "empty":
      shown = message;
      return draw();
    case "rows":
      if (cache.receive(message)) drawSoon();
      return;
    case "done":
      return tellDone(message.text);
  }
}

function show(message: Shown & { type: "show" }): void {
  const { model, state } = message;
  const before = shown?.type === "show" ? shown.model : undefined;
  const isAnother = before?.chosenClass !== model.chosenClass;
  const isAnotherSearch = before?.search !== model.search && before?.rows !== model.rows;
  api.setState(state);
  shown = message;
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
  const input = page?.querySelector<HTMLInputElement>("#search");
  if (input && input !== document.activeElement && searchTimer === undefined) input.value = text;
}

function search(text: string): void {
  clearTimeout(searchTimer);
  searchTimer = setTimeout(() => {
    searchTimer = undefined;
    send({ type: "search", text });
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
  if (shown?.type !== "show") return;
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
  if (shown?.type !== "show") return;
  const { version, sort } = shown.model;
  if (row === 0) return send({ type: "sort", sort: nextSort(sort, sortOfColumn(column)) });
  const [rowIndex, columnIndex] = [row - 1, column - columnsBefore];
  if (cache.hasResult(rowIndex, columnIndex)) {
    send({ type: "open", version, row: rowIndex, column: columnIndex });
  }
}

/** Tells for a moment what was done, to the eye and to screen readers. */
function tellDone(text: string): void {
  clearTimeout(doneTimer);
  done = text;
  doneTimer = setTimeout(() => {
    done = undefined;
    drawSoon();
  }, doneMilliseconds);
  drawSoon();
}

function findGrid(): HTMLElement | null {
  return page?.querySelector<HTMLElement>(".grid") ?? null;
}

/** Draws once a frame, whatever happens in it. */
function drawSoon(): void {
  frame ??= requestAnimationFrame(draw);
}

function draw(): void {
  if (frame !== undefined) cancelAnimationFrame(frame);
  frame = undefined;
  if (!page) return;
  render(gradebookView({ ...contents(), ...(done === undefined ? {} : { done }) }, actions), page);
  gridWindow.follow();
  wantRows();
}

function contents(): Parameters<typeof gradebookView>[0] {
  if (shown?.type === "empty") return { empty: shown };
  if (!shown) return {};
  const { model } = shown;
  const layout = gridLayout(window.innerWidth, fitter.fit(model));
  gridWindow.fit(model, layout);
  const { rows, columns } = gridWindow;
  return { grid: { model, layout, rows, columns, rowAt: (index) => cache.rowAt(index), active } };
}
