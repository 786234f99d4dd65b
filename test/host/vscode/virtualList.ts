import { type Locator } from "playwright-core";

/** One row of a list or a tree, as it is rendered. */
export interface ListRow {
  index: number;
  label: string;
  description: string;
  /** What a quick pick shows on a row's second line. */
  detail: string;
  ariaLabel: string;
  /** 1 for the outermost; 0 in a plain list. */
  level: number;
  /** undefined for a row that cannot be expanded. */
  expanded: boolean | undefined;
  selected: boolean;
}

interface ListState {
  rows: ListRow[];
  /** Pixels. */
  viewHeight: number;
  /** Pixels above the view. */
  scrollTop: number;
}

const farUp = -1e6;

/**
 * All rows of one of VS Code's lists, which has only those in the DOM that are in view: so it is scrolled from its
 * beginning until `isEnough` or the end. Stays scrolled there.
 */
export async function readRows(
  list: Locator,
  isEnough: (row: ListRow) => boolean = () => false,
): Promise<ListRow[]> {
  const rows = new Map<number, ListRow>();
  let state = await list.evaluate(scrollAndRead, farUp);
  for (;;) {
    for (const row of state.rows) rows.set(row.index, row);
    if (state.rows.some(isEnough)) break;
    const before = state.scrollTop;
    state = await list.evaluate(scrollAndRead, state.viewHeight);
    if (state.scrollTop <= before) break;
  }
  return [...rows.values()].sort((one, other) => one.index - other.index);
}

/** The first row with that label, scrolled into view; undefined when there is none now. */
export async function findRow(list: Locator, label: string): Promise<Locator | undefined> {
  if (!(await list.isVisible())) return undefined;
  const rows = await readRows(list, (row) => row.label === label);
  if (!rows.some((row) => row.label === label)) return undefined;
  const name = list.page().locator(".label-name", { hasText: exactly(label) });
  return list.locator(".monaco-list-row").filter({ has: name }).first();
}

/** Matches an element whose whole text is this one, white space around it aside. */
export function exactly(text: string): RegExp {
  return new RegExp(`^\\s*${escaped(text)}\\s*$`);
}

/** A text as a regular expression that matches just that. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/**
 * Runs in the page: scrolls as a wheel would, by less than the pixels so that no row is skipped, and reads what is
 * then rendered, for VS Code renders while it handles the event.
 */
function scrollAndRead(list: Element, pixels: number): ListState {
  const text = (row: Element, selector: string): string =>
    row.querySelector(selector)?.textContent.trim() ?? "";
  const content = list.querySelector(".monaco-list-rows");
  const view = list.querySelector(".monaco-scrollable-element");
  if (!content || !view) return { rows: [], viewHeight: 0, scrollTop: 0 };
  // VS Code reads the legacy field, which has the opposite sign, before the standard one.
  const wheel = { deltaY: pixels, wheelDeltaY: -pixels, deltaMode: 0, bubbles: true, cancelable: true };
  view.dispatchEvent(new WheelEvent("wheel", wheel));
  const rows = [...content.querySelectorAll(":scope > .monaco-list-row")].map((row) => {
    const expanded = row.getAttribute("aria-expanded");
    return {
      index: Number(row.getAttribute("data-index")),
      label: text(row, ".label-name") || text(row, ".monaco-icon-label"),
      description: text(row, ".label-description"),
      detail: text(row, ".quick-input-list-label-meta"),
      ariaLabel: row.getAttribute("aria-label") ?? "",
      level: Number(row.getAttribute("aria-level") ?? 0),
      expanded: expanded === null ? undefined : expanded === "true",
      selected: row.classList.contains("selected"),
    };
  });
  // A quick pick clips the scrollable element, so that only the list itself has the height that is seen.
  const scrollTop = list.getBoundingClientRect().top - content.getBoundingClientRect().top;
  return { rows, viewHeight: list.clientHeight, scrollTop };
}
