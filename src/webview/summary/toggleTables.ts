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
