import { sentResult } from "../../api/asSent";
import type { LabResult } from "../../api/labResult";
import { joinChunks } from "./joinChunks";
import { stringifyResult } from "./stringifyResult";

/**
 * Writes results as NDJSON: each on a line of its own, which ends in "\n", in the API's own shape.
 * @returns the text in chunks of about 64 KB, each of whole lines; none takes long to make.
 */
export function writeNdjson(results: Iterable<LabResult>): Generator<string, void, undefined> {
  return joinChunks(writeLines(results));
}

function* writeLines(results: Iterable<LabResult>): Generator<string, void, undefined> {
  for (const result of results) {
    const sent = sentResult(result);
    yield `${stringifyResult(sent, sent, 0)}\n`;
  }
}
