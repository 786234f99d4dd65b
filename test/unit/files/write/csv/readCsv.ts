import assert from "node:assert/strict";
import type { LabResult } from "../../../../../src/core/api/labResult";
import { writeCsv, type CsvOptions } from "../../../../../src/core/files/write/csv/writeCsv";
import { parseCsv } from "./parseCsv";

/** The CSV of results, in UTC unless told. */
export function write(results: readonly LabResult[], options: Partial<CsvOptions> = {}): string {
  return [...writeCsv(results, { timeZone: "UTC", ...options })].join("");
}

/** The rows of the CSV of results, the header first. */
export function read(results: readonly LabResult[], options: Partial<CsvOptions> = {}): string[][] {
  return parseCsv(write(results, options).replace(/^\uFEFF/, ""));
}

/** The cells of one column, without its header. */
export function column(results: readonly LabResult[], name: string): (string | undefined)[] {
  const [header, ...rows] = read(results);
  const place = header!.indexOf(name);
  assert.notEqual(place, -1, `There is no column ${name}`);
  return rows.map((row) => row[place]);
}
