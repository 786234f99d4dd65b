import * as l10n from "@vscode/l10n";
import { parseJson, type JsonValue } from "../api/json";
import type { LabResult } from "../api/labResult";
import { ResultDecoder } from "../api/resultDecoder";
import { ImportError } from "./importError";
import { locateJsonError } from "./locateJsonError";

/**
 * Reads a result from each line that is not blank; lines end in "\n" or "\r\n".
 * @throws ImportError naming the first line that is wrong.
 */
export function readNdjson(content: string): LabResult[] {
  const decoder = new ResultDecoder();
  const results: LabResult[] = [];
  let number = 0;
  for (let start = 0; start < content.length;) {
    const lineEnd = content.indexOf("\n", start);
    const end = lineEnd === -1 ? content.length : lineEnd;
    const line = content.slice(start, end).trimEnd();
    number += 1;
    start = end + 1;
    if (line.trimStart() === "") continue;
    const result = decoder.decode(parse(line, number));
    if (result) results.push(result);
  }
  return results;
}

function parse(line: string, number: number): JsonValue {
  try {
    return parseJson(line);
  } catch (cause) {
    const place = locateJsonError(line);
    throw new ImportError(
      place === undefined || place.atEnd
        ? l10n.t("Line {0}: the JSON on this line is not complete.", number)
        : l10n.t("Line {0}: this is not JSON from column {1} on.", number, place.column),
      { cause },
    );
  }
}
