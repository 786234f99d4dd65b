import type { LabResult } from "../api/labResult";
import type { ResultsFileHead } from "./resultsFileHead";
import { writeJson } from "./writeJson";

export type { ResultsFileHead };
export { numberedFileName, resultsFileName } from "./resultsFileName";

/** Writes results as the text of an exported JSON file, at once. */
export function writeResultsFile(head: ResultsFileHead, results: readonly LabResult[]): string {
  return [...writeJson(head, results, results.length)].join("");
}
