import { sentValue } from "../../../api/asSent";
import { labResultFields } from "../../../api/fields";
import { isJsonObject, stringifyJson, type JsonValue } from "../../../api/json";
import { asSent, type LabResult } from "../../../api/labResult";
import type { Cell } from "./csvText";

export interface CsvColumn {
  readonly name: string;
  readonly cellOf: (result: LabResult) => Cell;
}

/** The columns of the documented fields, in the API's order. */
export const documentedColumns: readonly CsvColumn[] = labResultFields.map(({ name }) => ({
  name,
  // Nearly all results are as they were sent, and no object inherits a field of a documented name.
  cellOf: (result) => cellOf(result[asSent] ? sentValue(result, name) : result[name]),
}));

/** The column of a field that is not documented, as it was sent. */
export function unknownColumn(name: string): CsvColumn {
  return { name, cellOf: (result) => cellOf(sentValue(result, name)) };
}

/** Lists and objects are written as JSON text. */
function cellOf(value: JsonValue | undefined): Cell {
  return Array.isArray(value) || isJsonObject(value) ? stringifyJson(value) : value;
}
