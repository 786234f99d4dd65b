import { sentValue } from "../../../api/asSent";
import { labResultFields } from "../../../api/fields";
import { stringifyJson } from "../../../api/json";
import type { LabResult } from "../../../api/labResult";

/** What is a number, spreadsheets are to take for one; what is a string never. Nothing is an empty cell. */
export type Cell = string | number | bigint | boolean | null | undefined;

export interface CsvColumn {
  readonly name: string;
  readonly cellOf: (result: LabResult) => Cell;
}

/** The columns of the documented fields, in the API's order. */
export const documentedColumns: readonly CsvColumn[] = labResultFields.map(({ name }) => sentColumn(name));

/** The column of a field as it was sent; lists and objects as JSON text. */
export function sentColumn(name: string): CsvColumn {
  return { name, cellOf: (result) => cellOf(result, name) };
}

function cellOf(result: LabResult, name: string): Cell {
  const value = sentValue(result, name);
  return typeof value === "object" && value !== null ? stringifyJson(value) : value;
}
