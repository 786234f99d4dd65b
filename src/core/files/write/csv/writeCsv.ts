import type { LabResult } from "../../../api/labResult";
import { allSteps } from "../../../results/steps";
import { joinChunks } from "../joinChunks";
import { documentedColumns, type CsvColumn } from "./csvColumn";
import { csvCell, stringifyRows, type Delimiter } from "./csvText";
import { readableColumns, type ReadableColumnsOptions } from "./readableColumns";
import { unknownColumns } from "./unknownColumns";

export interface CsvOptions extends ReadableColumnsOptions {
  /** Whether a text that a spreadsheet would take for a formula gets an apostrophe before it; by default it does. */
  readonly escapeFormulas?: boolean;
  /** What stands between cells: a comma, where nothing else is said. */
  readonly delimiter?: Delimiter;
  /** The columns of unknown fields, where somebody has looked for them step by step ({@link unknownColumns}). */
  readonly unknown?: readonly CsvColumn[];
}

/**
 * Writes results as CSV (RFC 4180) with a byte order mark: the API's fields under its own names, then
 * unknown fields with lists and objects as JSON text, then columns for people. What is null or absent is empty.
 * @param results gone through twice, because the first row names what fields there are in any of them; once where the
 * columns of unknown fields are given.
 * @returns the text in chunks of about 64 KB, each of whole rows. None takes long to make but for the first, which
 * waits for the columns of unknown fields where they are not given.
 * @throws TypeError when `results` can be gone through only once, as what a generator returns.
 */
export function writeCsv(
  results: Iterable<LabResult>,
  options: CsvOptions,
): Generator<string, void, undefined> {
  if ("next" in results) throw new TypeError("CSV needs results that can be read twice.");
  return joinChunks(writeRows(results, options));
}

function* writeRows(results: Iterable<LabResult>, options: CsvOptions): Generator<string, void, undefined> {
  const { escapeFormulas = true, delimiter = ",", unknown = allSteps(unknownColumns(results)) } = options;
  const columns = uniquelyNamed([...documentedColumns, ...unknown, ...readableColumns(options)]);
  yield `\uFEFF${stringifyRows([columns.map(({ name }) => name)], escapeFormulas, delimiter)}`;
  for (const result of results) {
    const cells = columns.map(({ cellOf }) => csvCell(cellOf(result), escapeFormulas, delimiter));
    yield `${cells.join(delimiter)}\r\n`;
  }
}

/** An unknown field may have a readable column's name one day, and it is the API's own. */
function uniquelyNamed(columns: readonly CsvColumn[]): CsvColumn[] {
  const taken = new Set<string>();
  return columns.map(({ name, cellOf }) => {
    let unique = name;
    while (taken.has(unique)) unique += "_";
    taken.add(unique);
    return { name: unique, cellOf };
  });
}
