import { columnWidths, type ChosenColumn, type TableColumnModel } from "../../../protocol/tableContract";

type Columns = readonly TableColumnModel[];

/** The columns that are shown, in their order. */
export function shownColumns(columns: Columns): TableColumnModel[] {
  return columns.filter(({ isShown }) => isShown);
}

/** Columns as the extension is told of them: those that are shown. */
export function chosenOf(columns: Columns): ChosenColumn[] {
  return shownColumns(columns).map(({ id, width }) => ({ id, width }));
}

/** Moves a column of those shown to another place among them. */
export function moveColumn(columns: Columns, id: string, to: number): Columns {
  const shown = shownColumns(columns);
  const moved = shown.find((column) => column.id === id);
  if (!moved) return columns;
  const others = shown.filter((column) => column !== moved);
  const place = Math.min(Math.max(to, 0), others.length);
  return [...others.slice(0, place), moved, ...others.slice(place), ...hiddenOf(columns)];
}

/** Shows a column behind the others, or hides it; the last one stays. */
export function toggleColumn(columns: Columns, id: string): Columns {
  const [shown, hidden] = [shownColumns(columns), hiddenOf(columns)];
  const column = columns.find((one) => one.id === id);
  if (!column) return columns;
  if (!column.isShown) {
    return [...shown, { ...column, isShown: true }, ...hidden.filter((one) => one !== column)];
  }
  if (shown.length === 1) return columns;
  return [...shown.filter((one) => one !== column), { ...column, isShown: false }, ...hidden];
}

/** @param width in parts of the font's size; bounded, so that a column can be seen and got hold of. */
export function resizeColumn(columns: Columns, id: string, width: number): Columns {
  const bounded = Math.min(Math.max(width, columnWidths.least), columnWidths.most);
  return columns.map((column) => (column.id === id ? { ...column, width: bounded } : column));
}

function hiddenOf(columns: Columns): TableColumnModel[] {
  return columns.filter(({ isShown }) => !isShown);
}
