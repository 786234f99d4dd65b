import { stringifyJson } from "../api/json";
import { labResultFields, type LabResult } from "../api/labResult";

/** What is a number, spreadsheets are to take for one; what is a string never. Nothing is an empty cell. */
export type Cell = string | number | bigint | boolean | null | undefined;

export interface CsvColumn {
  readonly name: string;
  readonly cellOf: (result: LabResult) => Cell;
}

/** The columns of the documented fields, in the API's order. */
export const documentedColumns: readonly CsvColumn[] = Object.keys(labResultFields).map((name) => ({
  name,
  // Its type is checked where results come in.
  cellOf: (result) => result[name] as Cell,
}));

/** The column of a field that this version does not know. */
export function unknownColumn(name: string): CsvColumn {
  return { name, cellOf: (result) => unknownCell(result, name) };
}

/** Only own fields count: every object has a constructor, and hardly any result has a field of that name. */
function unknownCell(result: LabResult, name: string): Cell {
  const value = Object.hasOwn(result, name) ? result[name] : undefined;
  return typeof value === "object" && value !== null ? stringifyJson(value) : value;
}
