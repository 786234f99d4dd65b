import * as l10n from "@vscode/l10n";
import { isJsonObject, parseJson, type JsonObject, type JsonValue } from "../api/json";
import { decodeResults } from "../api/decodeResults";
import { ResponseShapeError } from "../api/errors";
import type { LabResult } from "../api/labResult";
import { mergeResults, type ResultMap } from "../results/store/mergeResults";
import { checkErrorAnswer } from "./checkErrorAnswer";
import { checkKind } from "./checkKind";
import { ImportError } from "./importError";
import { isNdjson } from "./isNdjson";
import { notJsonError } from "./notJsonError";
import { readHead } from "./readHead";
import { readNdjson } from "./readNdjson";
import type { ResultsFileHead } from "./resultsFileHead";

/** What a file holds, and of the head of an exported file whatever is there and makes sense. */
export interface ReadResults extends Partial<ResultsFileHead> {
  /** One for each lab instance, in the order in which the file first names them. */
  readonly results: LabResult[];
}

/**
 * Reads results from the text of a file: an exported JSON file, an answer of the API as any tool may have
 * saved it, a JSON list of results, or NDJSON. Of two results of one lab instance, the fresher one counts.
 * @param text with or without a byte order mark.
 * @throws ImportError
 */
export function readResultsFile(text: string): ReadResults {
  const content = text.startsWith("\uFEFF") ? text.slice(1) : text;
  checkKind(content);
  if (isNdjson(content)) return { results: onePerLab(readNdjson(content)) };
  const value = parse(content);
  if (isOnlyLine(content, value)) return { results: readNdjson(content) };
  const file = Array.isArray(value) ? { Results: value } : value;
  if (!isJsonObject(file)) throw new ImportError(l10n.t("The file is JSON but holds no list of results."));
  checkErrorAnswer(file);
  return { results: onePerLab(decode(file)), ...readHead(file) };
}

function parse(content: string): JsonValue {
  try {
    return parseJson(content);
  } catch (cause) {
    throw notJsonError(content, cause);
  }
}

/** NDJSON of one result looks like any JSON until one looks into it. */
function isOnlyLine(content: string, value: JsonValue): boolean {
  if (!isJsonObject(value) || !Object.hasOwn(value, "LabInstanceId")) return false;
  return !Object.hasOwn(value, "Results") && !content.trim().includes("\n");
}

function decode(file: JsonObject): LabResult[] {
  try {
    return decodeResults(file).results;
  } catch (cause) {
    if (!(cause instanceof ResponseShapeError)) throw cause;
    const { path, expected, got } = cause;
    throw new ImportError(l10n.t("{0} must be {1}, but it is {2}.", path, expected, got), { cause });
  }
}

function onePerLab(results: readonly LabResult[]): LabResult[] {
  const merged: ResultMap = new Map();
  mergeResults(merged, results);
  return [...merged.values()];
}
