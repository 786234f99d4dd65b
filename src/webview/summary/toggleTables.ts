/** One chart turned from a chart into a table, or back. */
export function toggleTable(tables: ReadonlySet<string>, chart: string): ReadonlySet<string> {
  const toggled = new Set(tables);
  if (!toggled.delete(chart)) toggled.add(chart);
  return toggled;
}

/** All charts turned into tables; back into charts when all are tables. */
export function toggleAllTables(
  tables: ReadonlySet<string>,
  charts: readonly { readonly id: string }[],
): ReadonlySet<string> {
  const isAll = charts.every(({ id }) => tables.has(id));
  return new Set(isAll ? [] : charts.map(({ id }) => id));
}

/** Whether a key asks for all charts as tables: `t` alone, and not as a letter of a text. */
export function isToggleKey(event: KeyboardEvent): boolean {
  const isModified = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
  if (event.key.toLowerCase() !== "t" || isModified || event.repeat || event.isComposing) return false;
  return !(
    event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]")
  );
}
