import { stringifyJson, type JsonValue } from "../../../../src/core/api/json";
import type { LabResult } from "../../../../src/core/api/labResult";
import { type ReadFile } from "../../../../src/core/files/read/fileText";
import { documentedResults, labResult } from "../../labResult";
import { readResultsText } from "./readText";

/** Two answers of the API for two weeks, as texts would have them: the first has the documented results. */
export const thirdResult: LabResult = labResult({
  LabInstanceId: 349800,
  Start: 1326000000,
  End: 1326003600,
  LastActivity: 1326003000,
  UserId: "556",
});
export const firstAnswer = { Results: [...documentedResults], Status: 1, Error: null };
export const secondAnswer = { Results: [thirdResult], Status: 1, Error: null };
export const allResults: readonly LabResult[] = [...documentedResults, thirdResult];

export function onOneLine(value: JsonValue): string {
  return stringifyJson(value);
}

/** As `jq` and ConvertTo-Json lay it out. */
export function overLines(value: JsonValue): string {
  return stringifyJson(value, 2);
}

/** A lab result without its id, as the command Result answers. */
export function flatResult(): Record<string, JsonValue> {
  const { LabInstanceId: _id, ...fields } = labResult();
  return { ...(fields as Record<string, JsonValue>), Status: 1, Error: null };
}

export function resultsIn(read: Pick<ReadFile, "results">): LabResult[] {
  return [...read.results.values()];
}

/** The results that a text holds. */
export function resultsOf(text: string): LabResult[] {
  return resultsIn(readResultsText(text));
}
