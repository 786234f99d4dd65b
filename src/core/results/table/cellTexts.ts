import type { LabResult } from "../../api/labResult";
import type { Steps } from "../steps";
import type { CellContext, Column } from "./columns";

/** So many results are worth a look at the clock. */
const stepSize = 500;

/**
 * Cells as spreadsheets take them, a line for each result, in steps.
 * @param isHeaded whether the columns' names stand above them.
 */
export function* cellTexts(
  results: Iterable<LabResult>,
  columns: readonly Column[],
  context: CellContext,
  isHeaded: boolean,
): Steps<string[][]> {
  const lines: string[][] = isHeaded ? [columns.map(({ label }) => label)] : [];
  for (const result of results) {
    lines.push(columns.map(({ text, plain = text }) => plain(result, context)));
    if (lines.length % stepSize === 0) yield;
  }
  return lines;
}
