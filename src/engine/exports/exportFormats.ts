import type { LabResult } from "../../core/api/labResult";
import type { ResultsFileHead } from "../../core/files/resultsFileHead";
import type { CsvColumn } from "../../core/files/write/csv/csvColumn";
import type { Delimiter } from "../../core/files/write/csv/csvText";
import { writeCsv } from "../../core/files/write/csv/writeCsv";
import { writeJson } from "../../core/files/write/writeJson";
import type { Naming } from "../../core/results/names/names";
import { writeNdjson } from "../../core/files/write/writeNdjson";

/** The kinds of files that hold results; each is its file's extension as well. */
export type ExportFormat = "json" | "csv" | "ndjson";

/** What an export writes. */
export interface ExportContent {
  readonly head: ResultsFileHead;
  /** Can be gone through more than once. */
  readonly results: Iterable<LabResult>;
  readonly count: number;
  /** An IANA name: whose clocks and days are meant. */
  readonly timeZone: string;
  /** Whether texts in CSV that a spreadsheet would take for formulas are made harmless. */
  readonly escapeFormulas: boolean;
  /** What stands between the cells of CSV. */
  readonly csvDelimiter: Delimiter;
  /** Of CSV, the columns for fields that are not documented. */
  readonly unknown: readonly CsvColumn[];
  /** Whether the results hold documented fields only, without names. */
  readonly isWithoutNames: boolean;
  readonly names: Naming;
}

/** The text of a file, chunk by chunk. */
export function chunksOf(format: ExportFormat, content: ExportContent): Iterable<string> {
  const { head, results, count, timeZone, escapeFormulas, csvDelimiter, unknown, isWithoutNames, names } =
    content;
  switch (format) {
    case "json":
      return writeJson(head, results, count);
    case "csv":
      return writeCsv(results, {
        timeZone,
        escapeFormulas,
        delimiter: csvDelimiter,
        daysOnly: head.pseudonyms?.daysOf !== undefined,
        unknown,
        names,
        isNameless: isWithoutNames,
      });
    case "ndjson":
      return writeNdjson(results);
  }
}
