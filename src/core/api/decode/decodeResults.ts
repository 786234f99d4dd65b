import * as l10n from "@vscode/l10n";
import { describeKind } from "./describeKind";
import { ResponseShapeError } from "../errors/errors";
import type { JsonObject } from "../json";
import type { LabResult } from "../labResult";
import { ResultDecoder, type DecoderOptions } from "./resultDecoder";

/** The results of an answer or a file. */
export interface DecodedResults {
  readonly results: LabResult[];
  /** How many entries no lab instance's id could be read from; they are not among the results. */
  readonly skipped: number;
}

/**
 * Reads the `Results` of an answer. Whatever a result holds costs no other result.
 * @throws ResponseShapeError when there is no list.
 */
export function decodeResults(answer: JsonObject, options?: DecoderOptions): DecodedResults {
  const entries = answer["Results"];
  if (!Array.isArray(entries))
    throw new ResponseShapeError("Results", l10n.t("a list"), describeKind(entries));
  const decoder = new ResultDecoder(options);
  const results = decoder.decodeAll(entries);
  return { results, skipped: decoder.skipped };
}
