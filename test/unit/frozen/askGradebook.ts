import { allSteps } from "../../../src/core/results/steps";
import type { LabResult } from "../../../src/core/api/labResult";
import { tabSeparated } from "../../../src/core/files/tabSeparated";
import { stringifyRows } from "../../../src/core/files/write/csv/csvText";
import { Pseudonyms } from "../../../src/core/files/write/withoutNames/pseudonyms";
import { GradebookSheet } from "../../../src/core/results/gradebook/sheet";
import { withoutUserNames } from "../../../src/core/results/gradebook/table";
import type { GradebookSort } from "../../../src/core/results/gradebook/types";
import type { Missing } from "../../../src/core/results/gradebook/missingWords";
import { noNames } from "../../../src/core/results/names/names";
import type { Present } from "../../../src/core/results/state/resultState";
import { key, timeZone } from "./leaving";

/** How somebody looks at the gradebook. */
export interface GradebookLook {
  /** Null for no class, undefined for all. */
  readonly classId?: string | null;
  readonly sort?: GradebookSort;
  readonly search?: string;
  readonly missing?: Missing;
  readonly firstOnly?: number;
  readonly withoutTables?: boolean;
}

/** The page of the gradebook, its first rows and, where they are wanted, the tables in which it leaves. */
export interface AskedGradebook {
  readonly model: unknown;
  readonly rows: unknown[];
  readonly tables: string[];
}

export function askGradebook(
  results: readonly LabResult[],
  present: Present,
  look: GradebookLook,
): AskedGradebook {
  const sheet = new GradebookSheet(look.classId);
  allSteps(sheet.rebuild(results, { present, names: noNames, missing: look.missing ?? "notStarted" }));
  if (look.sort) sheet.sortBy(look.sort);
  if (look.search) sheet.find(look.search);
  const { version, ...model } = sheet.model("");
  const rows = sheet
    .rowModels(version, 0, look.firstOnly ?? Infinity)
    .map((row, index) => ({ ...row, opens: [0, 1].map((column) => sheet.cell(version, index, column)) }));
  return { model, rows, tables: look.withoutTables ? [] : tablesOf(sheet) };
}

function tablesOf(sheet: GradebookSheet): string[] {
  const { withTimes, ofDays } = sheet.tables(timeZone);
  const pseudonyms = new Pseudonyms(key);
  const nameless = withoutUserNames(ofDays, (id) => pseudonyms.user(id));
  return [stringifyRows(withTimes, true), tabSeparated(ofDays, true), stringifyRows(nameless, true)];
}
