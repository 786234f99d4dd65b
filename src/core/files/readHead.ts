import { isJsonObject, type JsonObject, type JsonValue } from "../api/json";
import type { TimeRange } from "../range/timeRange";
import { readFilePseudonyms } from "./filePseudonyms";
import type { ResultsFileHead } from "./resultsFileHead";

type Mutable<T> = { -readonly [Name in keyof T]: T[Name] };

/** Reads what an exported file says beside the results; what is not there or makes no sense is left out. */
export function readHead(file: JsonObject): Partial<ResultsFileHead> {
  const head: Partial<Mutable<ResultsFileHead>> = {};
  const { source, exportedAt } = file;
  if (typeof source === "string" && source !== "") head.source = source;
  const date = new Date(typeof exportedAt === "string" ? exportedAt : NaN);
  if (!Number.isNaN(date.getTime())) head.exportedAt = date;
  const range = readRange(file["range"]);
  if (range) head.range = range;
  const missing = readRanges(file["missing"]);
  if (missing) head.missing = missing;
  const pseudonyms = readFilePseudonyms(file);
  if (pseudonyms) head.pseudonyms = pseudonyms;
  return head;
}

/** All or none: a list with one stretch less would claim results that are not there. */
function readRanges(value: JsonValue | undefined): TimeRange[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const ranges = value.map(readRange).filter((range) => range !== undefined);
  return ranges.length === value.length ? ranges : undefined;
}

function readRange(value: JsonValue | undefined): TimeRange | undefined {
  if (!isJsonObject(value)) return undefined;
  const { start, end } = value;
  return isSeconds(start) && isSeconds(end) && start <= end ? { start, end } : undefined;
}

function isSeconds(value: JsonValue | undefined): value is number {
  return Number.isSafeInteger(value);
}
